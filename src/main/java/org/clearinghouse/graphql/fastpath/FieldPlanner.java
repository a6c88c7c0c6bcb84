package org.clearinghouse.graphql.fastpath;

import com.fasterxml.jackson.core.io.SerializedString;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.TypeResolutionParameters;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.FragmentDefinition;
import graphql.language.SelectionSet;
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

/**
 * Plans how the selected fields of a type are read and written. Each selection is planned once per object type, when the
 * first object of that type is written.
 *
 * @param fragments by name
 * @param fieldCounter runs before each field is read
 */
record FieldPlanner(
        GraphQLSchema schema,
        Map<String, FragmentDefinition> fragments,
        CoercedVariables variables,
        GraphQLContext context,
        Runnable fieldCounter) {
    private static final FieldCollector COLLECTOR = new FieldCollector();

    /**
     * The fields of a selection, in the order of the response.
     *
     * @throws FallbackRequiredException for introspection fields and for invalid arguments
     */
    List<PlannedField> planFields(GraphQLObjectType type, SelectionSet selections) {
        return planFields(type, COLLECTOR.collectFields(buildCollectorParameters(type), selections));
    }

    private List<PlannedField> planFields(GraphQLObjectType type, MergedField parent) {
        return planFields(type, COLLECTOR.collectFields(buildCollectorParameters(type), parent));
    }

    private List<PlannedField> planFields(GraphQLObjectType type, MergedSelectionSet selections) {
        return selections.getKeys().stream()
                .map(name -> planField(type, name, selections.getSubField(name)))
                .toList();
    }

    private FieldCollectorParameters buildCollectorParameters(GraphQLObjectType type) {
        return FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(type)
                .fragments(fragments)
                .variables(variables.toMap())
                .graphQLContext(context)
                .build();
    }

    private PlannedField planField(GraphQLObjectType type, String name, MergedField field) {
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
            GraphQLType item = list.getWrappedType();
            return ValueWriter.createListWriter(
                    createWriter(GraphQLTypeUtil.unwrapNonNull(item), field), GraphQLTypeUtil.isNullable(item));
        } else if (type instanceof GraphQLScalarType scalar) {
            return ValueWriter.createScalarWriter(scalar, context);
        } else if (type instanceof GraphQLEnumType constants) {
            return ValueWriter.createEnumWriter(constants);
        } else if (type instanceof GraphQLObjectType object) {
            return createObjectWriter(field, value -> object);
        } else if (type instanceof GraphQLInterfaceType abstractType) {
            return createObjectWriter(field, value -> resolveType(abstractType, value));
        }
        throw new FallbackRequiredException();
    }

    private ValueWriter createObjectWriter(MergedField field, Function<Object, GraphQLObjectType> typeResolver) {
        Map<GraphQLObjectType, List<PlannedField>> plans = new IdentityHashMap<>(1);
        Function<GraphQLObjectType, List<PlannedField>> planner = type -> planFields(type, field);
        return (value, json) -> PlannedField.writeObject(
                plans.computeIfAbsent(typeResolver.apply(value), planner), value, json, fieldCounter);
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
