package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clearinghouse.support.Workbooks;
import org.junit.jupiter.api.Test;

class WorkbookTimestampsTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-01-31T14:00:00.5+02:00");

    @Test
    void replacesTheTimeOfCreationAndOfEveryPart() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            addPart(zip, "docProps/core.xml", "<a><dcterms:created t=\"x\">2001-01-01T00:00:00Z</dcterms:created></a>");
            addPart(zip, "xl/workbook.xml", "<dcterms:created>stays</dcterms:created>");
        }
        byte[] replaced = WorkbookTimestamps.replace(out.toByteArray(), TIME);
        assertThat(Workbooks.readParts(replaced))
                .containsEntry(
                        "docProps/core.xml", "<a><dcterms:created t=\"x\">2026-01-31T12:00:00Z</dcterms:created></a>")
                .containsEntry("xl/workbook.xml", "<dcterms:created>stays</dcterms:created>");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(replaced))) {
            assertThat(zip.getNextEntry().getTimeLocal()).isEqualTo(LocalDateTime.parse("2026-01-31T12:00:00"));
        }
    }

    private static void addPart(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes());
        zip.closeEntry();
    }
}
