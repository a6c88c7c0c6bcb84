package org.clearinghouse.graphql;

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

/** Works out how a selected field is read and shown. */
record FieldSelecting(PlainReading reading, GraphQLSchema schema, CoercedVariables variables, GraphQLContext context) {

    /** @throws NotPlain for a field of the library's own, or with arguments that are wrong */
    SelectedField field(GraphQLObjectType type, String name, MergedField field) {
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, type, field.getName());
        return new SelectedField(
                new SerializedString(name),
                reading(type, definition, field),
                showing(GraphQLTypeUtil.unwrapNonNull(definition.getType()), field),
                GraphQLTypeUtil.isNullable(definition.getType()));
    }

    private UnaryOperator<Object> reading(
            GraphQLObjectType type, GraphQLFieldDefinition definition, MergedField field) {
        if (definition == schema.getIntrospectionTypenameFieldDefinition()) {
            return source -> type.getName();
        }
        DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(type, definition);
        if (fetcher instanceof PropertyFetcher property) {
            return property::read;
        } else if (fetcher instanceof MethodFetcher method) {
            return calling(method, definition, field);
        }
        throw new NotPlain();
    }

    private UnaryOperator<Object> calling(MethodFetcher method, GraphQLFieldDefinition definition, MergedField field) {
        try {
            Map<String, Object> arguments = ValuesResolver.getArgumentValues(
                    definition.getArguments(), field.getArguments(), variables, context, Locale.ROOT);
            return method.calling(context, arguments);
        } catch (RuntimeException e) {
            throw new NotPlain();
        }
    }

    private Showing showing(GraphQLType type, MergedField field) {
        if (type instanceof GraphQLList list) {
            GraphQLType each = list.getWrappedType();
            return Showing.list(showing(GraphQLTypeUtil.unwrapNonNull(each), field), GraphQLTypeUtil.isNullable(each));
        } else if (type instanceof GraphQLScalarType scalar) {
            return Showing.scalar(scalar, context);
        } else if (type instanceof GraphQLEnumType constants) {
            return Showing.constant(constants);
        } else if (type instanceof GraphQLObjectType object) {
            return objects(field, value -> object);
        } else if (type instanceof GraphQLInterfaceType named) {
            return objects(field, value -> resolved(named, value));
        }
        throw new NotPlain();
    }

    private Showing objects(MergedField place, Function<Object, GraphQLObjectType> typing) {
        Map<GraphQLObjectType, List<SelectedField>> selected = new IdentityHashMap<>(1);
        return (value, json) -> reading.write(
                selected.computeIfAbsent(typing.apply(value), type -> reading.fields(type, place)), value, json);
    }

    private GraphQLObjectType resolved(GraphQLInterfaceType type, Object value) {
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
