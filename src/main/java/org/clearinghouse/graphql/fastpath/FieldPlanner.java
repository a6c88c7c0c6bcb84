package org.clearinghouse.graphql.fastpath;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.MergedField;
import graphql.execution.TypeResolutionParameters;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.clearinghouse.graphql.schema.MethodDataFetcher;
import org.clearinghouse.graphql.schema.PropertyDataFetcher;

/** Works out how a selected field is read and shown. */
record FieldPlanner(
        InMemoryQueryExecutor executor, GraphQLSchema schema, CoercedVariables variables, GraphQLContext context) {

    /** @throws FallbackRequiredException for a field of the library's own, or with arguments that are wrong */
    PlannedField planField(GraphQLObjectType type, String name, MergedField field) {
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, type, field.getName());
        return new PlannedField(
                new SerializedString(name),
                createReader(type, definition, field),
                createWriter(GraphQLTypeUtil.unwrapNonNull(definition.getType()), field),
                GraphQLTypeUtil.isNullable(definition.getType()));
    }

    private UnaryOperator<Object> createReader(
            GraphQLObjectType type, GraphQLFieldDefinition definition, MergedField field) {
        if (definition == schema.getIntrospectionTypenameFieldDefinition()) {
            return source -> type.getName();
        }
        DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(type, definition);
        if (fetcher instanceof PropertyDataFetcher property) {
            return property::read;
        } else if (fetcher instanceof MethodDataFetcher method) {
            return createMethodReader(method, definition, field);
        }
        throw new FallbackRequiredException();
    }

    private UnaryOperator<Object> createMethodReader(
            MethodDataFetcher method, GraphQLFieldDefinition definition, MergedField field) {
        try {
            Map<String, Object> arguments = ValuesResolver.getArgumentValues(
                    definition.getArguments(), field.getArguments(), variables, context, Locale.ROOT);
            return method.prepareCall(context, arguments);
        } catch (RuntimeException e) {
            throw new FallbackRequiredException();
        }
    }

    private ValueWriter createWriter(GraphQLType type, MergedField field) {
        if (type instanceof GraphQLList list) {
            GraphQLType each = list.getWrappedType();
            return ValueWriter.createListWriter(
                    createWriter(GraphQLTypeUtil.unwrapNonNull(each), field), GraphQLTypeUtil.isNullable(each));
        } else if (type instanceof GraphQLScalarType scalar) {
            return ValueWriter.createScalarWriter(scalar, context);
        } else if (type instanceof GraphQLEnumType constants) {
            return ValueWriter.createEnumWriter(constants);
        } else if (type instanceof GraphQLObjectType object) {
            return createObjectWriter(field, value -> object);
        } else if (type instanceof GraphQLInterfaceType named) {
            return createObjectWriter(field, value -> resolveType(named, value));
        }
        throw new FallbackRequiredException();
    }

    private ValueWriter createObjectWriter(MergedField place, Function<Object, GraphQLObjectType> typing) {
        Map<GraphQLObjectType, List<PlannedField>> selected = new IdentityHashMap<>(1);
        return (value, json) -> executor.writeObject(
                selected.computeIfAbsent(typing.apply(value), type -> executor.planFields(type, place)), value, json);
    }

    private GraphQLObjectType resolveType(GraphQLInterfaceType type, Object value) {
        return schema.getCodeRegistry()
                .getTypeResolver(type)
                .getType(TypeResolutionParameters.newParameters()
                        .value(value)
                        .fieldType(type)
                        .schema(schema)
                        .graphQLContext(context)
                        .build());
    }
}
