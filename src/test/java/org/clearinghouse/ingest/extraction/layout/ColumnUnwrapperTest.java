package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;

class ColumnUnwrapperTest {
    @Test
    void readsOneColumnOfProseBehindTheOther() {
        assertThat(unwrap("""
                        In 2023, 41,571 CyberTipline reports were      In 2023, NCMEC handled 612 cases of
                        made available to law enforcement in Ohio.     missing children from Ohio."""))
                .containsExactly(
                        "In 2023, 41,571 CyberTipline reports were",
                        "made available to law enforcement in Ohio.",
                        "",
                        "In 2023, NCMEC handled 612 cases of",
                        "missing children from Ohio.");
    }

    @Test
    void keepsTheRowsOfTables() {
        keeps("Missing children cases      1,701   612\nOther missing children      1,468   402");
        keeps("Missing children cases handled      see below\nOther missing children cases        see above");
    }

    @Test
    void readsANarrowColumnBehindTheParagraphsBesideIt() {
        assertThat(unwrap("""
                        Finding faces in old photographs

                        The artists of our forensic imaging unit       112,406
                        work from family likenesses and CT scans       calls answered by
                        of skulls.                                     our hotline

                        Survivors tell us that the worst of it is      1,204,318
                        knowing the pictures are still out there.      hashes added to
                                                                       the list"""))
                .endsWith("112,406", "calls answered by", "our hotline", "", "1,204,318", "hashes added to", "the list")
                .contains("The artists of our forensic imaging unit", "knowing the pictures are still out there.");
    }

    @Test
    void keepsRemarksBesideNumbers() {
        keeps("""
                Reports in the year 2016      8,277,314      The first year over eight million
                Reports in the year 2017     10,214,753      New tools for sharing of hashes
                Reports in the year 2018     18,462,424      A year with many viral videos
                Reports in the year 2019     16,987,361      Some reports were counted twice
                Reports in the year 2020     10,000,000      From January through June only""");
    }

    @Test
    void keepsProseWithWideGaps() {
        keeps("In 2023, NCMEC handled      612 cases of missing children\nfrom Ohio and told its      families.");
        keeps("In 2023, NCMEC handled 612 cases      of missing children from Ohio");
    }

    private static void keeps(String text) {
        assertThat(unwrap(text)).containsExactly(text.split("\n"));
    }

    private static List<String> unwrap(String text) {
        return ColumnUnwrapper.unwrap(DocumentText.parse(text).lines()).stream()
                .map(TextLine::text)
                .map(String::stripTrailing)
                .toList();
    }
}
