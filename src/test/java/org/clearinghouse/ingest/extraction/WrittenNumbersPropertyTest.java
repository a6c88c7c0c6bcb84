package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.format.pdf.PdfWriter;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;

/**
 * Writes one known number in many ways into a document: no figure has another value, and no number is lost without a
 * finding. {@code -Dfuzz.numbers=100000} sets how many documents of each form are read; a failure names its seed, which
 * {@code -Dfuzz.seed=} repeats.
 */
class WrittenNumbersPropertyTest {
    private static final int MAX_FAILURES = Integer.getInteger("fuzz.failures", 10);
    /** A figure of every page, so that a page whose number is lost has no finding that it has no figure. */
    private static final BigDecimal CONTROL = BigDecimal.valueOf(777);

    private static final String CONTROL_SENTENCE =
            "In 2023, NCMEC connected 777 survivors/families to mental health services in Maine.";

    /** {@code #} is the number. */
    private static final List<String> FRAMES = List.of(
            "In 2023, # CyberTipline reports were made available to law enforcement in Maine.",
            "In 2023, NCMEC made # CyberTipline reports available to law enforcement in Maine.",
            "In Maine, # CyberTipline reports were made available to law enforcement in 2023.",
            "# CyberTipline reports were made available to law enforcement in Maine in 2023.",
            "In 2023 # CyberTipline reports were made available to law enforcement in Maine.",
            "In 2023, CyberTipline reports made available to law enforcement in Maine totaled #.",
            "In 2023, CyberTipline reports made available to law enforcement in Maine: #",
            "In 2023, CyberTipline reports made available to law enforcement in Maine#",
            "In 2023, NCMEC handled # cases of missing children from Maine.",
            "In 2023:\n- # CyberTipline reports made available to law enforcement in Maine\n- nothing else",
            "In 2023:\n\n# CyberTipline reports made available to law enforcement in Maine\n12 other things",
            "Maine in 2023\n\nMissing children cases - #\nNothing else - none",
            "Maine in 2023\n\nMissing children cases  #",
            "Maine in 2023\n\nMissing children cases\t#\nOther items\tnone",
            "Maine in 2023\n\nMissing children cases ..... #",
            "Maine in 2023\n\n| Missing children cases | # |\n| Other items | none |");

    private final DocumentReader reader =
            new DocumentReader(Catalogue.loadBundled(), Templates.loadBundled(Catalogue.loadBundled()));

    @Example
    void readsNoOtherNumberInText() {
        checkDocuments((number, random) -> createText(number, random).getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void readsNoOtherNumberInWebPages() {
        checkDocuments((number, random) -> createPage(number, random).getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void readsNoOtherNumberInPdfs() {
        checkDocuments(WrittenNumbersPropertyTest::createPdf);
    }

    private void checkDocuments(BiFunction<WrittenNumber, Random, byte[]> writer) {
        long first = Long.getLong("fuzz.seed", 0);
        long documents = Long.getLong("fuzz.seed") == null ? Integer.getInteger("fuzz.numbers", 100) : 1;
        List<String> failures = LongStream.range(first, first + documents)
                .parallel()
                .mapToObj(seed -> findFailure(seed, writer))
                .flatMap(Optional::stream)
                .limit(MAX_FAILURES)
                .toList();
        assertThat(failures).isEmpty();
    }

    private Optional<String> findFailure(long seed, BiFunction<WrittenNumber, Random, byte[]> writer) {
        Random random = new Random(seed);
        WrittenNumber number = WrittenNumber.create(random);
        byte[] document = writer.apply(number, random);
        ExtractionResult reading = reader.read(document, "fuzz");
        List<ExtractedFigure> figures = reading.figures().stream()
                .filter(figure -> figure.value().compareTo(CONTROL) != 0)
                .toList();
        boolean money = number.text().matches("(?s).*\\p{Sc}.*");
        boolean lost = figures.isEmpty() && reading.findings().isEmpty() && !money;
        return lost || figures.stream().anyMatch(figure -> !isWritten(figure, number))
                ? Optional.of("seed %d: %s is read as %s, %s".formatted(seed, number, figures, reading.findings()))
                : Optional.empty();
    }

    private static boolean isWritten(ExtractedFigure figure, WrittenNumber number) {
        return number.countable() && figure.value().compareTo(BigDecimal.valueOf(number.value())) == 0;
    }

    private static String createText(WrittenNumber number, Random random) {
        String frame = FRAMES.get(random.nextInt(FRAMES.size()));
        return "Maine Data\n\n" + frame.replace("#", number.text()) + "\n\n" + CONTROL_SENTENCE + "\n";
    }

    private static String createPage(WrittenNumber number, Random random) {
        String frame = FRAMES.get(random.nextInt(6));
        boolean escaped = random.nextBoolean();
        String text = escaped
                ? escape(number.text())
                : number.text().replace("&", "&amp;").replace("<", "&lt;");
        return "<!DOCTYPE html><html><head><title>Maine Data</title></head><body><h1>Maine Data</h1><p>"
                + frame.replace("#", decorate(text, random)) + "</p><p>" + CONTROL_SENTENCE + "</p></body></html>";
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append("&#").append(c).append(';'));
        return escaped.toString();
    }

    /** Puts an element around the number. */
    private static String decorate(String text, Random random) {
        List<String> elements = List.of("b", "i", "span", "strong", "em", "a", "u", "mark", "small", "code");
        String element = elements.get(random.nextInt(elements.size()));
        return random.nextBoolean() ? text : "<" + element + ">" + text + "</" + element + ">";
    }

    /** Digits become ASCII, because the font has no others; other characters without a glyph become question marks. */
    private static byte[] createPdf(WrittenNumber number, Random random) {
        StringBuilder digits = new StringBuilder();
        createText(number, random)
                .chars()
                .forEach(c -> digits.append((char) (Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)));
        String text = digits.toString().replace('\t', ' ').replaceAll("[^\n -~\u00A1-\u00FF]", "?");
        try {
            return new PdfWriter().lines(72, 72, text).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
