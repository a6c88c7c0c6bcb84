package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableParserTest {
    private static final AreaGazetteer GAZETTEER = new AreaGazetteer(Catalogue.loadBundled());
    private static final PassageContext CONTEXT = new PassageContext("", "", "in 2023:", "", true, 4);

    @Test
    void readsEachNumberWithTheWordsOfItsRowAndColumn() {
        assertThat(parseTexts("| | Maine | US |\n|---|---|---|\n| Missing children cases | 11 | 28,886 |"))
                .containsExactly("11 Missing children cases Maine", "28,886 Missing children cases nationwide");
    }

    @Test
    void takesYearsForTheHeadsOfColumns() {
        assertThat(parseTexts("| Cases | 2022 | 2023 |\n| Missing | 9 | 11 |"))
                .containsExactly("9 Missing in 2022", "11 Missing in 2023");
    }

    @Test
    void writesTheYearOfARowBehindWhatItCounts() {
        assertThat(parseTexts("| Year | Cases | Runaways |\n| 2022 | 9 | 4 |"))
                .containsExactly("9 Cases in 2022", "4 Runaways in 2022");
        assertThat(parseTexts("| 2022 | Missing cases | 9 |")).containsExactly("9 Missing cases in 2022");
    }

    @Test
    void takesWordsAboveColumnsForTheirHeads() {
        assertThat(parseTexts("Year    Cases    Family abductions\n\n2022    1,109    4\n2023    1,208    5"))
                .containsExactly(
                        "1,109 Cases in 2022",
                        "4 Family abductions in 2022",
                        "1,208 Cases in 2023",
                        "5 Family abductions in 2023");
    }

    @Test
    void ignoresHeadsThatSayNothing() {
        assertThat(parseTexts("| Cases | Number |\n| Missing | 11 |")).containsExactly("11 Missing");
    }

    @Test
    void ignoresTheNumberOfARow() {
        assertThat(parseTexts("| 1 | Missing cases | 11 |\n| 2 | Other cases | n/a |"))
                .first()
                .isEqualTo("11 Missing cases");
    }

    @Test
    void takesAYearInFrontForTheYearOfTheRow() {
        assertThat(parseTexts("| Year | Cases |\n| 2023 | 11 |")).containsExactly("11 Cases in 2023");
    }

    @Test
    void joinsTheYearsOfASecondHeadWithTheFirst() {
        assertThat(parseTexts("State\tReports\tReports\nState\t2022\t2023\nMaine\t11\t12"))
                .containsExactly("11 Maine Reports 2022", "12 Maine Reports 2023");
        assertThat(parseTexts("State\tCases\nMaine\t2023")).containsExactly("2023 Maine Cases");
    }

    @Test
    void givesTheRowBeforeAndTheHeadAsContext() {
        List<Passage> cells = parse("| Missing cases | Maine |\n| Social services | 2 |\n| Other | 9 |");
        assertThat(cells.get(1).context().previous()).isEqualTo("social services 2");
        assertThat(cells.get(1).context().introduction()).isEqualTo("in 2023: . missing cases");
        assertThat(cells.get(1).context().group()).isEqualTo(4);
    }

    @Test
    void readsSentencesInRowsAsSentences() {
        List<Passage> passages = parse("| NCMEC handled 11 cases. | It reviewed 45 submissions. |");
        assertThat(passages).hasSize(2).noneMatch(Passage::isCell);
        assertThat(passages.get(0).context().group()).isEqualTo(-1);
    }

    @Test
    void skipsARowThatStatesTheYearOfTheSheet() {
        assertThat(parseTexts("Year\t2023\nMissing cases\t11")).containsExactly("11 Missing cases");
    }

    private static List<String> parseTexts(String table) {
        return parse(table).stream().map(passage -> passage.text().text()).toList();
    }

    private static List<Passage> parse(String table) {
        return new TableParser(BlockParser.parse(DocumentText.parse(table)), CONTEXT, GAZETTEER, TableHead.EMPTY)
                .parse();
    }

    @Test
    void joinsTheRowsOfAHead() {
        assertThat(
                        parseTexts(
                                "| State | 2022 | 2022 |\n| State | Cases | Reports |\n| Ohio | 21 | 1,500 |\n| Utah | | 1,700 |"))
                .containsExactly("21 Ohio Cases in 2022", "1,500 Ohio Reports in 2022", "1,700 Utah Reports in 2022");
    }

    @Test
    void doesNotInheritTheColumnsOfAnotherTable() {
        assertThat(parseTexts(
                        "| State | 2022 | 2023 |\n| Ohio | 21 | 31 |\n| State | Adults | Children |\n| Utah | 3 | 9 |"))
                .endsWith("3 Utah Adults", "9 Utah Children");
    }

    @Test
    void keepsTheHeadBelowARowWithoutValues() {
        assertThat(parseTexts("| State | 2022 | 2023 |\n| Utah | n/a | n/a |\n| Ohio | 21 | 31 |"))
                .containsExactly("21 Ohio in 2022", "31 Ohio in 2023");
    }

    @Test
    void doesNotReadNumbersOfUnknownColumnsOrOtherPlaces() {
        assertThat(findProblems("| Ohio | 21 | 1,500 |")).containsOnly(Problem.UNKNOWN_COLUMN);
        assertThat(findProblems("| City | 2022 | 2023 |\n| Washington | 19 | 18 |"))
                .containsOnly(Problem.OTHER_PLACE);
        assertThat(findProblems("| State | Rank |\n| Ohio | 19 |")).containsOnly(Problem.OTHER_QUANTITY);
        assertThat(findProblems("| Year | Cases |\n| 2024 (est.) | 33 |")).contains(Problem.UNREADABLE_QUALIFIER);
    }

    @Test
    void reportsTheNumbersOfALabel() {
        assertThat(parseTexts("| Ohio 21 20 | 30 |")).containsExactly("30 Ohio 21 20", "Ohio 21 20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CY 2022",
                "Calendar Year 2022",
                "CY2022",
                "2022 (revised)",
                "Year 2022",
                "January - December 2022",
                "Jan 1, 2022 \u2013 Dec 31, 2022"
            })
    void takesNamedYearsForYears(String year) {
        assertThat(parseTexts("| Cases | " + year + " |\n| Missing | 9 |")).containsExactly("9 Missing in 2022");
        assertThat(parseTexts("| Year | Cases |\n| " + year + " | 9 |")).containsExactly("9 Cases in 2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FY 2022", "2022 (preliminary)", "January - June 2022", "Jan 2021 - Dec 2022"})
    void keepsTheWordsOfOtherTimes(String time) {
        assertThat(parseTexts("| Cases | " + time + " |\n| Missing | 9 |")).containsExactly("9 Missing " + time);
    }

    @Test
    void leavesOutRemarks() {
        assertThat(parseTexts("| Year | Cases | Remarks |\n| 2022 | 9 | A record year |\n| 2023 | 8 | |"))
                .contains("9 Cases in 2022", "8 Cases in 2023");
        assertThat(parseTexts("| Year | Cases | Remarks |\n| 2022 | 9 | Partial year |"))
                .containsExactly("9 Partial year Cases in 2022");
        assertThat(parseTexts("| Year | Cases | Notes |\n| 2022 | 9 | Ohio |")).containsExactly("9 Ohio Cases in 2022");
        assertThat(parseTexts("| Year | Cases | Type |\n| 2022 | 9 | Runaways |"))
                .containsExactly("9 Runaways Cases in 2022");
    }

    @Test
    void doesNotReadARowThatLacksAColumn() {
        assertThat(findProblems("State  Referrals  Reports\nOhio  3  5\nIdaho  8"))
                .containsExactly(null, null, Problem.UNKNOWN_COLUMN);
    }

    @Test
    void takesNoHeadForThatOfTheLabelsBesideThem() {
        assertThat(
                        parseTexts(
                                "            Received  Public  Change\nOhio cases      11       3\nIdaho cases      8       2  4"))
                .endsWith("8 Idaho cases Received", "2 Idaho cases Public", "4 Idaho cases Change");
        assertThat(findProblems("            Received  Public  Change\nOhio cases      11       3"))
                .containsOnly(Problem.UNKNOWN_COLUMN);
    }

    private static List<Problem> findProblems(String text) {
        return parse(text).stream()
                .flatMap(passage -> passage.findNumbers().stream())
                .map(NumberMention::problem)
                .toList();
    }
}
