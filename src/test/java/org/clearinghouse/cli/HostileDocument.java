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
 * A document that is not stored.
 *
 * @param parameters it is sent with
 * @param message part of what is answered
 */
record HostileDocument(String name, byte[] bytes, String parameters, String message) {
    private static final int UNPACKED = 100 * 1024 * 1024;
    /** As long as a sheet may be, nearly. */
    private static final int LONG = 99_000;

    private static final Path SHEETS = Path.of("src/test/resources/sheets");
    private static final String TABLE =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n"
                    + "ME,2023,team-hope-supported,13,13,exact,,other-notes,row Maine,table cell,,,Other notes,Nobody\n";

    static Stream<HostileDocument> all() throws IOException {
        return Stream.of(pdfs(), otherForms(), sheets(), tables(), doubtful()).flatMap(each -> each);
    }

    private static Stream<HostileDocument> pdfs() throws IOException {
        byte[] spaces = new byte[UNPACKED];
        Arrays.fill(spaces, (byte) ' ');
        byte[] steps = "q Q ".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                pdf("pictures only", new PdfWriter().bytes(), "only pictures, such as a scan; give its text"),
                pdf("encrypted", pdf().protectedBy("user", "owner").bytes(), "a PDF that is encrypted"),
                pdf("bomb", new PdfWriter().content(spaces).bytes(), "a PDF that unpacks to more than"),
                pdf("draws for ever", new PdfWriter().content(steps).bytes(), "a PDF that draws too much"),
                pdf("cut off", Arrays.copyOf(pdf().bytes(), 300), "a PDF that is broken"));
    }

    private static PdfWriter pdf() throws IOException {
        return new PdfWriter().lines(72, 72, "Ohio Data");
    }

    private static HostileDocument pdf(String name, byte[] bytes, String message) {
        return never("PDF, " + name, bytes, message);
    }

    private static Stream<HostileDocument> otherForms() throws IOException {
        return Stream.of(
                never("nothing", "", "empty"),
                never("DOCX", zip("word/document.xml"), "a Word document (DOCX); save it as PDF, HTML or text"),
                never("XLSX", zip("xl/workbook.xml"), "an Excel workbook (XLSX)"),
                never("ZIP", zip("sheet.txt"), "a ZIP archive; unpack it"),
                never("a broken ZIP", "PK\u0003\u0004" + "\0".repeat(100_000), "a ZIP archive"),
                never("bytes of no form", "\0\uffff".repeat(100_000), "binary data, not a text"),
                never("a deep page", "<html>" + "<div>".repeat(19_000), "a web page without text"),
                never(
                        "a page of wide tables",
                        "<html>" + "<table><tr><td rowspan=9999 colspan=9999>1</table>".repeat(2_000),
                        "more numbers than any sheet has"));
    }

    private static Stream<HostileDocument> sheets() {
        return Stream.of(
                never("two years", sheet("traps/sections-year"), "two years in one sheet"),
                never("two states", sheet("first/twostates"), "a figure of Ohio in the sheet of Maine"),
                never("no state", "In 2023, NCMEC handled 11 cases of missing children.", "no state is named"),
                never("a long sheet", "Ohio Data\n" + "(".repeat(500_000), "longer than any sheet"),
                never("open brackets", "Ohio Data\n" + "(".repeat(LONG), "no year is named"),
                never(
                        "the year for ever",
                        "Ohio Data\n" + "In 2023, ".repeat(LONG / 9),
                        "more numbers than any sheet has"),
                never(
                        "a long number",
                        "Ohio Data\nIn 2023, " + "9".repeat(LONG)
                                + " CyberTipline reports were made available in Ohio.",
                        "no figure was found"));
    }

    private static Stream<HostileDocument> tables() {
        return Stream.of(
                never(
                        "a missing column",
                        TABLE.replace(",source,", ",").replace(",other-notes,", ","),
                        "column source"),
                never("an unknown area", TABLE.replace("ME,", "XX,"), "column area \"XX\" is not known"),
                never("an unknown metric", TABLE.replace("team-hope-supported", "hope"), "column metric \"hope\""),
                never("a value that is not printed", TABLE.replace(",13,13,", ",13,31,"), "but \"31\" is printed"),
                never("a source nobody described", TABLE.replace("Other notes,Nobody", ","), "is not known yet"),
                never(
                        "empty cells",
                        "area,year,metric,value\n" + ",".repeat(1_000_000),
                        "not a table that can be read"),
                never("an open quote", "area,year,metric,value\n" + "\"".repeat(1_000_001), "column"));
    }

    /** What an editor may accept, and did not. */
    private static Stream<HostileDocument> doubtful() {
        return Stream.of(
                new HostileDocument("a dispute", bytes(TABLE), "", "cannot both be right"),
                new HostileDocument("parts", bytes(sheet("first/split-warning-iowa")), "", "do not add up"));
    }

    private static HostileDocument never(String name, String text, String message) {
        return never(name, bytes(text), message);
    }

    /** One that is not stored even if whoever sends it accepts warnings. */
    private static HostileDocument never(String name, byte[] bytes, String message) {
        return new HostileDocument(name, bytes, "?acceptWarnings=true", message);
    }

    private static String sheet(String name) {
        return Examples.read(SHEETS.resolve(name + ".txt"));
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(bytes("x"));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
