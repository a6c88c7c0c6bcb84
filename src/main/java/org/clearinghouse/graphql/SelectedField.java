package org.clearinghouse.graphql;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A field that is selected at a place of a document, its arguments read: they are the same for all objects there.
 *
 * @param reading gives the field's value of an object; null where that is the library's business
 */
record SelectedField(String name, MergedField field, UnaryOperator<Object> reading, Leaf leaf) {
    /** Instead of a value: the library is to find it, and to say what is wrong. */
    static final Object UNREAD = new Object();

    static SelectedField of(ExecutionContext context, GraphQLObjectType type, String name, MergedField field) {
        GraphQLSchema schema = context.getGraphQLSchema();
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, type, field.getName());
        boolean typename = definition == schema.getIntrospectionTypenameFieldDefinition();
        return new SelectedField(
                name,
                field,
                typename ? source -> type.getName() : reading(context, type, definition, field),
                Leaf.of(definition.getType()));
    }

    private static UnaryOperator<Object> reading(
            ExecutionContext context, GraphQLObjectType type, GraphQLFieldDefinition definition, MergedField field) {
        DataFetcher<?> fetcher = context.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, definition);
        if (fetcher instanceof PropertyFetcher property) {
            return property::read;
        }
        return fetcher instanceof MethodFetcher method ? calling(method, context, definition, field) : null;
    }

    /** Arguments that are wrong are told when the field is reached. */
    private static UnaryOperator<Object> calling(
            MethodFetcher method, ExecutionContext context, GraphQLFieldDefinition definition, MergedField field) {
        try {
            Map<String, Object> arguments = ValuesResolver.getArgumentValues(
                    definition.getArguments(),
                    field.getArguments(),
                    context.getCoercedVariables(),
                    context.getGraphQLContext(),
                    Locale.ROOT);
            return method.calling(context.getGraphQLContext(), arguments);
        } catch (GraphQLException e) {
            return null;
        }
    }

    /** The field's value of an object; {@link #UNREAD} where reading fails too, for then the library fails the same way. */
    Object read(Object source) {
        try {
            return reading == null ? UNREAD : reading.apply(source);
        } catch (RuntimeException e) {
            return UNREAD;
        }
    }

    /** The value as it is shown, if that is all there is to it. */
    Object shown(Object value, GraphQLContext context) {
        return leaf == null ? UNREAD : leaf.shown(value, context);
    }
}
