package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.clearinghouse.ingest.ImportOptions;
import org.clearinghouse.ingest.ImportReport;
import org.clearinghouse.ingest.ImportedFigure;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;

class ImportReportJsonWriterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ImportReporter writer =
            ImportReportFormat.JSON.createReporter(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void writesAnArrayOfDocuments() throws JsonProcessingException {
        writer.begin();
        writer.reportDocument("p\u00E9.pdf", new ImportOptions(true, false), createReport());
        writer.reportFailure("b.txt", "cannot be read");
        writer.end(2, 1, true, Duration.ZERO);
        JsonNode documents = readWritten();
        assertThat(documents).hasSize(2);
        assertThat(documents.get(0).get("document").textValue()).isEqualTo("p\u00E9.pdf");
        assertThat(documents.get(0).get("outcome").textValue()).isEqualTo("would store");
        JsonNode figure = documents.get(0).get("report").get("figures").get(0);
        assertThat(figure.toString())
                .isEqualTo("{\"area\":\"ME\",\"metric\":\"missing-cases\",\"year\":2023,\"value\":11,"
                        + "\"qualifier\":\"EXACT\",\"printed\":\"11\",\"page\":2,\"line\":3,\"quote\":\"11 cases\"}");
        assertThat(documents.get(1).toString())
                .isEqualTo("{\"document\":\"b.txt\",\"outcome\":\"failed\",\"error\":\"cannot be read\"}");
    }

    @Test
    void writesAnEmptyArrayWithoutDocuments() throws JsonProcessingException {
        writer.begin();
        writer.end(0, 0, true, Duration.ZERO);
        assertThat(readWritten()).isEmpty();
    }

    private static ImportReport createReport() {
        ImportedFigure figure = new ImportedFigure(
                "ME", "missing-cases", 2023, BigDecimal.valueOf(11), Qualifier.EXACT, "11", 2, 3, "11 cases");
        return new ImportReport(List.of("maine-2023"), 1, false, 1, 0, 0, 0, List.of(figure), List.of());
    }

    private JsonNode readWritten() throws JsonProcessingException {
        return new ObjectMapper().readTree(bytes.toString(StandardCharsets.UTF_8));
    }
}
