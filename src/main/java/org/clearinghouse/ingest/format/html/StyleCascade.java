package org.clearinghouse.ingest.format.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.htmlunit.cssparser.dom.Property;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Applies a page's own style sheets and style attributes to its elements, by importance, specificity and order. */
final class StyleCascade {
    private static final List<String> FONT_SIZES = List.of("10px", "13px", "16px", "18px", "24px", "32px", "48px");

    /** Pseudo-elements that add or change nothing of the text. */
    private static final Set<String> HARMLESS =
            Set.of("marker", "selection", "placeholder", "backdrop", "first-line", "file-selector-button");

    private static final int MOST_UNCERTAIN = 8;

    private record Matched(StyleRule rule, SelectorMatch match) {}

    private final StyleSheets sheets;
    private final List<StyleRule> rules;
    private final SelectorMatcher matcher = new SelectorMatcher();

    private StyleCascade(StyleSheets sheets) {
        this.sheets = sheets;
        this.rules = sheets.rules().stream()
                .filter(rule ->
                        !rule.properties().stream().map(Property::getName).allMatch(StyleCascade::isIgnored))
                .sorted(Comparator.comparingInt(StyleRule::layer)
                        .thenComparing(rule -> rule.selector().getSelectorSpecificity()))
                .toList();
    }

    private static boolean isIgnored(String property) {
        return DeclaredStyle.isIgnored(property) && !CustomProperties.isCustom(property);
    }

    /** @throws UnreadableDocumentException if the style sheets are too large */
    static StyleCascade create(Document page) throws UnreadableDocumentException {
        return new StyleCascade(StyleSheets.parse(page));
    }

    /** Whether unknown style sheets may apply to classes and ids. */
    boolean hasUnknownSheets() {
        return !sheets.isComplete();
    }

    /** @param inherited the custom properties of the parent */
    DeclaredStyle declare(Element element, CustomProperties inherited) throws UnreadableDocumentException {
        List<Matched> matched = findRules(element);
        DeclaredStyle style = declare(element, inherited, matched);
        for (List<Matched> possible : findPossible(matched)) {
            style.addPossible(declare(element, inherited, possible));
        }
        for (StyleSheets.InlineStyle end : findAnimationEnds(style)) {
            DeclaredStyle ended = declare(element, inherited, matched);
            ended.addAll(end.properties(), false);
            style.addPossible(ended);
        }
        return style;
    }

    private DeclaredStyle declare(Element element, CustomProperties inherited, List<Matched> matched) {
        StyleSheets.InlineStyle inline = sheets.parseInline(element.attr("style"));
        DeclaredStyle style = new DeclaredStyle(inherited.with(collectVariables(matched, inline)));
        addAttributes(style, element);
        for (boolean important : new boolean[] {false, true}) {
            matched.forEach(found -> apply(found, style, important));
            style.addAll(inline.properties(), important);
        }
        if (!inline.complete()) {
            style.setDoubtful();
        }
        return style;
    }

    /** The rules that apply if all uncertain ones do, or one of them. */
    private static List<List<Matched>> findPossible(List<Matched> matched) {
        List<Matched> uncertain = matched.stream()
                .filter(found -> found.match == SelectorMatch.MAYBE && !found.rule.isPseudoElement())
                .toList();
        List<List<Matched>> possible = new ArrayList<>();
        if (!uncertain.isEmpty()) {
            possible.add(select(matched, uncertain));
        }
        for (int i = 0; uncertain.size() > 1 && i < Math.min(uncertain.size(), MOST_UNCERTAIN); i++) {
            possible.add(select(matched, List.of(uncertain.get(i))));
        }
        return possible;
    }

    private static List<Matched> select(List<Matched> matched, List<Matched> applied) {
        return matched.stream()
                .filter(found -> found.match == SelectorMatch.YES || applied.contains(found))
                .map(found -> new Matched(found.rule, SelectorMatch.YES))
                .toList();
    }

    /** The last frames of animations that stay as they end. */
    private List<StyleSheets.InlineStyle> findAnimationEnds(DeclaredStyle style) {
        String animations = style.get("animation") + " " + style.get("animation-name");
        if (!(animations + " " + style.get("animation-fill-mode")).matches("(?s).*\\b(?:forwards|both)\\b.*")) {
            return List.of();
        }
        return Arrays.stream(animations.split("[\\s,]+"))
                .map(sheets::findLastFrame)
                .filter(end -> !end.properties().isEmpty())
                .toList();
    }

    private static Map<String, String> collectVariables(List<Matched> matched, StyleSheets.InlineStyle inline) {
        Map<String, String> variables = new HashMap<>();
        for (boolean important : new boolean[] {false, true}) {
            for (Matched found : matched) {
                boolean certain = found.match == SelectorMatch.YES;
                if (!found.rule.isPseudoElement()) {
                    collectVariables(found.rule.properties(), important, certain, variables);
                }
            }
            collectVariables(inline.properties(), important, true, variables);
        }
        return variables;
    }

    private static void collectVariables(
            List<Property> properties, boolean important, boolean certain, Map<String, String> variables) {
        properties.stream()
                .filter(property ->
                        CustomProperties.isCustom(property.getName()) && property.isImportant() == important)
                .forEach(property -> variables.put(
                        property.getName().toLowerCase(Locale.ROOT),
                        certain ? DeclaredStyle.readValue(property) : CustomProperties.UNKNOWN));
    }

