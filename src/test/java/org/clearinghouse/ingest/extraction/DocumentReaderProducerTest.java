package org.clearinghouse.ingest.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.template.TemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderProducerTest {
    private static final byte[] SHEET =
            "Maine Data\n\nIn 2023, Maine welcomed 49 colleagues on the learning platform.".getBytes(UTF_8);

    @TempDir
    Path directory;

    @Test
    void readsAnOperatorsFileInAdditionToTheBundledTemplates() throws IOException {
        Path file = templates("connect-new-professionals state # colleagues & learning platform");
        assertThat(reader(Optional.of(file)).read(SHEET, "maine.txt").figures()).hasSize(1);
        assertThat(reader(Optional.empty()).read(SHEET, "maine.txt").figures()).isEmpty();
    }

    @Test
    void failsOnABadTemplateWithItsFileAndLine() throws IOException {
        Path file = templates("# mine\nconnect-new-people state # colleagues");
        assertThatThrownBy(() -> reader(Optional.of(file)))
                .isInstanceOf(TemplateException.class)
                .hasMessage(file + ":2: no metric has the code \"connect-new-people\"");
    }

    @Test
    void failsOnAMissingFile() {
        Path file = directory.resolve("none.txt");
        assertThatThrownBy(() -> reader(Optional.of(file)))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith(file + " cannot be read");
    }

    @Test
    void boundsTheRowsOfTables() {
        String table = "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note\n"
                + "ME,2023,missing-cases,7,7,exact,,s,,table cell,,\n".repeat(3);
        DocumentReader reader = new DocumentReaderProducer(Optional.empty(), Optional.empty(), () -> 2).reader();
        assertThat(reader.read(table.getBytes(UTF_8), "t.csv").findings().get(0).message())
                .startsWith("a table of more than 2 rows");
        String mapping = "area = a\nyear.constant = 2023\nmetric = missing-cases\nvalue = v\nsource = s\n"
                + "source.title = T\nsource.publisher = P\n";
        assertThat(reader.readTable("a,v\nME,7\nME,7\nME,7\n".getBytes(UTF_8), "t.csv", mapping)
                        .findings()
                        .get(0)
                        .message())
                .startsWith("a table of more than 2 rows");
    }

    private Path templates(String text) throws IOException {
        return Files.writeString(directory.resolve("own.txt"), text);
    }

    private static DocumentReader reader(Optional<Path> templates) {
        return new DocumentReaderProducer(templates, Optional.empty(), () -> DocumentLimits.TABLE_ROWS).reader();
    }
}
