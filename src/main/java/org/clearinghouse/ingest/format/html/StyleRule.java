package org.clearinghouse.ingest.format.html;

import java.util.List;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.selector.DescendantSelector;
import org.htmlunit.cssparser.parser.selector.PseudoElementSelector;
import org.htmlunit.cssparser.parser.selector.Selector;

/**
 * A selector of a style sheet with its declarations.
 *
 * @param layer the cascade layer, whose later ones override earlier ones; {@link #OUTSIDE} overrides all
 * @param certain whether the rule applies for sure, and not only to some screens
 */
record StyleRule(Selector selector, List<Property> properties, int layer, boolean certain) {
    /** Outside of all layers. */
    static final int OUTSIDE = Integer.MAX_VALUE;

    StyleRule {
        properties = List.copyOf(properties);
    }

    /** The part of the selector that matches elements, without ::before and the like. */
    Selector elementSelector() {
        return isPseudoElement() && selector instanceof DescendantSelector descendant
                ? descendant.getAncestorSelector()
                : selector;
    }

    boolean isPseudoElement() {
        return selector.getSimpleSelector() instanceof PseudoElementSelector;
    }

    /** The name of the pseudo-element, such as before. */
    String pseudoElement() {
        return ((PseudoElementSelector) selector.getSimpleSelector()).getLocalName();
    }
}
