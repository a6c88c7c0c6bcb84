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
 * Measures how deep and how broad a query document is with its fragments expanded. It runs before validation, whose time
 * grows with both. Each fragment is measured once, so nested fragments take linear time.
 */
final class QueryComplexity {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Extent> measured = new HashMap<>();

    /** The extent of selections: levels of nested fields, and the number of selections including nested ones. */
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
        QueryComplexity complexity = new QueryComplexity(document);
        return document.getDefinitions().stream()
                .filter(SelectionSetContainer.class::isInstance)
                .map(definition -> complexity.measureSelections((SelectionSetContainer<?>) definition))
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

    /** A fragment counts as nothing while it is measured, because it may spread itself; validation then refuses it. */
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
