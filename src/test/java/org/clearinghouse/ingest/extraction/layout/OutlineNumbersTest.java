package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;

class OutlineNumbersTest {

    @Test
    void theNumbersOfATableOfContentsAreThoseOfItems() {
        assertThat(mark(
                        "Contents",
                        "1 History",
                        "2 Missing children",
                        "2.1 Abductions",
                        "",
                        "3 CyberTipline",
                        "In 2023, 5"))
                .containsExactly(
                        "Contents",
                        "1. History",
                        "2. Missing children",
                        "2. Abductions",
                        "",
                        "3. CyberTipline",
                        "In 2023, 5");
    }

    @Test
    void countsThatDoNotRunFromOneRemain() {
        List<String> cards =
                List.of("2 Missing children", "3 Recovered children", "4 AMBER Alerts", "1 Team Adam", "2 Tips");
        assertThat(mark(cards.toArray(String[]::new))).isEqualTo(cards);
    }

    @Test
    void numberedTitlesAboveListsAreHeadings() {
        assertThat(mark(
                        "1 Welcome",
                        " - Hello",
                        "2  CyberTipline 2023",
                        "- 5 reports",
                        "",
                        "3 Enticement",
                        "- 3 reports"))
                .containsExactly(
                        "# Welcome",
                        " - Hello",
                        "# CyberTipline 2023",
                        "- 5 reports",
                        "",
                        "# Enticement",
                        "- 3 reports");
    }

    @Test
    void twoNumbersAboveListsMayBeCounts() {
        List<String> counts = List.of("1 AMBER Alert", "- Ohio", "2 Missing children", "- Ohio");
        assertThat(mark(counts.toArray(String[]::new))).isEqualTo(counts);
    }

    private static List<String> mark(String... lines) {
        return OutlineNumbers.mark(Stream.of(lines)
                        .map(line -> new TextLine(null, 1, line))
                        .toList())
                .stream()
                .map(TextLine::text)
                .toList();
    }
}
