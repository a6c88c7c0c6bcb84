package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class TableJsonRendererTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final String TEXT = new String(
            TableJsonRenderer.render(
                    DATASET,
                    TableRequest.selectAll(DATASET).buildTable(),
                    "https://example.org/observations.json?asOf=T"),
            StandardCharsets.UTF_8);

    @Test
    void saysOfWhichVersionItIsAndHowToCiteIt() throws IOException {
        JsonNode document = new ObjectMapper().readTree(TEXT);
        assertThat(document.get("version").intValue()).isEqualTo(2);
        assertThat(document.get("asOf").textValue()).isEqualTo("2026-01-01T12:00:02Z");
        assertThat(document.get("cite").textValue()).endsWith(" https://example.org/observations.json?asOf=T");
        assertThat(document.get("columns").get(0).get("name").textValue()).isEqualTo("area");
    }

    @Test
    void valuesHaveTheirTypes() throws IOException {
        JsonNode row = new ObjectMapper().readTree(TEXT).get("rows").get(0);
        assertThat(row.get("year").isInt()).isTrue();
        assertThat(row.get("value").isNumber()).isTrue();
        assertThat(row.get("disputed").isBoolean()).isTrue();
        assertThat(row.get("sources").isArray()).isTrue();
        assertThat(row.get("fips").isNull()).as("the nation has no FIPS code").isTrue();
    }

    @Test
    void aRowIsALine() {
        assertThat(TEXT.lines().filter(line -> line.contains("{\"area\":"))).hasSize(151);
    }
}
