package org.clearinghouse.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.Catalogue;

/** What holds of any text: a reading without an exception, soon, of nothing that is not printed. */
class SheetReaderPropertyTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
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
            "\u00A0",
            "\u00AD",
            "\u2019",
            "-\n",
            "[a](b)",
            "\uFEFF",
            "\uD800");

    private final DocumentReader reader = new DocumentReader(CATALOGUE, Templates.bundled(CATALOGUE));
    private final SheetReader sheets = new SheetReader(CATALOGUE, Templates.bundled(CATALOGUE));

    @Property(tries = 300)
    void anyTextIsReadAndNothingIsRatherInvented(@ForAll("texts") String text) {
        checkPrinted(text);
    }

    @Property(tries = 300)
    void aDamagedSheetIsReadAndNothingIsInvented(@ForAll long seed) {
        checkPrinted(damaged(seed));
    }

    @Property(tries = 200)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
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

    private static String damaged(long seed) {
        Random random = new Random(seed);
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

    private void checkPrinted(String text) {
        long start = System.nanoTime();
        Reading reading = sheets.read(DocumentText.of(text));
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
        String words = words(text);
        assertThat(reading.figures()).allSatisfy(figure -> assertThat(words).contains(words(figure.printed())));
    }

    /** Without the marks, spaces and hyphens that reading takes away. */
    private static String words(String text) {
        return Folding.fold(text).replaceAll("[^\\p{L}\\p{N}%.,+()]|\\u00AD", "");
    }
}
