package org.clearinghouse.ingest.format;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse.model.DocumentForm;

/** Tells the form of bytes from how they begin, and refuses those forms that are not read. */
public final class FormatDetector {
    /** Larger documents are refused, whatever their form. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int START = 4096;
    private static final String INSTEAD = "; save it as PDF, HTML or text";

    private record UnsupportedFormat(String start, String problem) {}

    private static final List<UnsupportedFormat> REFUSED = List.of(
            new UnsupportedFormat("\u00D0\u00CF\u0011\u00E0", "an old Office document (such as DOC or XLS)" + INSTEAD),
            new UnsupportedFormat("{\\rtf", "a Rich Text document (RTF)" + INSTEAD),
            new UnsupportedFormat("\u0089PNG", "a picture (PNG), which has no text; give its text"),
            new UnsupportedFormat("\u00FF\u00D8\u00FF", "a picture (JPEG), which has no text; give its text"),
            new UnsupportedFormat("GIF8", "a picture (GIF), which has no text; give its text"),
            new UnsupportedFormat("II*\u0000", "a picture (TIFF), which has no text; give its text"),
            new UnsupportedFormat("MM\u0000*", "a picture (TIFF), which has no text; give its text"),
            new UnsupportedFormat("\u001F\u008B", "compressed by gzip; unpack it first"));

    private static final List<UnsupportedFormat> OFFICE = List.of(
            new UnsupportedFormat("word/", "a Word document (DOCX)" + INSTEAD),
            new UnsupportedFormat("xl/", "an Excel workbook (XLSX)" + INSTEAD),
            new UnsupportedFormat("ppt/", "a PowerPoint presentation (PPTX)" + INSTEAD),
            new UnsupportedFormat("vnd.oasis.opendocument.text", "an OpenDocument text (ODT)" + INSTEAD),
            new UnsupportedFormat("vnd.oasis.opendocument", "an OpenDocument file" + INSTEAD));

    private static final Pattern PAGE =
            Pattern.compile("(?is)^(?:<\\?xml[^>]*>|<!--.*?-->|\\s)*<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern FRAGMENT = Pattern.compile(
            "(?is)^(?:<!--.*?-->|\\s)*<(?:title|meta|style|h[1-6]|p|div|table|ul|ol|dl|main|section|article|header|center)(?:\\s[^>]*)?>.*");

    private FormatDetector() {}

    /** @return TEXT also for a table, which only its text tells from a sheet */
    public static DocumentForm detect(byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableDocumentException("larger than " + MOST_BYTES / 1024 / 1024 + " MB");
        }
        String start = decodeRange(bytes, 0, START);
        rejectUnsupported(bytes, start);
        String words = start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        if (words.startsWith("%PDF-")) {
            return DocumentForm.PDF;
        }
        return isHtml(words, bytes) ? DocumentForm.HTML : DocumentForm.TEXT;
    }

    private static void rejectUnsupported(byte[] bytes, String start) throws UnreadableDocumentException {
        if (start.startsWith("PK\u0003\u0004")) {
            throw new UnreadableDocumentException(
                    describeArchive(start + decodeRange(bytes, bytes.length - 16 * START, bytes.length)));
        }
        for (UnsupportedFormat form : REFUSED) {
            if (start.startsWith(form.start)) {
                throw new UnreadableDocumentException(form.problem);
            }
        }
    }

    private static String describeArchive(String names) {
        return OFFICE.stream()
                .filter(form -> names.contains(form.start))
                .map(UnsupportedFormat::problem)
                .findFirst()
                .orElse("a ZIP archive; unpack it and give each document");
    }

    /** Markdown may begin with a tag, but a piece of a web page ends with one too. */
    private static boolean isHtml(String start, byte[] bytes) {
        String unmarked = start.replace("\u0000", "").replaceFirst("^(?:\u00FE\u00FF|\u00FF\u00FE)", "");
        return PAGE.matches(unmarked)
                || FRAGMENT.matches(unmarked)
                        && decodeRange(bytes, bytes.length - START, bytes.length)
                                .replace("\u0000", "")
                                .stripTrailing()
                                .endsWith(">");
    }

    private static String decodeRange(byte[] bytes, int from, int to) {
        int first = Math.max(0, from);
        return new String(bytes, first, Math.min(bytes.length, to) - first, StandardCharsets.ISO_8859_1);
    }
}
