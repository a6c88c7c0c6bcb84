package org.clearinghouse.ingest.format.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Decodes a web page by the rules of the HTML standard: a byte order mark, then the declared encoding, then UTF-8 or
 * Windows-1252. A page whose bytes contradict its declaration is UTF-8 if it can be, and is never guessed otherwise.
 */
final class HtmlDecoder {
    private static final String WINDOWS_1252 = "windows-1252";
    /** In characters; a declaration of the encoding behind them is not looked for. */
    private static final int LONGEST_HEAD = 256 * 1024;

    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern CONTENT_CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';]+)");
    private static final String ASCII = "<>&\"'0123456789.,";

    /** Labels that the HTML standard reads as another encoding than they name. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("iso-8859-1", WINDOWS_1252),
            Map.entry("iso8859-1", WINDOWS_1252),
            Map.entry("latin1", WINDOWS_1252),
            Map.entry("latin-1", WINDOWS_1252),
            Map.entry("ascii", WINDOWS_1252),
            Map.entry("us-ascii", WINDOWS_1252),
            Map.entry("ansi", WINDOWS_1252),
            Map.entry("x-user-defined", WINDOWS_1252),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "gbk"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("unicode", "utf-8"),
            Map.entry("utf8", "utf-8"));

    private HtmlDecoder() {}

    /** @throws UnreadableDocumentException if the bytes are no text in the declared encoding */
    static String decode(byte[] bytes) throws UnreadableDocumentException {
        Optional<Charset> marked = detectByteOrderMark(bytes);
        if (marked.isPresent()) {
            return decodeStrictly(bytes, marked.get())
                    .orElseThrow(() -> new UnreadableDocumentException("not a text in " + marked.get()
                            + ", although its byte order mark says so; save it in UTF-8"));
        }
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        if (ascii.indexOf('\0') >= 0) {
            throw new UnreadableDocumentException(
                    "a web page with NUL bytes, maybe UTF-16 without a byte order mark; save it in UTF-8");
        }
        Optional<String> utf8 = decodeStrictly(bytes, StandardCharsets.UTF_8);
        boolean shifting = ascii.indexOf('\u001B') >= 0 || ascii.contains("~{");
        if (utf8.isPresent() && !shifting) {
            return utf8.get();
        }
        Optional<String> label = findLabel(ascii);
        return utf8.isPresent() && (label.isEmpty() || !isShifting(label.get()))
                ? utf8.get()
                : decodeOther(bytes, label);
    }

    /** Encodings whose bytes are all ASCII, so that they look like UTF-8. */
    private static boolean isShifting(String label) {
        return label.startsWith("iso-2022") || label.startsWith("hz-") || label.startsWith("utf-7");
    }

    private static String decodeOther(byte[] bytes, Optional<String> label) throws UnreadableDocumentException {
        String name = label.orElse(WINDOWS_1252);
        if (name.startsWith("utf-") && !isShifting(name)) {
            return decodeDamaged(bytes);
        }
        Charset charset = findCharset(name)
                .orElseThrow(() -> new UnreadableDocumentException(
                        "a web page in the encoding %s, which is not supported; save it in UTF-8".formatted(name)));
        return decodeStrictly(bytes, charset)
                .orElseThrow(() -> new UnreadableDocumentException(
                        "not a text in %s, although it says so; save it in UTF-8".formatted(name)));
    }

    /** Decodes what claims to be UTF-8 and is not: with replacements, or as Windows-1252 if nothing of it is UTF-8. */
    private static String decodeDamaged(byte[] bytes) {
        String replaced = new String(bytes, StandardCharsets.UTF_8);
        boolean mixed = replaced.chars().anyMatch(c -> c > 0x7F && c != 0xFFFD);
        return mixed ? replaced : new String(bytes, Charset.forName(WINDOWS_1252));
    }

    private static Optional<Charset> detectByteOrderMark(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.equals("\u00EF\u00BB\u00BF")) {
            return Optional.of(StandardCharsets.UTF_8);
        } else if (start.startsWith("\u00FE\u00FF")) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return start.startsWith("\u00FF\u00FE") ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Optional<String> findLabel(String ascii) {
        Matcher xml = XML_ENCODING.matcher(ascii);
        return xml.find() ? Optional.of(fold(xml.group(1))) : findMeta(ascii);
    }

    private static Optional<String> findMeta(String ascii) {
        Document page = Jsoup.parse(ascii.substring(0, Math.min(LONGEST_HEAD, ascii.length())));
        for (Element meta : page.select("meta[charset], meta[http-equiv=content-type][content]")) {
            Matcher content = CONTENT_CHARSET.matcher(meta.attr("content"));
            if (meta.hasAttr("charset") || content.find()) {
                return Optional.of(fold(meta.hasAttr("charset") ? meta.attr("charset") : content.group(1)));
            }
        }
        return Optional.empty();
    }

    private static String fold(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /** A page that declares its encoding in ASCII is in an encoding that contains ASCII. */
    private static Optional<Charset> findCharset(String label) {
        String name = OTHER_NAMES.getOrDefault(label, label);
        try {
            boolean ascii = Charset.isSupported(name)
                    && new String(ASCII.getBytes(StandardCharsets.US_ASCII), Charset.forName(name)).equals(ASCII);
            return ascii ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decodeStrictly(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.name().equalsIgnoreCase(WINDOWS_1252)
                                    ? CodingErrorAction.REPLACE
                                    : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
