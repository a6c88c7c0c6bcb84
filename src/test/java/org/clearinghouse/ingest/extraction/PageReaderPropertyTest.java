package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.ExtractionResult;

/**
 * Properties of any text: it is read within a second, without an exception, and each figure is printed in it. To read
 * more than the thousand documents of every build, run
 * {@code ./mvnw test -Dtest=PageReaderPropertyTest -Dfuzz.documents=100000}; a failure names the seed of its document.
 */
class PageReaderPropertyTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();
    private static final List<String> PIECES = List.of(
            "In 2023, ",
            "in Maine",
            "Maine Data\n",
            " CyberTipline reports ",
            "were made available to law enforcement",
            "1,571",
            "36.2 million",
            "19%",
            "1 in 6",
            "nearly ",
            "more than ",
            "twelve",
            "none",
            "no ",
            ". ",
            "\n",
            "\n\n",
            "\t",
            " | ",
            "(1)",
            ": ",
            ", ",
            "; ",
            "**",
            "# ",
            "- ",
            "missing children",
            " cases ",
            "Team HOPE supported ",
            " survivors and families",
            "of which ",
            "of the ",
            "social services facility",
            "other",
            "HHS-ORR",
            "U.S. ",
            "999999999999999999999",
            "1,57",
            "18 U.S.C. 2258A",
            "1\u202F571",
            "36.2M",
            " 2022 ",
            "fiscal year 2023",
            "in December 2023 ",
            "last year",
            "compared with ",
            " of them",
            "New York City",
            "Washington",
            "Year: 2023\n",
            "National",
            " (19 percent) ",
            "two hundred and ",
            ";31\n",
            "\u00A0",
            "\u00AD",
            "\u2019",
            "-\n",
            "[a](b)",
            "\uFEFF",
            "\uD800");

    private final DocumentReader reader = new DocumentReader(CATALOGUE, Templates.loadBundled(CATALOGUE));
    private final PageReader pageReader = new PageReader(CATALOGUE, Templates.loadBundled(CATALOGUE));

    @Property(tries = 300, seed = "20261129")
    void readsAnyTextWithoutInventingFigures(@ForAll("texts") String text) {
        checkPrinted(text, "any text");
    }

    @Example
    void readsThousandsOfDocumentsWithoutInventingFigures() {
        LongStream.range(0, Integer.getInteger("fuzz.documents", 1_000))
                .parallel()
                .forEach(seed -> checkPrinted(document(seed), "seed " + seed));
    }

    @Property(tries = 200, seed = "20261129")
    void readsOrRefusesAnyBytes(@ForAll byte[] bytes) {
        assertThat(reader.read(bytes, "bytes").findings()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(PIECES),
                Arbitraries.of(PIECES),
                Arbitraries.strings().ofMaxLength(8));
        return pieces.list().ofMaxSize(80).map(list -> "Maine Data\n\n" + String.join("", list));
    }

    /** One in ten is a damaged sheet; the others are built from pieces. */
    private static String document(long seed) {
        Random random = new Random(seed);
        return seed % 10 == 0 ? damaged(seed, random) : pieces(random);
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder("Maine Data\n\n");
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String damaged(long seed, Random random) {
        List<AreaEntry> areas = CATALOGUE.areas();
        AreaEntry area = areas.get(1 + random.nextInt(areas.size() - 1));
        StringBuilder text = new StringBuilder(new SheetSample(seed, area, 2023).text());
        for (int i = 0; i < 20; i++) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(6));
            text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private void checkPrinted(String text, String name) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        ExtractionResult reading = pageReader.read(DocumentText.parse(text));
        assertThat(threads.getCurrentThreadCpuTime() - start).as(name).isLessThan(1_000_000_000L);
        String words = words(text);
        assertThat(reading.figures()).as(name).allSatisfy(figure -> assertThat(words)
                .contains(words(figure.printed())));
    }

    /** The text without the marks, spaces and hyphens that the reader removes. */
    private static String words(String text) {
        return TextNormalizer.fold(text).replaceAll("[^\\p{L}\\p{N}%.,+()]|\\u00AD", "");
    }
}
