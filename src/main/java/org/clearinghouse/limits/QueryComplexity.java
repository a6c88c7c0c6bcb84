package org.clearinghouse.limits;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SelectionSetContainer;
import java.util.HashMap;
import java.util.Map;

/**
 * How deep and how broad a document is once its fragments are expanded. It is looked at before validation, whose time
 * grows with both; each fragment is measured once, so that fragments within fragments cost no more than they are long.
 */
final class QueryComplexity {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Extent> measured = new HashMap<>();

    /** Of a selection or several: levels of fields, and selections with those within. */
    record Extent(long depth, long selections) {
        static final Extent NONE = new Extent(0, 0);

        Extent beside(Extent other) {
            return new Extent(Math.max(depth, other.depth), Counts.sum(selections, other.selections));
        }

        Extent below(int levels) {
            return new Extent(Counts.sum(depth, levels), Counts.sum(selections, 1));
        }
    }

    private QueryComplexity(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    static Extent of(Document document) {
        QueryComplexity shape = new QueryComplexity(document);
        return document.getDefinitions().stream()
                .filter(SelectionSetContainer.class::isInstance)
                .map(definition -> shape.within((SelectionSetContainer<?>) definition))
                .reduce(Extent.NONE, Extent::beside);
    }

    static long directives(Node<?> node) {
        long own = node instanceof DirectivesContainer<?> container
                ? container.getDirectives().size()
                : 0;
        return own
                + node.getChildren().stream()
                        .filter(child -> !(child instanceof Directive))
                        .mapToLong(QueryComplexity::directives)
                        .sum();
    }

    private Extent within(SelectionSetContainer<?> container) {
        SelectionSet selections = container.getSelectionSet();
        return selections == null
                ? Extent.NONE
                : selections.getSelections().stream().map(this::of).reduce(Extent.NONE, Extent::beside);
    }

    private Extent of(Selection<?> selection) {
        if (selection instanceof Field field) {
            return within(field).below(1);
        }
        if (selection instanceof InlineFragment inline) {
            return within(inline).below(0);
        }
        return fragment(((FragmentSpread) selection).getName()).below(0);
    }

    /** A fragment that spreads itself has no end: while it is being measured it counts as nothing, and validation refuses it. */
    private Extent fragment(String name) {
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return Extent.NONE;
        }
        Extent known = measured.get(name);
        if (known != null) {
            return known;
        }
        measured.put(name, Extent.NONE);
        Extent extent = within(fragment);
        measured.put(name, extent);
        return extent;
    }
}
