package org.clearinghouse.ingest.format.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Decides which elements of a web page a reader sees as its text. */
final class HtmlVisibility {
    private static final Set<String> EXCLUDED = Set.of(
            "head",
            "script",
            "style",
            "template",
            "noscript",
            "nav",
            "iframe",
            "object",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "datalist",
            "button",
            "textarea",
            "rp",
            "rt",
            "del",
            "s",
            "strike");

    private HtmlVisibility() {}

    static boolean isExcluded(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return EXCLUDED.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || element.normalName().equals("dialog") && !element.hasAttr("open");
    }
}
