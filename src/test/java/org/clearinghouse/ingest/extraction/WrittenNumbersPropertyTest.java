package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.format.pdf.RandomLookWriter;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.io.Sha256;

/**
 * Writes one known number in many ways into a document: no figure has another value, and no number is lost without a
 * finding. {@code -Dfuzz.numbers=100000} sets how many documents of each form are read, and {@code -Dfuzz.first=} the
 * first seed. A failure names its seed, which {@code -Dfuzz.seed=} repeats; that run keeps its documents as
 * {@code target/fuzz-*}.
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
            "In 2023:\n\n# CyberTipline reports made available to law enforcement in Maine\n12 other things");

    /** The rows of tables; a number ends with its row. */
    private static final List<String> ROWS = List.of(
            "Maine in 2023\n\nMissing children cases - #\nNothing else - none",
            "Maine in 2023\n\nMissing children cases  #",
            "Maine in 2023\n\nMissing children cases\t#\nOther items\tnone",
            "Maine in 2023\n\nMissing children cases ..... #",
            "Maine in 2023\n\n| Missing children cases | # |\n| Other items | none |");

    private static final Pattern LINE_END = Pattern.compile("\n|<br>");
    private static final Pattern PRINTABLE = Pattern.compile("[\n -%'-;=-~\u00A1-\u00AC\u00AE-\u00FF]*");
    /** @param seen whether a reader sees the number, and no other digits beside it */
    private record Document(byte[] bytes, boolean seen) {
        static Document create(String text, boolean seen) {
            return new Document(text.getBytes(StandardCharsets.UTF_8), seen);
        }
    }

    private final DocumentReader reader =
            new DocumentReader(Catalogue.loadBundled(), Templates.loadBundled(Catalogue.loadBundled()));

    @Example
    void readsNoOtherNumberInText() {
        checkDocuments(WrittenNumber::create, (number, random) -> Document.create(createText(number, random), true));
    }

    @Example
    void readsNoOtherNumberInWebPages() {
        checkDocuments(WrittenNumber::create, WrittenNumbersPropertyTest::createPage);
    }

    @Example
    void readsNoOtherNumberInPdfs() {
        checkDocuments(WrittenNumbersPropertyTest::createPrintable, WrittenNumbersPropertyTest::createPdf);
    }

    private void checkDocuments(
            Function<Random, WrittenNumber> numbers, BiFunction<WrittenNumber, Random, Document> writer) {
        long first = Long.getLong("fuzz.seed", Long.getLong("fuzz.first", 0));
        long documents = Long.getLong("fuzz.seed") == null ? Integer.getInteger("fuzz.numbers", 100) : 1;
        List<String> failures = LongStream.range(first, first + documents)
                .parallel()
                .mapToObj(seed -> findFailure(seed, numbers, writer))
                .flatMap(Optional::stream)
                .limit(MAX_FAILURES)
                .toList();
        assertThat(failures).isEmpty();
    }

    private Optional<String> findFailure(
            long seed, Function<Random, WrittenNumber> numbers, BiFunction<WrittenNumber, Random, Document> writer) {
        Random random = new Random(seed);
        WrittenNumber number = numbers.apply(random);
        Document document = writer.apply(number, random);
        if (Long.getLong("fuzz.seed") != null) {
            keep(document.bytes());
        }
        ExtractionResult reading = reader.read(document.bytes(), "fuzz");
        List<ExtractedFigure> figures = reading.figures().stream()
                .filter(figure -> figure.value().compareTo(CONTROL) != 0)
                .toList();
        boolean money = number.text().matches("(?s).*\\p{Sc}.*");
        boolean lost = figures.isEmpty() && reading.findings().isEmpty() && !money;
        return lost || figures.stream().anyMatch(figure -> !document.seen() || !isWritten(figure, number))
                ? Optional.of("seed %d: %s (%s) is read as %s, %s"
                        .formatted(seed, number, document.seen() ? "seen" : "unseen", figures, reading.findings())
                        .replace("\n", "\\n"))
                : Optional.empty();
    }

    private static void keep(byte[] document) {
        try {
            Files.write(Path.of("target", "fuzz-" + Sha256.hashToHex(document).substring(0, 8)), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWritten(ExtractedFigure figure, WrittenNumber number) {
        return number.countable() && figure.value().compareTo(BigDecimal.valueOf(number.value())) == 0;
    }

    private static String createText(WrittenNumber number, Random random) {
        boolean row = random.nextInt(3) == 0 && !LINE_END.matcher(number.text()).find();
        String frame = pick(row ? ROWS : FRAMES, random);
        return "Maine Data\n\n" + frame.replace("#", number.text()) + "\n\n" + CONTROL_SENTENCE + "\n";
    }

    private static Document createPage(WrittenNumber number, Random random) {
        String frame = FRAMES.get(random.nextInt(6));
        String text = random.nextBoolean()
                ? escape(number.text())
                : number.text().replace("&", "&amp;").replace("<", "&lt;");
        RandomPageWriter.Page page = RandomPageWriter.write(number.text(), text, frame, CONTROL_SENTENCE, random);
        return Document.create(page.text(), page.seen());
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append("&#").append(c).append(';'));
        return escaped.toString();
    }

    /** A number that the fonts of a PDF can show; digits of other scripts become ASCII. */
    private static WrittenNumber createPrintable(Random random) {
        while (true) {
            WrittenNumber number = WrittenNumber.create(random);
            String text = toAsciiDigits(number.text());
            if (PRINTABLE.matcher(text).matches()) {
                return new WrittenNumber(
                        RandomLookWriter.NUMBER_START + text + RandomLookWriter.NUMBER_END,
                        number.value(),
                        number.countable());
            }
        }
    }

    private static String toAsciiDigits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append((char) (Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)));
        return digits.toString();
    }

    private static Document createPdf(WrittenNumber number, Random random) {
        RandomLookWriter writer = new RandomLookWriter(random);
        try {
            byte[] bytes = writer.write(createText(number, random).replace('\t', ' '));
            return new Document(bytes, writer.isNumberSeen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
