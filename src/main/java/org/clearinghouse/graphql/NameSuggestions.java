package org.clearinghouse.graphql;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.DocumentVisitor;
import graphql.validation.LanguageTraversal;
import graphql.validation.TraversalContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of a document that the schema does not know, with those that could stand in their place. */
final class NameSuggestions implements DocumentVisitor {
    private final GraphQLSchema schema;
    private final Set<SourceLocation> places;
    private final TraversalContext context;
    private final List<Unknown> unknown = new ArrayList<>();
    private Argument argument;

    /** Values and input fields are told at the place of the argument that they are in. */
    private record Unknown(SourceLocation location, String name, List<String> candidates) {
        boolean isMeantBy(String message, List<SourceLocation> locations) {
            return locations.contains(location) && message.contains("'" + name + "'");
        }
    }

    private NameSuggestions(GraphQLSchema schema, Set<SourceLocation> places) {
        this.schema = schema;
        this.places = places;
        this.context = new TraversalContext(schema);
    }

    /** @param places where something is wrong */
    static NameSuggestions of(GraphQLSchema schema, Document document, Set<SourceLocation> places) {
        NameSuggestions suggestions = new NameSuggestions(schema, places);
        new LanguageTraversal().traverse(document, suggestions);
        return suggestions;
    }

    /** The name that was probably meant where this message is about. */
    Optional<String> suggestion(String message, List<SourceLocation> locations) {
        return unknown.stream()
                .filter(each -> each.isMeantBy(message, locations))
                .flatMap(each -> NearestName.of(each.name(), each.candidates()).stream())
                .findFirst();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void enter(Node node, List<Node> path) {
        GraphQLInputType enclosing = context.getInputType();
        context.enter(node, path);
        argument = node instanceof Argument each ? each : argument;
        if (argument != null && isValue(node)) {
            noteValue(node, enclosing);
        } else if (!places.contains(node.getSourceLocation())) {
            return;
        } else if (node instanceof Field field && context.getParentType() instanceof GraphQLFieldsContainer type) {
            note(field, field.getName(), names(type.getFieldDefinitions()));
        } else if (node instanceof Argument each) {
            note(each, each.getName(), names(arguments()));
        } else if (node instanceof Directive directive) {
            note(directive, directive.getName(), names(SchemaCustomizer.supportedDirectives(schema)));
        } else if (node instanceof TypeName type) {
            note(type, type.getName(), names(schema.getAllTypesAsList()));
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void leave(Node node, List<Node> path) {
        context.leave(node, path);
    }

    private static boolean isValue(Node<?> node) {
        return node instanceof EnumValue || node instanceof ObjectField;
    }

    private void noteValue(Node<?> node, GraphQLInputType enclosing) {
        if (!places.contains(argument.getSourceLocation())) {
            return;
        }
        GraphQLType type = enclosing == null ? null : GraphQLTypeUtil.unwrapAll(enclosing);
        if (node instanceof EnumValue value && type instanceof GraphQLEnumType names) {
            note(
                    argument,
                    value.getName(),
                    names.getValues().stream()
                            .map(GraphQLEnumValueDefinition::getName)
                            .toList());
        } else if (node instanceof ObjectField field && type instanceof GraphQLInputObjectType input) {
            note(argument, field.getName(), names(input.getFieldDefinitions()));
        }
    }

    private Collection<GraphQLArgument> arguments() {
        if (context.getDirective() != null) {
            return context.getDirective().getArguments();
        }
        return context.getFieldDef() == null ? List.of() : context.getFieldDef().getArguments();
    }

    private void note(Node<?> place, String name, List<String> candidates) {
        if (!name.startsWith("__") && !candidates.contains(name)) {
            unknown.add(new Unknown(place.getSourceLocation(), name, candidates));
        }
    }

    private static List<String> names(Collection<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream()
                .map(GraphQLNamedSchemaElement::getName)
                .filter(name -> !name.startsWith("__"))
                .toList();
    }
}
