package org.clearinghouse.ingest.format;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse.model.DocumentForm;

/** Detects the format of a document by its first bytes, and rejects unsupported formats. */
public final class FormatDetector {
    /** The largest document of any format. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int START_BYTES = 4096;
    private static final String INSTEAD = "; save it as PDF, HTML or text";

    private record UnsupportedFormat(String start, String problem) {}

    private static final List<UnsupportedFormat> UNSUPPORTED = List.of(
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

    private static final Pattern HTML_PAGE =
            Pattern.compile("(?is)^(?:<\\?xml[^>]*>|<!--.*?-->|\\s)*<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern HTML_FRAGMENT = Pattern.compile(
            "(?is)^(?:<!--.*?-->|\\s)*<(?:title|meta|style|h[1-6]|p|div|table|ul|ol|dl|main|section|article|header|center)(?:\\s[^>]*)?>.*");

    private FormatDetector() {}

    /**
     * Detects the format.
     *
     * @return TEXT also for CSV, because only its text distinguishes it from a fact sheet
     * @throws UnreadableDocumentException if the document is too large or has an unsupported format
     */
    public static DocumentForm detect(byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableDocumentException("larger than " + MOST_BYTES / 1024 / 1024 + " MB");
        }
        String start = decodeRange(bytes, 0, START_BYTES);
        rejectUnsupported(bytes, start);
        String text = start.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        if (text.startsWith("%PDF-")) {
            return DocumentForm.PDF;
        }
        return isHtml(text, bytes) ? DocumentForm.HTML : DocumentForm.TEXT;
    }

    private static void rejectUnsupported(byte[] bytes, String start) throws UnreadableDocumentException {
        if (start.startsWith("PK\u0003\u0004")) {
            throw new UnreadableDocumentException(
                    describeArchive(start + decodeRange(bytes, bytes.length - 16 * START_BYTES, bytes.length)));
        }
        for (UnsupportedFormat format : UNSUPPORTED) {
            if (start.startsWith(format.start)) {
                throw new UnreadableDocumentException(format.problem);
            }
        }
    }

    private static String describeArchive(String names) {
        return OFFICE.stream()
                .filter(format -> names.contains(format.start))
                .map(UnsupportedFormat::problem)
                .findFirst()
                .orElse("a ZIP archive; unpack it and give each document");
    }

    /** Markdown may begin with a tag, but an HTML fragment also ends with one. */
    private static boolean isHtml(String start, byte[] bytes) {
        String unmarked = start.replace("\u0000", "").replaceFirst("^(?:\u00FE\u00FF|\u00FF\u00FE)", "");
        return HTML_PAGE.matches(unmarked)
                || HTML_FRAGMENT.matches(unmarked)
                        && decodeRange(bytes, bytes.length - START_BYTES, bytes.length)
                                .replace("\u0000", "")
                                .stripTrailing()
                                .endsWith(">");
    }

    private static String decodeRange(byte[] bytes, int from, int to) {
        int first = Math.max(0, from);
        return new String(bytes, first, Math.min(bytes.length, to) - first, StandardCharsets.ISO_8859_1);
    }
}
