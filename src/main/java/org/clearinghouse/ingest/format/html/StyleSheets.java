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
import org.htmlunit.cssparser.dom.CSSStyleRuleImpl;
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
    private final StyleSheetFlattener flattener = new StyleSheetFlattener();
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
        SelectorMatch applies = MediaQueries.match(element.attr("media"));
        boolean css = element.attr("type").isBlank() || element.attr("type").equalsIgnoreCase("text/css");
        if (applies == SelectorMatch.NO || !css) {
            return;
        }
        if (element.normalName().equals("link") || isTooDeep(text)) {
            complete = false;
        } else {
            addSheet(text, applies);
        }
    }

    private void addSheet(String text, SelectorMatch applies) {
        int before = errors;
        for (StyleSheetFlattener.Section section : flattener.flatten(text, applies)) {
            parseSheet(section.rules()).forEach(rule -> addRule(rule, section));
        }
        complete &= errors == before;
    }

    private List<AbstractCSSRuleImpl> parseSheet(String text) {
        try (InputSource source = new InputSource(new StringReader(text))) {
            return parser.parseStyleSheet(source, null).getCssRules().getRules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addRule(AbstractCSSRuleImpl parsed, StyleSheetFlattener.Section section) {
        if (!(parsed instanceof CSSStyleRuleImpl rule)) {
            complete = false;
            return;
        }
        List<Property> properties = rule.getStyle().getProperties();
        boolean reversed =
                section.layer() != StyleRule.OUTSIDE && properties.stream().anyMatch(Property::isImportant);
        for (Selector selector : rule.getSelectors()) {
            if (isTooLong(selector)) {
                complete = false;
            } else {
                rules.add(new StyleRule(selector, properties, section.layer(), section.certain() && !reversed));
            }
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
        return complete && flattener.isComplete();
    }

    /** The style in which an animation ends, if it is one of the page. */
    InlineStyle findLastFrame(String animation) {
        return parseInline(flattener.lastFrames().getOrDefault(animation, ""));
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
