package org.clearinghouse.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse.model.DocumentForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>x",
                "\n <HTML lang=en>x",
                "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'>\n<html>",
                "<!-- saved -->\n<html>x",
                "\uFEFF<html>",
                "<h1>Maine Data</h1>\n",
                "<div class='sheet'><p>x</p></div>",
                "<table>\n<tr><td>x</table>"
            })
    void detectsWebPagesAndFragments(String page) throws UnreadableDocumentException {
        assertThat(form(page)).isEqualTo(DocumentForm.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maine Data\n<html>",
                "a < b",
                "<p align=center>\n\n# Markdown\n",
                "<https://missingkids.org> says",
                "<htmlish>",
                "area,year\n",
                "x %PDF-1.7"
            })
    void detectsTextThatContainsTags(String text) throws UnreadableDocumentException {
        assertThat(form(text)).isEqualTo(DocumentForm.TEXT);
    }

    @Test
    void detectsPdfsByTheirFirstBytes() throws UnreadableDocumentException {
        assertThat(form("%PDF-1.4\n")).isEqualTo(DocumentForm.PDF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word/document.xml | a Word document (DOCX); save it as PDF, HTML or text",
                "xl/workbook.xml | an Excel workbook (XLSX); save it as PDF, HTML or text",
                "sheet.txt | a ZIP archive; unpack it and give each document"
            })
    void rejectsArchivesByTheirContent(String entry, String message) throws IOException {
        assertRefused(zip(entry, "x"), message);
    }

    @Test
    void rejectsOpenDocuments() throws IOException {
        assertRefused(
                zip("mimetype", "application/vnd.oasis.opendocument.text"),
                "an OpenDocument text (ODT); save it as PDF, HTML or text");
    }

    @Test
    void namesTheRejectedFormat() {
        assertRefused(
                bytes(0xD0, 0xCF, 0x11, 0xE0),
                "an old Office document (such as DOC or XLS); save it as PDF, HTML or text");
        assertRefused(
                "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII),
                "a Rich Text document (RTF); save it as PDF, HTML or text");
        assertRefused(bytes(0x89, 'P', 'N', 'G'), "a picture (PNG), which has no text; give its text");
        assertRefused(bytes(0xFF, 0xD8, 0xFF), "a picture (JPEG), which has no text; give its text");
        assertRefused(
                "GIF89a".getBytes(StandardCharsets.US_ASCII), "a picture (GIF), which has no text; give its text");
        assertRefused(bytes('I', 'I', '*', 0), "a picture (TIFF), which has no text; give its text");
        assertRefused(bytes(0x1F, 0x8B), "compressed by gzip; unpack it first");
        assertRefused(new byte[16 * 1024 * 1024 + 1], "larger than 16 MB; give the text of a PDF, and split a table by its sources");
    }

    private static DocumentForm form(String text) throws UnreadableDocumentException {
        return FormatDetector.detect(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> FormatDetector.detect(bytes))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(message);
    }

    private static byte[] zip(String entry, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.DEFLATED);
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
