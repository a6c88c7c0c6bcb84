package org.clearinghouse.ingest.format.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.htmlunit.cssparser.parser.condition.Condition;
import org.htmlunit.cssparser.parser.condition.IsPseudoClassCondition;
import org.htmlunit.cssparser.parser.condition.NotPseudoClassCondition;
import org.htmlunit.cssparser.parser.condition.WherePseudoClassCondition;
import org.htmlunit.cssparser.parser.selector.ChildSelector;
import org.htmlunit.cssparser.parser.selector.DescendantSelector;
import org.htmlunit.cssparser.parser.selector.DirectAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.ElementSelector;
import org.htmlunit.cssparser.parser.selector.GeneralAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.htmlunit.cssparser.parser.selector.SelectorList;
import org.htmlunit.cssparser.parser.selector.SimpleSelector;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Matches the elements of a page at rest against CSS selectors. jsoup's selectors read classes without regard to case,
 * and some operators differently. All steps are counted, because selectors over deep pages take quadratic time.
 */
final class SelectorMatcher {
    private static final int MOST_STEPS = 20_000_000;

    /** Pseudo-classes of what a reader does or did. */
    private static final Set<String> INTERACTIVE = Set.of(
            "hover",
            "focus",
            "focus-within",
            "focus-visible",
            "active",
            "visited",
            "target",
            "target-within",
            "fullscreen",
            "modal",
            "popover-open",
            "picture-in-picture",
            "autofill",
            "host");

    private static final Pattern STRUCTURE =
            Pattern.compile("(?:nth-|only-|first-of|last-of)[-a-z]*(?:\\([-+ \\dn]*\\))?|empty");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, Evaluator> structures = new HashMap<>();
    private int steps;

    /** @throws UnreadableDocumentException if the page's style sheets need too many steps */
    SelectorMatch match(Selector selector, Element element) throws UnreadableDocumentException {
        if (selector instanceof ElementSelector simple) {
            return matchElement(simple, element);
        } else if (selector instanceof DescendantSelector descendant) {
            return matchAncestors(descendant.getSimpleSelector(), descendant.getAncestorSelector(), element, false);
        } else if (selector instanceof ChildSelector child) {
            return matchAncestors(child.getSimpleSelector(), child.getAncestorSelector(), element, true);
        } else if (selector instanceof DirectAdjacentSelector adjacent) {
            return matchSiblings(adjacent.getSimpleSelector(), adjacent.getSelector(), element, true);
        } else if (selector instanceof GeneralAdjacentSelector adjacent) {
            return matchSiblings(adjacent.getSimpleSelector(), adjacent.getSelector(), element, false);
        }
        return SelectorMatch.MAYBE;
    }

    private SelectorMatch matchAncestors(SimpleSelector self, Selector ancestor, Element element, boolean parentOnly)
            throws UnreadableDocumentException {
        SelectorMatch own = match(self, element);
        SelectorMatch found = SelectorMatch.NO;
        Element parent = own == SelectorMatch.NO ? null : element.parent();
        while (parent != null && found != SelectorMatch.YES) {
            found = found.or(match(ancestor, parent));
            parent = parentOnly ? null : parent.parent();
        }
        return own.and(found);
    }

    private SelectorMatch matchSiblings(SimpleSelector self, Selector before, Element element, boolean nextOnly)
            throws UnreadableDocumentException {
        SelectorMatch own = match(self, element);
        SelectorMatch found = SelectorMatch.NO;
        Element sibling = own == SelectorMatch.NO ? null : element.previousElementSibling();
        while (sibling != null && found != SelectorMatch.YES) {
            found = found.or(match(before, sibling));
            sibling = nextOnly ? null : sibling.previousElementSibling();
        }
        return own.and(found);
    }

    private SelectorMatch matchElement(ElementSelector selector, Element element) throws UnreadableDocumentException {
        countSteps(1);
        String name = selector.getLocalNameLowerCase();
        SelectorMatch result = SelectorMatch.of(name == null || name.equals(element.normalName()));
        List<Condition> conditions = selector.getConditions() == null ? List.of() : selector.getConditions();
        for (int i = 0; i < conditions.size() && result != SelectorMatch.NO; i++) {
            result = result.and(matchCondition(conditions.get(i), element));
        }
        return result;
    }

