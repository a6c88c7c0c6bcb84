package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTablesTest {

    @Test
    void joinsTheLinesOfHeads() {
        assertThat(mark("""
                                 CyberTipline      Reports
                State                 reports     referred
                Idaho                   2,871        1,200
                Utah                    6,958        3,100"""))
                .containsExactly(
                        "",
                        "| State | CyberTipline reports | Reports referred |",
                        "| Idaho | 2,871 | 1,200 |",
                        "| Utah | 6,958 | 3,100 |");
    }

    @Test
    void keepsTheColumnsOfRowsThatLackCells() {
        assertThat(mark("""
                State        Referrals      Reports
                Idaho            1,000
                Utah                          2,500
                Ohio             1,500        3,000"""))
                .containsExactly(
                        "| State | Referrals | Reports |",
                        "| Idaho | 1,000 |  |",
                        "| Utah |  | 2,500 |",
                        "| Ohio | 1,500 | 3,000 |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A head that spans two columns.
                "                    Actionable\nRecipient          2022        2023\nICAC            490,937     669,874\nFederal         100,000     541,207",
                "                  ICAC              Federal\nRecipient     2022      2023      2022      2023\nUtah       490,937   669,874   100,000   541,207\nOhio       490,937   669,874   100,000   541,207",
                // Columns that are not apart.
                "Reports      Made\nmade       by esps   Files\nIdaho      2,871,000   1,200\nUtah    6,958        3,100",
                // A column without a head.
                "State        Referrals\nfull\nIdaho            1,000         5\nOhio             1,500     3,000",
                // Heads of one line, which the rows tell.
                "State        Referrals      Reports\nIdaho            1,000           12\nOhio             1,500        3,000",
                "It handled the cases below.\nIdaho            1,000           12\nOhio             1,500"
            })
    void keepsLinesWhoseColumnsAreNotKnown(String text) {
        assertThat(mark(text)).containsExactly(text.split("\n"));
    }

    private static List<String> mark(String text) {
        return TextTables.mark(DocumentText.parse(text).lines()).stream()
                .map(TextLine::text)
                .toList();
    }
}
