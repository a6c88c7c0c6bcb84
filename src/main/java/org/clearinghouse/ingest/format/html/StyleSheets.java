package org.clearinghouse.ingest.format.html;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.htmlunit.cssparser.dom.AbstractCSSRuleImpl;
import org.htmlunit.cssparser.dom.CSSFontFaceRuleImpl;
import org.htmlunit.cssparser.dom.CSSMediaRuleImpl;
import org.htmlunit.cssparser.dom.CSSPageRuleImpl;
import org.htmlunit.cssparser.dom.CSSStyleRuleImpl;
import org.htmlunit.cssparser.dom.CSSUnknownRuleImpl;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSException;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.InputSource;
import org.htmlunit.cssparser.parser.selector.ChildSelector;
import org.htmlunit.cssparser.parser.selector.DescendantSelector;
import org.htmlunit.cssparser.parser.selector.DirectAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.GeneralAdjacentSelector;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The rules of a page's own style sheets, in their order, and its parser of style attributes. */
final class StyleSheets {
    private static final int MOST_CHARACTERS = 1024 * 1024;
    /** Limits nesting and chains of selectors, because the parser and the matcher recurse. */
    private static final int DEEPEST = 30;

    /** Declarations of a style attribute, and whether all of it could be parsed. */
    record InlineStyle(List<Property> properties, boolean complete) {}

    private final List<StyleRule> rules = new ArrayList<>();
    private final Map<String, InlineStyle> inlineStyles = new HashMap<>();
    private final CSSOMParser parser = new CSSOMParser();
    private final Map<String, Integer> layers = new HashMap<>();
    private int layer = StyleRule.OUTSIDE;
    private boolean complete = true;
    private int errors;

    private StyleSheets() {
        parser.setErrorHandler(new ErrorCounter());
    }

    /** @throws UnreadableDocumentException if the style sheets are too large */
    static StyleSheets parse(Document page) throws UnreadableDocumentException {
        StyleSheets sheets = new StyleSheets();
        int characters = 0;
        for (Element element : page.select("style, link[rel~=(?i)stylesheet]")) {
            if (element.normalName().equals("style") && element.closest("noscript") != null) {
                continue;
            }
            String text = element.data() + element.wholeText();
            characters += text.length();
            if (characters > MOST_CHARACTERS) {
                throw new UnreadableDocumentException("a web page with too large style sheets; save it as text");
            }
            sheets.add(element, text);
        }
        return sheets;
    }

    private void add(Element element, String text) {
        SelectorMatch applies = MediaQueries.matchAttribute(element.attr("media"));
        boolean css = element.attr("type").isBlank() || element.attr("type").equalsIgnoreCase("text/css");
        if (applies == SelectorMatch.NO || !css) {
            return;
        }
        if (element.normalName().equals("link")) {
            complete = false;
        } else {
            addSheet(text, applies == SelectorMatch.YES);
        }
    }

    private void addSheet(String text, boolean certain) {
        if (isTooDeep(text)) {
            complete = false;
            return;
        }
        int before = errors;
        addRules(parseSheet(text), certain);
        complete &= errors == before;
    }

