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
import org.clearinghouse.limits.CostEstimator.SaturatingMath;

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

        Extent merge(Extent other) {
            return new Extent(Math.max(depth, other.depth), SaturatingMath.add(selections, other.selections));
        }

        Extent wrapInSelection(int levels) {
            return new Extent(SaturatingMath.add(depth, levels), SaturatingMath.add(selections, 1));
        }
    }

    private QueryComplexity(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    static Extent measure(Document document) {
        QueryComplexity shape = new QueryComplexity(document);
        return document.getDefinitions().stream()
                .filter(SelectionSetContainer.class::isInstance)
                .map(definition -> shape.measureSelections((SelectionSetContainer<?>) definition))
                .reduce(Extent.NONE, Extent::merge);
    }

    static long countDirectives(Node<?> node) {
        long own = node instanceof DirectivesContainer<?> container
                ? container.getDirectives().size()
                : 0;
        return own
                + node.getChildren().stream()
                        .filter(child -> !(child instanceof Directive))
                        .mapToLong(QueryComplexity::countDirectives)
                        .sum();
    }

    private Extent measureSelections(SelectionSetContainer<?> container) {
        SelectionSet selections = container.getSelectionSet();
        return selections == null
                ? Extent.NONE
                : selections.getSelections().stream().map(this::measure).reduce(Extent.NONE, Extent::merge);
    }

    private Extent measure(Selection<?> selection) {
        if (selection instanceof Field field) {
            return measureSelections(field).wrapInSelection(1);
        }
        if (selection instanceof InlineFragment inline) {
            return measureSelections(inline).wrapInSelection(0);
        }
        return measureFragment(((FragmentSpread) selection).getName()).wrapInSelection(0);
    }

    /** A fragment that spreads itself has no end: while it is being measured it counts as nothing, and validation refuses it. */
    private Extent measureFragment(String name) {
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return Extent.NONE;
        }
        Extent known = measured.get(name);
        if (known != null) {
            return known;
        }
        measured.put(name, Extent.NONE);
        Extent extent = measureSelections(fragment);
        measured.put(name, extent);
        return extent;
    }
}
