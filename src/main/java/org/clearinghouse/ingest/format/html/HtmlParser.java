package org.clearinghouse.ingest.format.html;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.TagSet;

/** Parses a web page as HTML, or as XML if it is well-formed XHTML. */
final class HtmlParser {
    private static final Pattern XHTML = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml\\b|<!doctype[^>]*\\bxhtml\\b|(?:<!doctype[^>]*>\\s*)?<html\\b[^>]*\\bxmlns\\s*=)");
    /** In HTML these do not end at once, so that what follows is a part of them. */
    private static final Pattern SELF_CLOSED = Pattern.compile(
            "(?i)<(script|style|title|textarea|iframe|noscript|template|xmp|del|s|strike|nav|select|button"
                    + "|object|canvas|audio|video)(?:\\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?/>");

    /** The text of such an entity is nowhere in the page, or a browser shows its name instead. */
    private static final Pattern ENTITY_DECLARATION = Pattern.compile("(?i)<!doctype[^>]*\\[(?s:.*)<!entity\\s");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final java.util.regex.Pattern ENTITY =
            java.util.regex.Pattern.compile("&(?=[A-Za-z][A-Za-z0-9]*;)(?!(?:amp|lt|gt|quot|apos);)");

    private HtmlParser() {}

    /**
     * Parses a page.
     *
     * @throws UnreadableDocumentException if a browser would hide most of the page behind an element that it begins, or
     *     show text that is declared elsewhere
     */
    static Document parse(String source) throws UnreadableDocumentException {
        String uncommented = COMMENT.matcher(source).replaceAll("");
        if (ENTITY_DECLARATION.matcher(uncommented).find()) {
            throw new UnreadableDocumentException(
                    "a web page that declares entities of its own (<!ENTITY>); write their text instead");
        }
        if (XHTML.matcher(uncommented).find() && isWellFormed(source)) {
            return Parser.xmlParser()
                    .tagSet(TagSet.Html())
                    .setTrackPosition(true)
                    .parseInput(source, "");
        }
        Matcher closed = SELF_CLOSED.matcher(uncommented);
        if (closed.find()) {
            throw new UnreadableDocumentException(
                    "a web page with <%1$s/>, which in HTML contains what follows; write <%1$s></%1$s>"
                            .formatted(closed.group(1).toLowerCase(Locale.ROOT)));
        }
        return Parser.htmlParser().setTrackPosition(true).parseInput(source, "");
    }

    /** Parses the content of a body. */
    static Document parseBody(String source) {
        return Parser.htmlParser().setTrackPosition(true).parseInput("<body>" + source, "");
    }

    /** Reads no document type, so that no entity of a file or an address is read. */
    private static boolean isWellFormed(String source) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(
                    new StringReader(ENTITY.matcher(source.stripLeading()).replaceAll("&amp;")));
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
