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
