package org.clearinghouse.ingest.format.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells what of a web page nobody sees, or nobody reads as its text. */
final class HtmlVisibility {
    private static final Set<String> LEFT_OUT = Set.of(
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
        return LEFT_OUT.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || element.normalName().equals("dialog") && !element.hasAttr("open");
    }
}
