package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class DatasetExporterTest {
    private static final DatasetVersions EDITION = Histories.bundledAnd().versions();
    private static final Dataset DATASET = EDITION.current();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void theCsvIsTheLongTableOfAllFigures() throws IOException {
        assertThat(written(ExportFormat.CSV, EDITION))
                .isEqualTo(CsvRenderer.render(TableRequest.selectAll(DATASET).buildTable()));
    }

    @Test
    void theJsonDocumentHoldsAllData() throws IOException {
        JsonNode document = JSON.readTree(written(ExportFormat.JSON, EDITION));
        assertThat(codes(document, "areas")).hasSize(57).startsWith("US", "AL");
        assertThat(codes(document, "programs"))
                .containsExactlyElementsOf(
                        DATASET.programs().stream().map(Object::toString).toList());
        assertThat(codes(document, "metrics"))
                .containsExactlyElementsOf(
                        DATASET.metrics().stream().map(Object::toString).toList());
        assertThat(codes(document, "sources")).hasSize(12).isSorted();
        assertThat(document.get("observations")).hasSize(151);
        assertThat(document.get("observations").findValues("quote")).hasSize(157);
    }

    @Test
    void aFigureIsExactAndNamesItsSources() throws IOException {
        JsonNode document = JSON.readTree(written(ExportFormat.JSON, EDITION));
        List<JsonNode> figures = StreamSupport.stream(
                        document.get("observations").spliterator(), false)
                .toList();
        assertThat(figures)
                .extracting(figure -> "%s:%s:%s %s %s"
                        .formatted(
                                figure.get("area").textValue(),
                                figure.get("metric").textValue(),
                                figure.get("year"),
                                figure.get("value").decimalValue().toPlainString(),
                                figure.get("citations").get(0).get("source").textValue()))
                .containsExactlyElementsOf(DATASET.observations().stream()
                        .map(DatasetExporterTest::line)
                        .toList());
    }

    @Test
    void theSameVersionGivesTheSameBytes() throws IOException {
        assertThat(written(ExportFormat.JSON, Histories.bundledAnd().versions()))
                .isEqualTo(written(ExportFormat.JSON, EDITION));
    }

    private static String line(Observation figure) {
        return "%s %s %s"
                .formatted(
                        figure.key(),
                        figure.getValue().toPlainString(),
                        figure.getCitations().get(0).getSource().getCode());
    }

    private static List<String> codes(JsonNode document, String things) {
        return StreamSupport.stream(document.get(things).spliterator(), false)
                .map(thing -> thing.get("code").textValue())
                .toList();
    }

    private static String written(ExportFormat format, DatasetVersions edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DatasetExporter.write(format, edition, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
