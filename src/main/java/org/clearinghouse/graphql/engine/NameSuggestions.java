package org.clearinghouse.graphql.engine;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.validation.DocumentVisitor;
import graphql.validation.LanguageTraversal;
import graphql.validation.TraversalContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.graphql.schema.SchemaCustomizer;
import org.clearinghouse.model.NearestName;

/** Collects the names of an invalid document that the schema does not know, and suggests the nearest known names. */
final class NameSuggestions implements DocumentVisitor {
    private final GraphQLSchema schema;
    private final Set<SourceLocation> errorLocations;
    private final TraversalContext context;
    private final List<UnknownName> unknownNames = new ArrayList<>();

    private record UnknownName(SourceLocation location, String name, List<String> candidates) {
        boolean matches(String message, List<SourceLocation> locations) {
            return locations.contains(location) && message.contains("'" + name + "'");
        }
    }

    private NameSuggestions(GraphQLSchema schema, Set<SourceLocation> errorLocations) {
        this.schema = schema;
        this.errorLocations = errorLocations;
        this.context = new TraversalContext(schema);
    }

    /** @param errorLocations the locations of validation errors; names elsewhere are correct */
    static NameSuggestions collect(GraphQLSchema schema, Document document, Set<SourceLocation> errorLocations) {
        NameSuggestions suggestions = new NameSuggestions(schema, errorLocations);
        new LanguageTraversal().traverse(document, suggestions);
        return suggestions;
    }

    /** The known name nearest to the unknown one in an error; empty if none is near. */
    Optional<String> findSuggestion(String message, List<SourceLocation> locations) {
        return unknownNames.stream()
                .filter(each -> each.matches(message, locations))
                .flatMap(each -> NearestName.find(each.name(), each.candidates()).stream())
                .findFirst();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void enter(Node node, List<Node> path) {
        context.enter(node, path);
        if (!errorLocations.contains(node.getSourceLocation())) {
            return;
        } else if (node instanceof Field field && context.getParentType() instanceof GraphQLFieldsContainer type) {
            recordIfUnknown(field, field.getName(), collectNames(type.getFieldDefinitions()));
        } else if (node instanceof Argument entered) {
            recordIfUnknown(entered, entered.getName(), collectNames(findKnownArguments()));
        } else if (node instanceof Directive directive) {
            recordIfUnknown(
                    directive, directive.getName(), collectNames(SchemaCustomizer.findSupportedDirectives(schema)));
        } else if (node instanceof TypeName type) {
            recordIfUnknown(type, type.getName(), collectNames(schema.getAllTypesAsList()));
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void leave(Node node, List<Node> path) {
        context.leave(node, path);
    }

    private Collection<GraphQLArgument> findKnownArguments() {
        if (context.getDirective() != null) {
            return context.getDirective().getArguments();
        }
        return context.getFieldDef() == null ? List.of() : context.getFieldDef().getArguments();
    }

    private void recordIfUnknown(Node<?> node, String name, List<String> candidates) {
        if (!name.startsWith("__") && !candidates.contains(name)) {
            unknownNames.add(new UnknownName(node.getSourceLocation(), name, candidates));
        }
    }

    private static List<String> collectNames(Collection<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream()
                .map(GraphQLNamedSchemaElement::getName)
                .filter(name -> !name.startsWith("__"))
                .sorted()
                .toList();
    }
}
