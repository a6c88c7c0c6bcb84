package org.clearinghouse.ingest.format.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The footnotes of a page that are items of a numbered list, to which their marks link. */
final class FootnoteLinks {
    private final Map<String, Element> notes = new HashMap<>();

    FootnoteLinks(Document page) {
        page.select("ol > li[id]").forEach(item -> notes.put(item.id(), item));
    }

    /** Returns the element in which the note of a mark begins; empty if the mark has no link to one, or had it before. */
    Optional<Element> findNote(Element mark) {
        Element link = mark.normalName().equals("a") ? mark : mark.selectFirst("a[href]");
        String address = link == null ? "" : link.attr("href");
        return Optional.ofNullable(notes.remove(address.substring(address.indexOf('#') + 1)))
                .map(FootnoteLinks::findBeginning);
    }

    private static Element findBeginning(Element item) {
        Element first = item.firstElementChild();
        return first != null && HtmlVisibility.isBlock(first) && item.ownText().isBlank() ? first : item;
    }
}
