package org.clearinghouse.ingest.extraction.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.table.FigureTableDetector.NameLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTableDetectorTest {
    private static final String NAMES = String.join(",", FigureColumns.REQUIRED);

    private final FigureTableDetector detector = new FigureTableDetector(new CatalogueIndex(Catalogue.loadBundled()));

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'", "'|'", "' ; '", "'\",\"'", "' | '"})
    void findsTheSeparatorOfTheNames(String separator) {
        NameLine names =
                FigureTableDetector.findNameLine(NAMES.replace(",", separator)).orElseThrow();
        assertThat(names.separator())
                .isEqualTo(separator.replaceAll("[ \"]", "").charAt(0));
        assertThat(names.columns()).isEqualTo(FigureColumns.REQUIRED.size());
    }

    @Test
    void countsTheLinesAboveTheNames() {
        assertThat(FigureTableDetector.findNameLine("sep=;\r\n\r\n;;;\r\n" + NAMES.replace(',', ';')))
                .map(NameLine::number)
                .contains(4);
        assertThat(FigureTableDetector.findNameLine("\r\r" + NAMES + "\r"))
                .map(NameLine::number)
                .contains(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Area,Year,Metric,Value",
                "\"area,year,metric,value,printed\"",
                "State,Year,Cases of missing children\nOhio,2023,11\n",
                "Cases of missing children handled by NCMEC,,\nState,2022,2023\nOhio,\"1,021\",11\n",
                "Year;State;Cases\n2023;Ohio;11\n",
                "Zustand;Jahr;Kennzahl;Wert\nME;2023;missing-cases;11\n",
                "ME,2023,missing-cases,11,11,exact\n",
                "| etat | annee | indicateur | valeur |\n|---|---|---|---|\n| ME | 2023 | missing-cases | 11 |\n",
                "area year metric value printed qualifier source kind\nME 2023 missing-cases 11 11 exact x sentence\n",
                "area:year:metric:value:printed:qualifier:source:kind\n",
                "Staat;Jahr;Thema;Anzahl;Satz\nMaine;2023;Vermisste;11;\"In 2023, 11 cases.\"\n"
            })
    void detectsTablesAndNearMisses(String text) {
        assertThat(detector.isTable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maine Data\n\nIn 2023, Team HOPE supported 12 survivors/families in Maine.\n",
                "# Maine Data 2023\n\n| Metric | Value |\n|---|---|\n| Missing cases | 11 |\n",
                "Maine Data\nThe source, the year, the area and the value of each figure are given.\n",
                "The state, the year, and more\nIn this state, 2023, 11 cases.\n",
                "Maine, 2023\nMissing children, runaways, abductions, lost, other: 5\n"
            })
    void leavesSheetsToTheirReader(String text) {
        assertThat(detector.isTable(text)).isFalse();
    }

    @Test
    void looksAtTheFirstLinesOnly() {
        String sheet = "Maine Data\n" + "A sentence without a number.\n".repeat(5_000);
        assertThat(detector.isTable(sheet + NAMES)).isFalse();
        assertThat(detector.isTable(NAMES + "\n" + sheet)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gebiet;Jahr;Kennzahl;Wert;Zitat\nMaine;2023;Hinweise;1571;\"In 2023; 1,571\nreports\"\n",
                "NCMEC 2023\n\nGebiet;Jahr;Kennzahl;Wert;Zitat\nMaine;2023;Hinweise;1571;\n",
                ";;;;\nGebiet;Jahr;Kennzahl;Wert;Zitat\nMaine;2023;Hinweise;1571;\n",
                "Maine;2023;Hinweise;1571;a;b;c;d\nOhio;2023;Hinweise;1571;a;b;c;d\n"
            })
    void detectsRowsOfEqualLength(String text) {
        assertThat(FigureTableDetector.isGrid(text, ';')).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maine Data\n\nIn 2023; 5; 6; 7; and 8 cases.\nIn 2022; 5; 6; 7; and 8 cases.\n",
                "Gebiet;Jahr;Kennzahl;Wert;Zitat\n",
                "Gebiet;Jahr;Kennzahl;Wert;Zitat\nMaine;2023\n",
                "Gebiet;Jahr;Wert\nMaine;2023;1571\n",
                "\"a\" b;c;d;e;f\n\"a\" b;c;d;e;f\n",
                ""
            })
    void detectsNoGridInOtherTexts(String text) {
        assertThat(FigureTableDetector.isGrid(text, ';')).isFalse();
    }

    @Test
    void acceptsNoTitleAboveRowsThatASheetMayHave() {
        String table = "Metric\tMaine\tNation\tShare\tRemark\nCases\t5\t6\t7\t-\n";
        assertThat(FigureTableDetector.isGrid(table, '\t')).isTrue();
        assertThat(FigureTableDetector.isGrid("Maine Data 2023\n" + table, '\t'))
                .isFalse();
    }
}
