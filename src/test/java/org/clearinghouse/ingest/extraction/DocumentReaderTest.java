package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.model.DocumentForm;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();
    private static final String SHEET = "Maine Data\n\nIn 2023, Team HOPE supported 12 survivors/families in Maine.\n";

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
