package org.clearinghouse.graphql.engine;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NodeUtil.GetOperationResult;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The metric label of an operation: the name of its root field. Labels come from the schema, because clients could
 * invent any number of operation names.
 */
final class OperationLabel {
    private static final String INTROSPECTION = "introspection";
    private static final String SEVERAL = "several";

    private OperationLabel() {}

    /** The root field of a valid operation such as {@code states}; {@code introspection}, or {@code several} fields. */
    static String resolve(GetOperationResult operation) {
        List<String> names = collectNames(operation.operationDefinition.getSelectionSet(), operation)
                .distinct()
                .limit(2)
                .toList();
        return names.size() == 1 ? names.get(0) : SEVERAL;
    }

    private static Stream<String> collectNames(SelectionSet selections, GetOperationResult operation) {
        return selections.getSelections().stream().flatMap(selection -> collectNames(selection, operation));
    }

    private static Stream<String> collectNames(Selection<?> selection, GetOperationResult operation) {
        if (selection instanceof Field field) {
            return Stream.of(field.getName().startsWith("__") ? INTROSPECTION : field.getName());
        } else if (selection instanceof InlineFragment fragment) {
            return collectNames(fragment.getSelectionSet(), operation);
        }
        String name = ((FragmentSpread) selection).getName();
        return collectNames(operation.fragmentsByName.get(name).getSelectionSet(), operation);
    }
}
