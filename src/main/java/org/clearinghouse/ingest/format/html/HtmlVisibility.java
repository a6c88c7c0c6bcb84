package org.clearinghouse.ingest.format.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Knows which elements of a web page have text for a reader, whatever their style is. */
final class HtmlVisibility {
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final Set<String> UNSEEN =
            Set.of("head", "script", "style", "template", "noscript", "datalist", "rp");
    /** Elements that are seen, but not as text of the page; pictures and fields among them. */
    private static final Set<String> OPAQUE = Set.of(
            "nav",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "button",
            "textarea",
            "rt",
            "meter",
            "progress",
            "input",
            "img",
            "marquee");
    /** Elements that jsoup takes for blocks, though they may be a part of a line. */
    private static final Set<String> BLOCKS = Set.of("dl", "summary", "legend");

    private static final Set<String> INLINE = Set.of(
            "ins",
            "del",
            "svg",
            "math",
            "button",
            "canvas",
            "audio",
            "video",
            "link",
            "meta",
            "script",
            "style",
            "noscript");

    /** Names of classes that many style sheets hide in the same way. */
    private static final Pattern HIDING_CLASS = Pattern.compile(
            "(?i)(?:^|.*\\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?"
                    + "|d-none|hidden|hide|element-invisible|a11y-hidden|accessibly-hidden|is-hidden|u-hidden|offscreen)(?:$|\\s.*)");

    private HtmlVisibility() {}

    /** Whether the text of an element is none of the page's. */
    static boolean isExcluded(Element element) {
        String name = element.normalName();
        return UNSEEN.contains(name) || STRUCK.contains(name) || OPAQUE.contains(name) || hasShadow(element);
    }

    /** Whether a shadow tree is shown in place of the element's own content. */
    private static boolean hasShadow(Element element) {
        // jsoup keeps the list that children() returns when a child is replaced later.
        return element.childNodes().stream()
                .anyMatch(child -> child.nodeName().equals("template") && child.hasAttr("shadowrootmode"));
    }

    static boolean isStruck(Element element) {
        return STRUCK.contains(element.normalName());
    }

    /** Whether an excluded element is seen, so that digits in it may belong to those beside it. */
    static boolean isOpaque(Element element) {
        boolean opaque = OPAQUE.contains(element.normalName()) || hasShadow(element);
        return opaque && !element.attr("type").equalsIgnoreCase("hidden");
    }

    /** Whether an element begins and ends lines, unless a style changes that. */
    static boolean isBlock(Element element) {
        String name = element.normalName();
        return element.isBlock() ? !INLINE.contains(name) : BLOCKS.contains(name);
    }

    /** Whether a class is usually hidden by a style sheet that the page does not contain. */
    static boolean isHiddenByName(Element element, boolean unknownSheets) {
        return unknownSheets && HIDING_CLASS.matcher(element.className()).matches();
    }
}
