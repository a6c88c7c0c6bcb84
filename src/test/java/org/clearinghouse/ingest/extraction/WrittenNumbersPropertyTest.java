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
    private static final List<String> ELEMENTS =
            List.of("b", "i", "span", "strong", "em", "a", "u", "mark", "small", "code");
    private static final List<String> RAISED = List.of(
            "vertical-align: super; font-size: 60%",
            "vertical-align:super",
            "position: relative; top: -0.4em; font-size: 0.6em",
            "font-size: 6px; vertical-align: text-top");
    private static final List<String> UNSEEN = List.of(
            "display:none",
            "visibility: hidden",
            "opacity: 0",
            "font-size: 0",
            "position: absolute; left: -9999px",
            "color: #fff",
            "color: hsl(0, 0%, 100%)",
            "--shade: white; color: var(--shade)",
            "display: inline-block; content-visibility: hidden",
            "text-decoration: line-through");
    /** Styles that may strike or hide what they format. */
    private static final List<String> DOUBTFUL = List.of(
            "background: linear-gradient(transparent 45%, red 45%, red 55%, transparent 55%)",
            "background-image: url(line.png)",
            "box-shadow: inset 0 -0.6em red",
            "content-visibility: hidden",
            "color: color-mix(in srgb, white, white)",
            "transform: scale(0)");

    private static final List<String> STRUCK = List.of("del", "s", "strike");

    private final DocumentReader reader =
            new DocumentReader(Catalogue.loadBundled(), Templates.loadBundled(Catalogue.loadBundled()));

    @Example
    void readsNoOtherNumberInText() {
        checkDocuments(WrittenNumber::create, (number, random) -> createText(number, random)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void readsNoOtherNumberInWebPages() {
        checkDocuments(WrittenNumber::create, (number, random) -> createPage(number, random)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void readsNoOtherNumberInPdfs() {
        checkDocuments(WrittenNumbersPropertyTest::createPrintable, WrittenNumbersPropertyTest::createPdf);
    }

    private void checkDocuments(
            Function<Random, WrittenNumber> numbers, BiFunction<WrittenNumber, Random, byte[]> writer) {
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
            long seed, Function<Random, WrittenNumber> numbers, BiFunction<WrittenNumber, Random, byte[]> writer) {
        Random random = new Random(seed);
        WrittenNumber number = numbers.apply(random);
        byte[] document = writer.apply(number, random);
        if (Long.getLong("fuzz.seed") != null) {
            keep(document);
        }
        ExtractionResult reading = reader.read(document, "fuzz");
        List<ExtractedFigure> figures = reading.figures().stream()
                .filter(figure -> figure.value().compareTo(CONTROL) != 0)
                .toList();
        boolean money = number.text().matches("(?s).*\\p{Sc}.*");
        boolean lost = figures.isEmpty() && reading.findings().isEmpty() && !money;
        return lost || figures.stream().anyMatch(figure -> !isWritten(figure, number))
                ? Optional.of("seed %d: %s is read as %s, %s"
                        .formatted(seed, number, figures, reading.findings())
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

    /** Gives the number a random look: an element, a footnote mark by style, or another number that is not seen. */
    private static String decorate(String text, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> wrap(text, random);
            case 1 -> text + "<span style='%s'>1</span>".formatted(pick(RAISED, random));
            case 2 -> "<span style='%s'>47</span>".formatted(pick(UNSEEN, random)) + text;
            case 3 -> text + "<span style='%s'>,571</span>".formatted(pick(UNSEEN, random));
            case 4 -> "<%1$s>47</%1$s>".formatted(pick(STRUCK, random)) + text;
            case 5 -> "<span style='%s'>47</span>".formatted(pick(DOUBTFUL, random)) + text;
            default -> text;
        };
    }

    private static String wrap(String text, Random random) {
        String element = pick(ELEMENTS, random);
        return "<" + element + ">" + text + "</" + element + ">";
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

    private static byte[] createPdf(WrittenNumber number, Random random) {
        try {
            return RandomLookWriter.write(createText(number, random).replace('\t', ' '), random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