    private void countSteps(int more) throws UnreadableDocumentException {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new UnreadableDocumentException(
                    "a web page with too many style rules to know what is visible; save it as text");
        }
    }

    private SelectorMatch matchCondition(Condition condition, Element element) throws UnreadableDocumentException {
        return switch (condition.getConditionType()) {
            case CLASS_CONDITION -> SelectorMatch.of(containsWord(element.attr("class"), condition.getValue()));
            case ID_CONDITION -> SelectorMatch.of(element.id().equals(condition.getValue()));
            case PSEUDO_CLASS_CONDITION -> matchPseudoClass(condition.getValue(), element);
            case NOT_PSEUDO_CLASS_CONDITION ->
                matchAny(((NotPseudoClassCondition) condition).getSelectors(), element)
                        .negate();
            default -> matchOther(condition, element);
        };
    }

    private SelectorMatch matchOther(Condition condition, Element element) throws UnreadableDocumentException {
        if (condition instanceof IsPseudoClassCondition any) {
            return matchAny(any.getSelectors(), element);
        } else if (condition instanceof WherePseudoClassCondition any) {
            return matchAny(any.getSelectors(), element);
        }
        return matchAttribute(condition, element);
    }

    private SelectorMatch matchAny(SelectorList selectors, Element element) throws UnreadableDocumentException {
        SelectorMatch result = SelectorMatch.NO;
        for (Selector selector : selectors) {
            result = result.or(match(selector, element));
        }
        return result;
    }

    /** Attribute values that differ only in case may match, because some attributes ignore it. */
    private static SelectorMatch matchAttribute(Condition condition, Element element) {
        String name = condition.getLocalName();
        if (name == null) {
            return SelectorMatch.MAYBE;
        }
        String actual = element.attr(name);
        String expected = condition.getValue();
        if (!element.hasAttr(name) || expected == null) {
            return SelectorMatch.of(element.hasAttr(name));
        }
        SelectorMatch folded = matchValue(condition, fold(actual), fold(expected));
        return matchValue(condition, actual, expected) == SelectorMatch.YES
                ? SelectorMatch.YES
                : folded.and(SelectorMatch.MAYBE);
    }

    private static SelectorMatch matchValue(Condition condition, String actual, String expected) {
        return switch (condition.getConditionType()) {
            case ATTRIBUTE_CONDITION -> SelectorMatch.of(actual.equals(expected));
            case ONE_OF_ATTRIBUTE_CONDITION -> SelectorMatch.of(containsWord(actual, expected));
            case BEGIN_HYPHEN_ATTRIBUTE_CONDITION ->
                SelectorMatch.of(actual.equals(expected) || actual.startsWith(expected + "-"));
            case PREFIX_ATTRIBUTE_CONDITION -> SelectorMatch.of(!expected.isEmpty() && actual.startsWith(expected));
            case SUFFIX_ATTRIBUTE_CONDITION -> SelectorMatch.of(!expected.isEmpty() && actual.endsWith(expected));
            case SUBSTRING_ATTRIBUTE_CONDITION -> SelectorMatch.of(!expected.isEmpty() && actual.contains(expected));
            default -> SelectorMatch.MAYBE;
        };
    }

    private SelectorMatch matchPseudoClass(String name, Element element) throws UnreadableDocumentException {
        String pseudoClass = fold(name);
        if (INTERACTIVE.contains(pseudoClass)) {
            return SelectorMatch.NO;
        }
        return switch (pseudoClass) {
            case "link", "any-link" -> SelectorMatch.of(element.normalName().equals("a") && element.hasAttr("href"));
            case "checked" -> SelectorMatch.of(element.hasAttr("checked") || element.hasAttr("selected"));
            case "disabled" -> SelectorMatch.of(element.hasAttr("disabled")).and(SelectorMatch.MAYBE);
            case "defined" -> element.normalName().contains("-") ? SelectorMatch.MAYBE : SelectorMatch.YES;
            case "root" -> SelectorMatch.of(element.normalName().equals("html"));
            case "first-child" -> SelectorMatch.of(element.previousElementSibling() == null);
            case "last-child" -> SelectorMatch.of(element.nextElementSibling() == null);
            default ->
                STRUCTURE.matcher(pseudoClass).matches() ? matchStructure(pseudoClass, element) : SelectorMatch.MAYBE;
        };
    }

    private SelectorMatch matchStructure(String pseudoClass, Element element) throws UnreadableDocumentException {
        countSteps(element.parent() == null ? 1 : element.parent().childNodeSize());
        try {
            return SelectorMatch.of(structures
                    .computeIfAbsent(pseudoClass, structure -> QueryParser.parse(":" + structure))
                    .matches(element.root(), element));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return SelectorMatch.MAYBE;
        }
    }

    private static boolean containsWord(String words, String word) {
        return words.contains(word) && Arrays.asList(SPACE.split(words)).contains(word);
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
