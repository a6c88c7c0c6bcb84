package org.clearinghouse.graphql;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What an operation selects of each type at each place. Its variables decide on it, so each execution has one of these. */
final class Selections {
    private final Map<MergedField, Map<GraphQLObjectType, OfType>> places = new IdentityHashMap<>();

    /** What is selected of objects of a type. */
    record OfType(MergedSelectionSet all, List<SelectedField> fields) {
        static OfType of(ExecutionContext context, GraphQLObjectType type, MergedSelectionSet all) {
            List<SelectedField> fields = all.getKeys().stream()
                    .map(name -> SelectedField.of(context, type, name, all.getSubField(name)))
                    .toList();
            return new OfType(all, fields);
        }
    }

    OfType of(MergedField place, GraphQLObjectType type, Supplier<OfType> collecting) {
        return places.computeIfAbsent(place, unseen -> new HashMap<>(2))
                .computeIfAbsent(type, unseen -> collecting.get());
    }
}
