package org.clearinghouse.graphql.engine;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.stream.Stream;

/** Names a valid operation by the field of the schema that it begins with: there are few, unlike names that clients give. */
final class OperationLabel {
    private final Document document;

    private OperationLabel(Document document) {
        this.document = document;
    }

    /** "states", "introspection", or "several" where there are more. */
    static String resolve(Document document, OperationDefinition operation) {
        List<String> names = new OperationLabel(document)
                .collectNames(operation.getSelectionSet())
                .distinct()
                .limit(2)
                .toList();
        return names.size() == 1 ? names.get(0) : "several";
    }

    private Stream<String> collectNames(SelectionSet selections) {
        return selections.getSelections().stream().flatMap(this::collectNames);
    }

    private Stream<String> collectNames(Selection<?> selection) {
        if (selection instanceof Field field) {
            return Stream.of(field.getName().startsWith("__") ? "introspection" : field.getName());
        } else if (selection instanceof InlineFragment fragment) {
            return collectNames(fragment.getSelectionSet());
        }
        String name = ((FragmentSpread) selection).getName();
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .flatMap(fragment -> collectNames(fragment.getSelectionSet()));
    }
}
