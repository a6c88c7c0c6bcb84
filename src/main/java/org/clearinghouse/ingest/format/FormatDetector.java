package org.clearinghouse.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.model.DocumentForm;

/** Detects the format of a document by its content, and rejects unsupported formats by their names. */
public final class FormatDetector {
    /** The largest document of any format, which is the largest PDF. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int START_BYTES = 4096;
    /** No text or page beyond this size is read. */
    private static final int MOST_TEXT_BYTES = 4 * 1024 * 1024;

    /** What to do with a document of an unsupported format; ends its message. */
    static final String INSTEAD = "; save it as PDF, HTML or text";

    private record UnsupportedFormat(String start, String problem) {}

    private static final List<UnsupportedFormat> UNSUPPORTED = List.of(
            new UnsupportedFormat("\u00D0\u00CF\u0011\u00E0", "an old Office document (such as DOC or XLS)" + INSTEAD),
            new UnsupportedFormat("\u0089PNG", "a picture (PNG), which has no text; give its text"),
            new UnsupportedFormat("\u00FF\u00D8\u00FF", "a picture (JPEG), which has no text; give its text"),
            new UnsupportedFormat("GIF8", "a picture (GIF), which has no text; give its text"),
            new UnsupportedFormat("II*\u0000", "a picture (TIFF), which has no text; give its text"),
            new UnsupportedFormat("MM\u0000*", "a picture (TIFF), which has no text; give its text"),
            new UnsupportedFormat("\u00C5\u00D0\u00D3\u00C6", "a PostScript document" + INSTEAD),
            new UnsupportedFormat("7z\u00BC\u00AF", "a 7z archive; unpack it and give each document"),
            new UnsupportedFormat("Rar!\u001A", "a RAR archive; unpack it and give each document"),
            new UnsupportedFormat("BZh", "compressed by bzip2; unpack it first"),
            new UnsupportedFormat("\u00FD7zXZ", "compressed by xz; unpack it first"),
            new UnsupportedFormat("\u0028\u00B5\u002F\u00FD", "compressed by zstd; unpack it first"),
            new UnsupportedFormat("\u001F\u008B", "compressed by gzip; unpack it first"));

    private static final List<UnsupportedFormat> OFFICE = List.of(
            new UnsupportedFormat("word/", "a Word document (DOCX)" + INSTEAD),
            new UnsupportedFormat("xl/", "an Excel workbook (XLSX)" + INSTEAD),
            new UnsupportedFormat("ppt/", "a PowerPoint presentation (PPTX)" + INSTEAD),
            new UnsupportedFormat("application/epub+zip", "an e-book (EPUB)" + INSTEAD),
            new UnsupportedFormat("vnd.oasis.opendocument.text", "an OpenDocument text (ODT)" + INSTEAD),
            new UnsupportedFormat("vnd.oasis.opendocument", "an OpenDocument file" + INSTEAD));

    private FormatDetector() {}

    /**
     * Detects the format.
     *
     * @return TEXT also for CSV, because only its text distinguishes it from a fact sheet
     * @throws UnreadableDocumentException if the document is too large or has an unsupported format
     */
    public static DocumentForm detect(byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableDocumentException("larger than " + MOST_BYTES / 1024 / 1024
                    + " MB; give the text of a PDF, and split a table by its sources");
        }
        String start = decodeRange(bytes, 0, START_BYTES);
        rejectUnsupported(bytes, start);
        String text = decodeText(bytes);
        if (text.startsWith("%PDF-")) {
            return DocumentForm.PDF;
        }
        reject(TextFormats.findWrapper(text));
        MarkupDetector.Markup markup = MarkupDetector.detect(text);
        if (markup == MarkupDetector.Markup.HTML) {
            return DocumentForm.HTML;
        }
        rejectMarkup(markup);
        reject(TextFormats.findOther(text));
        return DocumentForm.TEXT;
    }

    private static void reject(Optional<String> problem) throws UnreadableDocumentException {
        if (problem.isPresent()) {
            throw new UnreadableDocumentException(problem.get());
        }
    }

    private static void rejectMarkup(MarkupDetector.Markup markup) throws UnreadableDocumentException {
        if (markup != MarkupDetector.Markup.NONE) {
            throw new UnreadableDocumentException(
                    markup == MarkupDetector.Markup.SVG
                            ? "a picture (SVG); give its text"
                            : "an XML document" + INSTEAD);
        }
    }

    /** Decodes the ASCII characters, also those of UTF-16, without marks and space at the ends. */
    private static String decodeText(byte[] bytes) {
        return decodeRange(bytes, 0, MOST_TEXT_BYTES)
                .replace("\u0000", "")
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
                .strip();
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

    private static String decodeRange(byte[] bytes, int from, int to) {
        int first = Math.max(0, from);
        return new String(bytes, first, Math.min(bytes.length, to) - first, StandardCharsets.ISO_8859_1);
    }
}
