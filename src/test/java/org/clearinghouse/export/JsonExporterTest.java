package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class JsonExporterTest {
    private static final Dataset DATASET = Histories.bundledAnd()
            .document(
                    "sample.csv",
                    FigureCsv.create(
                            "VT,2019,team-hope-supported,1250000,1.25 million,rounded",
                            "VT,2020,team-hope-supported,12,12,exact"))
            .dataset();

    @Test
    void startsWithVersionAndCitation() throws IOException {
        JsonNode document = new ObjectMapper().readTree(export());
        assertThat(document.get("version").intValue()).isEqualTo(DATASET.version());
        assertThat(document.get("cite").textValue()).isEqualTo(BibliographicCitation.format(DATASET));
    }

    @Test
    void theNationComesFirstAndHasNoFipsCode() throws IOException {
        JsonNode nation = new ObjectMapper().readTree(export()).get("areas").get(0);
        assertThat(nation.get("code").textValue()).isEqualTo("US");
        assertThat(nation.get("fips").isNull()).isTrue();
    }

    @Test
    void numbersHaveNoExponent() throws IOException {
        assertThat(export()).contains("\"value\" : 1250000,").doesNotContainPattern("\"value\" : [0-9.]+E");
    }

    @Test
    void objectsReferToEachOtherByCode() throws IOException {
        JsonNode observations = new ObjectMapper().readTree(export()).get("observations");
        assertThat(StreamSupport.stream(observations.spliterator(), false)
                        .filter(figure -> figure.get("area").textValue().equals("VT")
                                && figure.get("year").intValue() == 2020))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.get("metric").textValue()).isEqualTo("team-hope-supported");
                    assertThat(figure.get("citations").get(0).get("source").textValue())
                            .isEqualTo("sample");
                });
    }

    @Test
    void endsWithALineBreakAndLeavesTheStreamOpen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        JsonExporter.write(DATASET, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n");
    }

    private static String export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonExporter.write(DATASET, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