    private List<Matched> findRules(Element element) throws UnreadableDocumentException {
        List<Matched> found = new ArrayList<>();
        for (StyleRule rule : rules) {
            SelectorMatch match = matcher.match(rule.elementSelector(), element);
            match = rule.certain() ? match : match.and(SelectorMatch.MAYBE);
            if (match != SelectorMatch.NO) {
                found.add(new Matched(rule, match));
            }
        }
        return found;
    }

    private static void apply(Matched found, DeclaredStyle style, boolean important) {
        StyleRule rule = found.rule;
        if (rule.isPseudoElement()) {
            applyPseudoElement(rule, style);
        } else if (found.match == SelectorMatch.YES) {
            style.addAll(rule.properties(), important);
        } else {
            style.setDoubtful();
        }
    }

    /** Generated text that has digits, or comes from elsewhere, makes the digits beside it unreadable. */
    private static void applyPseudoElement(StyleRule rule, DeclaredStyle style) {
        String name = rule.pseudoElement().toLowerCase(Locale.ROOT);
        boolean generated = name.equals("before") || name.equals("after");
        if (generated && isCover(rule.properties())) {
            style.setCovering();
        }
        boolean visible = rule.properties().stream()
                .anyMatch(property -> !generated || property.getName().equals("content") && hasDigits(property));
        if (visible && !HARMLESS.contains(name) && !name.startsWith("-")) {
            style.setGenerating();
            if (rule.properties().stream().anyMatch(StyleCascade::isNumber)) {
                style.setNumbering();
            }
        }
    }

    /** Whether an empty box is painted over text, and not below it, as an underline is. */
    private static boolean isCover(List<Property> properties) {
        DeclaredStyle box = new DeclaredStyle(CustomProperties.createInitial(true));
        box.addAll(properties, false);
        box.addAll(properties, true);
        boolean painted = !box.has("background-color", "", "transparent", "none", "initial", "inherit", "unset")
                || box.hasImage()
                || !box.get("backdrop-filter").matches("|none");
        boolean line = box.values().keySet().stream().anyMatch(name -> name.matches("border(?:-(?:top|bottom))?"));
        boolean underline = !box.get("bottom").isEmpty()
                && box.get("top").isEmpty()
                && !box.get("height").endsWith("%");
        return box.has("position", "absolute", "fixed")
                && (painted || line)
                && !underline
                && !box.get("z-index").startsWith("-")
                && !box.get("content").isEmpty();
    }

    /** Whether a property generates a counter, or a text with digits that are no escaped icon. */
    private static boolean isNumber(Property property) {
        return property.getName().equals("content")
                && property.getValue() != null
                && property.getValue().getCssText().matches("(?s)counters?\\(.*|\"[^\"\\\\]*\\d[^\"\\\\]*\"");
    }

    private static boolean hasDigits(Property content) {
        String value = content.getValue() == null ? "" : content.getValue().getCssText();
        return value.matches("(?s).*(?:\"[^\"]*[\\d\\\\][^\"]*\"|attr\\(|var\\().*")
                || value.matches("counters?\\([^()]*\\)");
    }

    /** Attributes are declarations that every style sheet overrides. */
    private static void addAttributes(DeclaredStyle style, Element element) {
        String name = element.normalName();
        addDefaultVisibility(style, element);
        if (element.hasAttr("bgcolor")) {
            style.add("background-color", element.attr("bgcolor").toLowerCase(Locale.ROOT));
        }
        if (element.hasAttr("background")) {
            style.add("background-image", "image");
        }
        if (name.equals("font") && element.hasAttr("color") || name.equals("body") && element.hasAttr("text")) {
            style.add(
                    "color",
                    element.attr(name.equals("font") ? "color" : "text").toLowerCase(Locale.ROOT));
        }
        if (name.equals("font") && element.attr("size").strip().matches("[1-7]")) {
            style.add("font-size", FONT_SIZES.get(element.attr("size").strip().charAt(0) - '1'));
        }
        if (name.equals("sup") || name.equals("sub") || name.equals("small")) {
            style.add("font-size", "smaller");
        }
    }

    /** Closed details show only their summary, unless they are a part of an accordion, and popovers open by a script. */
    private static void addDefaultVisibility(DeclaredStyle style, Element element) {
        boolean closed = isClosedDetails(element);
        boolean summary = element.normalName().equals("summary") && element.previousElementSibling() == null;
        boolean detail = element.parent() != null && isClosedDetails(element.parent());
        boolean findable = element.attr("hidden").equalsIgnoreCase("until-found");
        boolean unshown = element.hasAttr("hidden") && !findable || element.hasAttr("popover");
        if (unshown || isClosed(element, "dialog") || detail && !summary) {
            style.add("display", "none");
        }
        if (findable) {
            style.add("content-visibility", "hidden");
        }
        if (closed || detail) {
            style.add("visibility", closed ? "hidden" : "visible");
        }
    }

    /** The parts of an accordion have a heading or a question, and readers open them one after the other. */
    private static boolean isClosedDetails(Element element) {
        Element summary = isClosed(element, "details") ? element.selectFirst("> summary") : null;
        boolean accordion = summary != null
                && (summary.text().endsWith("?") || summary.selectFirst("h1, h2, h3, h4, h5, h6") != null);
        return isClosed(element, "details") && !accordion;
    }

    private static boolean isClosed(Element element, String name) {
        return element.normalName().equals(name) && !element.hasAttr("open");
    }
}
