package org.clearinghouse.graphql.engine;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse.model.NearestName;

/**
 * Explains why an input value does not have its type: where it is wrong, and what would be right. Literals of a document
 * and values of variables get the same explanation.
 */
final class InputValueInspector {
    private final boolean suggestionsEnabled;

    /** @param suggestionsEnabled false hides the names of the schema where introspection is off */
    InputValueInspector(boolean suggestionsEnabled) {
        this.suggestionsEnabled = suggestionsEnabled;
    }

    /**
     * The first problem of a value, as sentences; empty for a valid one.
     *
     * @param place such as "argument 'filter"; the path within the value and the closing quote are appended
     * @param value a literal, or the value of a variable: a map, a collection, text, a number, a boolean or null
     */
    Optional<String> findProblem(String place, Object value, GraphQLType type) {
        if (value instanceof VariableReference) {
            return Optional.empty();
        } else if (value == null || value instanceof NullValue) {
            return type instanceof GraphQLNonNull
                    ? Optional.of("%s' must not be null; its type is '%s'."
                            .formatted(place, GraphQLTypeUtil.simplePrint(type)))
                    : Optional.empty();
        }
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            return findProblemInList(place, value, list.getWrappedType());
        }
        return nullable instanceof GraphQLInputObjectType object
                ? findProblemInObject(place, value, object)
                : findProblemInLeaf(place, value, (GraphQLNamedType) nullable);
    }

    /** A value that is no list stands for a list of one. */
    private Optional<String> findProblemInList(String place, Object value, GraphQLType itemType) {
        Optional<List<?>> items = toList(value);
        if (items.isEmpty()) {
            return findProblem(place, value, itemType);
        }
        List<?> list = items.get();
        Optional<String> problem = Optional.empty();
        for (int i = 0; i < list.size() && problem.isEmpty(); i++) {
            problem = findProblem(place + "[" + i + "]", list.get(i), itemType);
        }
        return problem;
    }

    private Optional<String> findProblemInObject(String place, Object value, GraphQLInputObjectType type) {
        Optional<Map<String, Object>> fields = toMap(value);
        if (fields.isEmpty()) {
            return Optional.of("%s' must be an object of type '%s', not %s."
                    .formatted(place, type.getName(), LeafValue.describe(value)));
        }
        Map<String, Object> given = fields.get();
        return findProblemOfNames(place, given, type)
                .or(() -> given.entrySet().stream()
                        .flatMap(field -> findProblem(
                                place + "." + field.getKey(),
                                field.getValue(),
                                type.getField(field.getKey()).getType())
                                .stream())
                        .findFirst());
    }

    /** What is wrong with the names of an object's fields: an unknown one is often a missing one, misspelt. */
    private Optional<String> findProblemOfNames(String place, Map<String, Object> given, GraphQLInputObjectType type) {
        List<String> problems = new ArrayList<>();
        List<String> known =
                type.getFields().stream().map(GraphQLInputObjectField::getName).toList();
        Optional<String> unknown =
                given.keySet().stream().filter(name -> !known.contains(name)).findFirst();
        unknown.map(name -> "contains a field not in '%s': '%s'".formatted(type.getName(), name))
                .ifPresent(problems::add);
        type.getFields().stream()
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
                .map(GraphQLInputObjectField::getName)
                .filter(name -> !given.containsKey(name))
                .findFirst()
                .map(name -> "is missing the required field '%s'".formatted(name))
                .ifPresent(problems::add);
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of("%s' %s.".formatted(place, String.join(" and ", problems))
                        + unknown.map(name -> describeRight(name, known)).orElse(""));
    }

    private Optional<String> findProblemInLeaf(String place, Object value, GraphQLNamedType type) {
        if (isValidLeaf(value, type)) {
            return Optional.empty();
        }
        String written =
                type instanceof GraphQLEnumType ? LeafValue.describeConstant(value) : LeafValue.describe(value);
        String right = type instanceof GraphQLEnumType constants
                ? describeRightConstant(value, constants)
                : LeafValue.describeScalar(type.getName());
        return Optional.of("%s' is not a valid '%s': %s.%s".formatted(place, type.getName(), written, right));
    }

    private String describeRightConstant(Object value, GraphQLEnumType type) {
        String name = LeafValue.readName(value);
        return type.getValue(name) == null
                ? describeRight(name, collectNames(type))
                : " Write %s without quotes.".formatted(name);
    }

    /** Sorts the names, because the schema has another order in each process. */
    private String describeRight(String name, List<String> known) {
        if (!suggestionsEnabled) {
            return "";
        }
        List<String> sorted = known.stream().sorted().toList();
        return NearestName.find(name, sorted)
                .map(" Did you mean \"%s\"?"::formatted)
                .orElseGet(() -> " Known: %s.".formatted(String.join(", ", sorted)));
    }

    private static boolean isValidLeaf(Object value, GraphQLNamedType type) {
        if (type instanceof GraphQLEnumType constants) {
            boolean ofKind = value instanceof EnumValue || value instanceof String;
            return ofKind && constants.getValue(LeafValue.readName(value)) != null;
        }
        Coercing<?, ?> coercing = ((GraphQLScalarType) type).getCoercing();
        GraphQLContext context = GraphQLContext.getDefault();
        try {
            Object coerced = value instanceof Value<?> literal
                    ? coercing.parseLiteral(literal, CoercedVariables.emptyVariables(), context, Locale.ROOT)
                    : coercing.parseValue(value, context, Locale.ROOT);
            return coerced != null;
        } catch (GraphQLException e) {
            return false;
        }
    }

    private static List<String> collectNames(GraphQLEnumType type) {
        return type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
    }

    private static Optional<List<?>> toList(Object value) {
        if (value instanceof ArrayValue literal) {
            return Optional.of(literal.getValues());
        }
        return value instanceof Collection<?> items ? Optional.of(new ArrayList<>(items)) : Optional.empty();
    }

    private static Optional<Map<String, Object>> toMap(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof ObjectValue literal) {
            for (ObjectField field : literal.getObjectFields()) {
                fields.put(field.getName(), field.getValue());
            }
            return Optional.of(fields);
        } else if (value instanceof Map<?, ?> object) {
            object.forEach((name, each) -> fields.put(String.valueOf(name), each));
            return Optional.of(fields);
        }
        return Optional.empty();
    }
}
