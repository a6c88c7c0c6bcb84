package org.clearinghouse.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse.ingest.format.pdf.PdfWriter;
import org.clearinghouse.support.Examples;

/**
 * A document that the service rejects.
 *
 * @param parameters the query of the URL
 * @param message a part of a finding in the response
 */
record RejectedDocument(String name, byte[] bytes, String parameters, String message) {
    private static final int BOMB_BYTES = 100 * 1024 * 1024;
    /** Shorter than the longest page allowed. */
    private static final int LONG_TEXT_LENGTH = 99_000;

    private static final Path SHEETS = Path.of("src/test/resources/sheets");
    private static final String TABLE =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n"
                    + "ME,2023,team-hope-supported,13,13,exact,,other-notes,row Maine,table cell,,,Other notes,Nobody\n";

    static Stream<RejectedDocument> createAll() throws IOException {
        return Stream.of(createPdfs(), createOtherForms(), createSheets(), createTables(), createWithWarnings())
                .flatMap(each -> each);
    }

    private static Stream<RejectedDocument> createPdfs() throws IOException {
        byte[] spaces = new byte[BOMB_BYTES];
        Arrays.fill(spaces, (byte) ' ');
        byte[] steps = "q Q ".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                createPdf("pictures only", new PdfWriter().bytes(), "only pictures, such as a scan; give its text"),
                createPdf(
                        "encrypted",
                        createValidPdf().protectedBy("user", "owner").bytes(),
                        "a PDF that is encrypted"),
                createPdf("bomb", new PdfWriter().content(spaces).bytes(), "a PDF that unpacks to more than"),
                createPdf("draws for ever", new PdfWriter().content(steps).bytes(), "a PDF that draws too much"),
                createPdf("cut off", Arrays.copyOf(createValidPdf().bytes(), 300), "a PDF that is broken"));
    }

    private static PdfWriter createValidPdf() throws IOException {
        return new PdfWriter().lines(72, 72, "Ohio Data");
    }

    private static RejectedDocument createPdf(String name, byte[] bytes, String message) {
        return createWithErrors("PDF, " + name, bytes, message);
    }

    private static Stream<RejectedDocument> createOtherForms() throws IOException {
        return Stream.of(
                createWithErrors("nothing", "", "empty"),
                createWithErrors(
                        "DOCX", createZip("word/document.xml"), "a Word document (DOCX); save it as PDF, HTML or text"),
                createWithErrors("XLSX", createZip("xl/workbook.xml"), "an Excel workbook (XLSX)"),
                createWithErrors("ZIP", createZip("sheet.txt"), "a ZIP archive; unpack it"),
                createWithErrors("a broken ZIP", "PK\u0003\u0004" + "\0".repeat(100_000), "a ZIP archive"),
                createWithErrors("bytes of no form", "\0\uffff".repeat(100_000), "binary data, not a text"),
                createWithErrors("a deep page", "<html>" + "<div>".repeat(19_000), "a web page without text"),
                createWithErrors(
                        "a page of wide tables",
                        "<html>" + "<table><tr><td rowspan=9999 colspan=9999>1 cat, 1 dog, 1 cow</table>".repeat(4_000),
                        "more numbers than any page has"));
    }

    private static Stream<RejectedDocument> createSheets() {
        return Stream.of(
                createWithErrors("two states", readSheet("first/twostates"), "a figure of Ohio in the page of Maine"),
                createWithErrors(
                        "no year",
                        "Ohio Data\nNCMEC handled 11 cases of missing children from Ohio.",
                        "no figure was found"),
                createWithErrors("a long page", "Ohio Data\n" + "(".repeat(1_200_000), "longer than any page"),
                createWithErrors("open brackets", "Ohio Data\n" + "(".repeat(LONG_TEXT_LENGTH), "no figure was found"),
                createWithErrors(
                        "the year for ever",
                        "Ohio Data\n" + "In 2023, ".repeat(LONG_TEXT_LENGTH / 9),
                        "more numbers than any page has"),
                createWithErrors(
                        "a long number",
                        "Ohio Data\nIn 2023, " + "9".repeat(LONG_TEXT_LENGTH)
                                + " CyberTipline reports were made available in Ohio.",
                        "no figure was found"));
    }

    private static Stream<RejectedDocument> createTables() {
        return Stream.of(
                createWithErrors(
                        "a missing column",
                        TABLE.replace(",source,", ",").replace(",other-notes,", ","),
                        "column source"),
                createWithErrors(
                        "an unknown area", TABLE.replace("ME,", "XX,"), "column area is \"XX\", not a USPS code"),
                createWithErrors(
                        "an unknown metric",
                        TABLE.replace("team-hope-supported", "hope"),
                        "column metric is \"hope\", not a known metric"),
                createWithErrors(
                        "a value that is not printed", TABLE.replace(",13,13,", ",13,31,"), "but \"31\" is printed"),
                createWithErrors(
                        "a source nobody described", TABLE.replace("Other notes,Nobody", ","), "is not known yet"),
                createWithErrors(
                        "empty cells", "area,year,metric,value\n" + ",".repeat(1_000_000), "column printed, qualifier"),
                createWithErrors("an open quote", "area,year,metric,value\n" + "\"".repeat(1_000_001), "column"));
    }

    /** Creates documents with warnings that the editor has not accepted. */
    private static Stream<RejectedDocument> createWithWarnings() {
        return Stream.of(
                new RejectedDocument("a dispute", toBytes(TABLE), "", "cannot both be right"),
                new RejectedDocument("parts", toBytes(readSheet("first/split-warning-iowa")), "", "do not add up"));
    }

    private static RejectedDocument createWithErrors(String name, String text, String message) {
        return createWithErrors(name, toBytes(text), message);
    }

    /** Creates a document that is rejected even if its warnings are accepted. */
    private static RejectedDocument createWithErrors(String name, byte[] bytes, String message) {
        return new RejectedDocument(name, bytes, "?acceptWarnings=true", message);
    }

    private static String readSheet(String name) {
        return Examples.read(SHEETS.resolve(name + ".txt"));
    }

    private static byte[] createZip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(toBytes("x"));
        }
        return bytes.toByteArray();
    }

    private static byte[] toBytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
