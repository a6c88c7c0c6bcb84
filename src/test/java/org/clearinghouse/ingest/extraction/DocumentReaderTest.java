package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.model.DocumentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();
    private static final String SHEET = "Maine Data\n\nIn 2023, Team HOPE supported 12 survivors/families in Maine.\n";

    private static final String TABLE =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note\n"
                    + "ME,2023,cybertipline-reports-to-law-enforcement,1571,1571,exact,,maine-2023,p. 3,sentence,"
                    + "\"In 2023, 1,571 CyberTipline reports were made available to law enforcement in Maine.\",\n";

    private final DocumentReader reader = new DocumentReader(CATALOGUE, Templates.loadBundled(CATALOGUE));

    @Test
    void distinguishesATableFromASheetByContent() {
        assertThat(reader.read(SHEET.getBytes(StandardCharsets.UTF_8), "figures.csv")
                        .form())
                .isEqualTo(DocumentForm.TEXT);
        ExtractionResult table =
                reader.read("area,year,metric,value\nME,2023,missing-cases,11\n".getBytes(StandardCharsets.UTF_8), "x");
        assertThat(table.form()).isEqualTo(DocumentForm.CSV);
        assertThat(message(table)).startsWith("column printed, qualifier");
    }

    /** Each is one table in another dress; its quote alone would pass for the sheet of Maine. */
    @ParameterizedTest
    @MethodSource
    void neverReadsATableAsASheet(String text) {
        assertThat(reader.read(text.getBytes(StandardCharsets.UTF_8), "x").form())
                .isEqualTo(DocumentForm.CSV);
    }

    static Stream<String> neverReadsATableAsASheet() {
        String semicolons = TABLE.replace(",", ";").replace("2023; 1;571", "2023, 1,571");
        String german =
                "Gebiet;Jahr;Kennzahl;Wert;gedruckt;Genauigkeit;Stichtag;Quelle;Fundstelle;Art;Zitat;Anmerkung\n"
                        + semicolons.lines().skip(1).findFirst().orElseThrow();
        return Stream.of(
                TABLE,
                TABLE.toUpperCase(Locale.ROOT),
                TABLE.replace("area,year,metric", "Area , Year , Metric"),
                TABLE.replace("area", "\"area\""),
                "sep=,\n" + TABLE,
                "Our figures\n\n" + TABLE,
                semicolons,
                semicolons.replace(";", "\t"),
                semicolons.replace(";", " | "),
                german,
                german.replace(";", "\t").replace("cybertipline-reports-to-law-enforcement", "Hinweise"),
                german.replace("cybertipline-reports-to-law-enforcement", "Hinweise"),
                german.replaceFirst(
                        ".*\n",
                        "territorio;a\u00F1o;indicador;valor;impreso;calidad;d\u00EDa;fuente;lugar;tipo;cita;nota\n"),
                german.replaceFirst(
                        ".*\n",
                        "zone;ann\u00E9e;indicateur;valeur;imprim\u00E9;qualit\u00E9;jour;source;lieu;genre;citation;note\n"),
                german.replaceFirst(".*\n", ""),
                TABLE.replaceFirst(".*\n", ""),
                "\"" + TABLE.replace("\"", "\"\"").replace("\n", "\"\n\""));
    }

    @Test
    void readsARepeatedRowOfATableOnceAndRefusesItRepeatedWithoutEnd() {
        String names = TABLE.substring(0, TABLE.indexOf('\n') + 1);
        String row = "ME,2023,missing-cases,11,11,exact,,maine-2023,p. 3,sentence,A sentence.,\n";
        assertThat(reader.read((names + row.repeat(2)).getBytes(StandardCharsets.UTF_8), "x")
                        .figures())
                .hasSize(1);
        assertThat(message(reader.read((names + row.repeat(101)).getBytes(StandardCharsets.UTF_8), "x")))
                .isEqualTo("101 figures of ME:missing-cases:2023, and 100 of one area, metric and year are allowed;"
                        + " remove repetitions");
    }

    @Test
    void readsUtf8AndUtf16WithOrWithoutAMark() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            assertThat(reader.read(SHEET.getBytes(charset), "sheet").figures()).hasSize(1);
        }
        assertThat(reader.read(("\uFEFF" + SHEET).getBytes(StandardCharsets.UTF_8), "sheet")
                        .figures())
                .hasSize(1);
    }

    @Test
    void refusesBinaryDataWithOneFinding() {
        assertThat(refusal(new byte[0])).isEqualTo("file: empty");
        assertThat(refusal(" \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("file: empty");
        assertThat(refusal(new byte[] {'a', (byte) 0xE9, 'b'})).isEqualTo("file: not a text in UTF-8");
        assertThat(refusal(new byte[] {'a', 0, 'b'})).isEqualTo("file: binary data, not a text");
        assertThat(refusal("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))).contains("ZIP");
    }

    private String refusal(byte[] bytes) {
        ExtractionResult reading = reader.read(bytes, "file");
        assertThat(reading.figures()).isEmpty();
        return message(reading);
    }

    private static String message(ExtractionResult reading) {
        assertThat(reading.findings()).hasSize(1);
        return reading.findings().get(0).message();
    }
}
