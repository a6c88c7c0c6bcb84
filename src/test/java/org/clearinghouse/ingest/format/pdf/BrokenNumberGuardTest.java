package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;

class BrokenNumberGuardTest {
    private static final char UNREADABLE = DocumentText.UNREADABLE;

    @Test
    void readsNoPartOfANumberWhoseBoxEndsOnTheLineOfItsText() throws Exception {
        DocumentText page = read(new PdfWriter()
                .at(50, 100, "In 2023,")
                .at(92, 88, "105")
                .at(92, 100, "9")
                .at(104, 100, "CyberTipline reports were made available in Maine."));
        assertThat(text(page)).contains("105" + UNREADABLE).contains("In 2023, " + UNREADABLE + "9 CyberTipline");
        assertThat(page.findings())
                .containsExactly(new Finding(
                        Severity.WARNING,
                        "page 1 has numbers that go on in the next line of a narrow box; they are not read",
                        1,
                        null,
                        null));
    }

    @Test
    void readsNoPartOfANumberWhoseBoxBeginsOnTheLineOfItsText() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "In 2023,")
                        .at(92, 100, "105")
                        .at(92, 112, "9")
                        .at(112, 100, "CyberTipline reports were made available in Maine."))))
                .contains("In 2023, 105" + UNREADABLE + " CyberTipline")
                .contains(UNREADABLE + "9");
    }

    @Test
    void readsNoPartOfANumberWhoseBoxIsCenteredOnItsLine() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 106, "Missing children cases in Maine:")
                        .at(198, 100, "105")
                        .at(198, 112, "9"))))
                .contains("105" + UNREADABLE)
                .contains(UNREADABLE + "9");
    }

    @Test
    void readsNoPartOfANumberThatGoesOnBehindWordsOfItsBox() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "In 2023,")
                        .at(92, 88, "over 10")
                        .at(92, 100, "59")
                        .at(106, 100, "CyberTipline reports were made available in Maine."))))
                .contains("10" + UNREADABLE)
                .contains("In 2023, " + UNREADABLE + "59 CyberTipline");
    }

    @Test
    void readsNoPartOfANumberThatGoesOnBelowItsText() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "In 2023,")
                        .at(92, 100, "over 10")
                        .at(92, 112, "59")
                        .at(130, 100, "CyberTipline reports were made available in Maine."))))
                .contains("10" + UNREADABLE + " CyberTipline")
                .contains(UNREADABLE + "59");
    }

    @Test
    void readsNoPartOfANumberWithASignOrABracket() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "In 2023,")
                        .at(92, 100, "n=105")
                        .at(92, 112, "9")
                        .at(124, 100, "CyberTipline reports were made available in Maine."))))
                .contains("105" + UNREADABLE + " CyberTipline")
                .contains(UNREADABLE + "9");
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "Reports in Maine:")
                        .at(132, 88, "49 (")
                        .at(132, 100, "2)"))))
                .contains("49" + UNREADABLE)
                .contains(UNREADABLE + "2)");
    }

    @Test
    void readsNoNumberWithItsPercentSignBelowIt() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "In 2023,")
                        .at(92, 100, "9")
                        .at(92, 109, "%")
                        .at(102, 100, "CyberTipline reports were made available in Maine."))))
                .contains("9" + UNREADABLE + " CyberTipline");
    }

    @Test
    void readsNoNumberWhoseBoxHasItsQualifierAboveIt() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "Reports in Maine:")
                        .at(132, 88, "at most")
                        .at(132, 100, "460"))))
                .contains(UNREADABLE + "460");
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "Reports in Maine:")
                        .at(132, 88, "at most")
                        .at(140.6, 100, "460"))))
                .contains(UNREADABLE + "460");
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "Reports in Maine:")
                        .at(132, 88, "6 plus or m")
                        .at(132, 100, "inus 526"))))
                .contains("6" + UNREADABLE)
                .contains(UNREADABLE + "526");
    }

    @Test
    void readsNumbersBehindLabelsThatNearlyTouchThem() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "Other cases")
                        .at(250, 100, "12")
                        .at(50, 112, "Missing children cases of Maine and other states")
                        .at(265, 112, "9"))))
                .doesNotContain(String.valueOf(UNREADABLE));
    }

    @Test
    void readsNoPartOfANumberInANarrowCell() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "Missing children cases")
                        .at(250, 100, "105")
                        .at(250, 112, "9"))))
                .contains("105" + UNREADABLE)
                .contains(UNREADABLE + "9");
        assertThat(text(read(new PdfWriter()
                        .at(50, 106, "Missing children cases")
                        .at(250, 100, "105")
                        .at(250, 112, "9"))))
                .contains("105" + UNREADABLE)
                .contains(UNREADABLE + "9");
    }

    @Test
    void readsNumbersOfRowsBelowEachOther() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(250, 100, "2023")
                        .at(50, 112, "Missing children cases")
                        .at(250, 112, "105")
                        .at(50, 124, "Other cases")
                        .at(250, 124, "59"))))
                .contains("Missing children cases\t105")
                .contains("Other cases\t59")
                .doesNotContain(String.valueOf(UNREADABLE));
    }

    @Test
    void readsNumbersWhoseLabelsAreALittleHigher() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "Missing children cases")
                        .at(250, 104, "105")
                        .at(50, 112, "Other cases")
                        .at(250, 116, "59"))))
                .doesNotContain(String.valueOf(UNREADABLE));
    }

    @Test
    void readsNumbersOfProseBelowEachOther() throws Exception {
        assertThat(text(read(new PdfWriter()
                        .at(50, 100, "1,059 children of Maine were missing in the years 2022 and")
                        .at(50, 112, "2023. Of these,")
                        .at(50, 124, "59 were found."))))
                .doesNotContain(String.valueOf(UNREADABLE));
    }

    private static DocumentText read(PdfWriter pdf) throws Exception {
        return PdfTextExtractor.extract(pdf.bytes());
    }

    private static String text(DocumentText page) {
        return page.lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }
}