    private List<AbstractCSSRuleImpl> parseSheet(String text) {
        try (InputSource source = new InputSource(new StringReader(text))) {
            return parser.parseStyleSheet(source, null).getCssRules().getRules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addRules(List<AbstractCSSRuleImpl> parsed, boolean certain) {
        for (AbstractCSSRuleImpl rule : parsed) {
            if (rule instanceof CSSStyleRuleImpl style) {
                addRule(style, certain);
            } else if (rule instanceof CSSMediaRuleImpl media) {
                addMedia(media, certain);
            } else if (rule instanceof CSSUnknownRuleImpl unknown) {
                addUnknown(unknown.getCssText().strip(), certain);
            } else {
                complete &= rule instanceof CSSFontFaceRuleImpl || rule instanceof CSSPageRuleImpl;
            }
        }
    }

    private void addRule(CSSStyleRuleImpl rule, boolean certain) {
        for (Selector selector : rule.getSelectors()) {
            if (isTooLong(selector)) {
                complete = false;
            } else {
                List<Property> properties = rule.getStyle().getProperties();
                boolean reversed =
                        layer != StyleRule.OUTSIDE && properties.stream().anyMatch(Property::isImportant);
                rules.add(new StyleRule(selector, properties, layer, certain && !reversed));
            }
        }
    }

    private void addMedia(CSSMediaRuleImpl media, boolean certain) {
        SelectorMatch applies = MediaQueries.matchAny(media.getMediaList());
        if (applies != SelectorMatch.NO) {
            addRules(media.getCssRules().getRules(), certain && applies == SelectorMatch.YES);
        }
    }

    /** Layers and conditions hold rules; animations change nothing of a page at rest. */
    private void addUnknown(String text, boolean certain) {
        int start = text.indexOf('{');
        if (text.startsWith("@layer")) {
            addLayer(text, start, certain);
        } else if (text.matches("(?s)@(?:-\\w+-)?(?:keyframes|charset|counter-style|property|namespace).*")) {
            return;
        } else if (start > 0 && text.endsWith("}") && text.matches("(?s)@(?:supports|container)\\b.*")) {
            addSheet(text.substring(start + 1, text.length() - 1), false);
        } else {
            complete = false;
        }
    }

    /** Layers are ordered by where they are first named. Nested ones are too rare to be ordered. */
    private void addLayer(String text, int start, boolean certain) {
        String names = text.substring("@layer".length(), start < 0 ? text.length() : start)
                .replace(";", "")
                .strip();
        String[] ordered = (names.isEmpty() ? "#" + layers.size() : names).split("\\s*,\\s*");
        for (String name : ordered) {
            layers.putIfAbsent(name, layers.size());
        }
        if (start > 0 && text.endsWith("}")) {
            int outer = layer;
            layer = layers.get(ordered[0]);
            addSheet(
                    text.substring(start + 1, text.length() - 1),
                    certain && outer == StyleRule.OUTSIDE && !names.contains("."));
            layer = outer;
        }
    }

    private static boolean isTooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
            depth += "({[".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            depth -= ")}]".indexOf(text.charAt(i)) >= 0 && depth > 0 ? 1 : 0;
        }
        return depth > DEEPEST;
    }

    private static boolean isTooLong(Selector selector) {
        Selector rest = selector;
        int length = 0;
        while (rest != null && length <= DEEPEST) {
            rest = getLeft(rest);
            length++;
        }
        return length > DEEPEST;
    }

    private static Selector getLeft(Selector selector) {
        if (selector instanceof DescendantSelector descendant) {
            return descendant.getAncestorSelector();
        } else if (selector instanceof ChildSelector child) {
            return child.getAncestorSelector();
        } else if (selector instanceof DirectAdjacentSelector adjacent) {
            return adjacent.getSelector();
        }
        return selector instanceof GeneralAdjacentSelector adjacent ? adjacent.getSelector() : null;
    }

    /** Parses a style attribute. */
    InlineStyle parseInline(String style) {
        return style.isBlank()
                ? new InlineStyle(List.of(), true)
                : inlineStyles.computeIfAbsent(style, this::parseDeclarations);
    }

    private InlineStyle parseDeclarations(String style) {
        int before = errors;
        try {
            List<Property> properties = isTooDeep(style)
                    ? List.of()
                    : parser.parseStyleDeclaration(style).getProperties();
            return new InlineStyle(properties, errors == before && !isTooDeep(style));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<StyleRule> rules() {
        return List.copyOf(rules);
    }

    /** Whether the page has no other style sheets than its own, and all of these could be parsed. */
    boolean isComplete() {
        return complete;
    }

    /** Counts what cannot be parsed and lets the parser go on behind it, as browsers do. */
    private final class ErrorCounter implements CSSErrorHandler {
        @Override
        public void warning(CSSParseException problem) throws CSSException {
            errors++;
        }

        @Override
        public void error(CSSParseException problem) throws CSSException {
            errors++;
        }

        @Override
        public void fatalError(CSSParseException problem) throws CSSException {
            errors++;
        }
    }
}
