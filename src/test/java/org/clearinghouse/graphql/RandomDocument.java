package org.clearinghouse.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.support.SeededRandom;

/**
 * A random query that is valid by the schema, with any values. It has fields to a random depth, aliases, arguments as
 * literals and variables, inline and named fragments, conditions, introspection and {@code @asOf}.
 */
final class RandomDocument {
    private static final int MAX_DEPTH = 7;
    private static final int MAX_SELECTIONS = 60;

    private final GraphQLSchema schema;
    private final RandomValues values;
    private final long seed;
    private final SeededRandom random;
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<String> variableDefinitions = new ArrayList<>();
    private final Map<String, String> fragments = new LinkedHashMap<>();
    private final Map<String, List<String>> fragmentsByType = new LinkedHashMap<>();
    private final String text;
    private int selectionCount;
    private int nameCount;

    RandomDocument(GraphQLSchema schema, RandomValues values, long seed) {
        this.schema = schema;
        this.values = values;
        this.seed = seed;
        this.random = new SeededRandom(seed);
        String fields = generateSelectionSet(schema.getQueryType(), random.nextBetween(1, MAX_DEPTH));
        String asOf = random.nextBoolean(0.15) ? " @asOf(time: %s)".formatted(generateTime()) : "";
        String parameters = variableDefinitions.isEmpty() ? "" : "(" + String.join(", ", variableDefinitions) + ")";
        text = "query Q%s%s %s %s".formatted(parameters, asOf, fields, String.join(" ", fragments.values()));
    }

    String text() {
        return text;
    }

    Map<String, Object> variables() {
        return variables;
    }

    /** Returns how to repeat the query. */
    @Override
    public String toString() {
        return "-Drandom.seed=%d%n%s%n%s".formatted(seed, text, variables);
    }

    private String generateSelectionSet(GraphQLFieldsContainer type, int depth) {
        List<String> parts = new ArrayList<>();
        int count = random.nextBetween(1, depth > 3 ? 3 : 6);
        for (int i = 0; i < count; i++) {
            addSelection(type, depth, parts);
        }
        return parts.isEmpty() ? "{ __typename }" : "{ " + String.join(" ", parts) + " }";
    }

    private void addSelection(GraphQLFieldsContainer type, int depth, List<String> parts) {
        selectionCount++;
        double kind = random.nextBetween(0, 99);
        if (kind < 8 && depth > 1) {
            parts.add("... %s%s %s"
                    .formatted(
                            generateTypeCondition(type), generateDirective(), generateSelectionSet(type, depth - 1)));
        } else if (kind < 18 && depth > 1) {
            GraphQLFieldsContainer other = pickSubtype(type);
            parts.add("... on %s%s %s"
                    .formatted(other.getName(), generateDirective(), generateSelectionSet(other, depth - 1)));
        } else if (kind < 26 && depth > 1) {
            parts.add("...%s%s".formatted(generateFragment(pickSubtype(type), depth - 1), generateDirective()));
        } else if (kind < 30) {
            parts.add(generateAlias("__typename") + "__typename" + generateDirective());
        } else if (kind < 33 && type == schema.getQueryType()) {
            parts.add(generateIntrospection());
        } else {
            List<GraphQLFieldDefinition> fields = selectFields(type, depth);
            if (!fields.isEmpty()) {
                parts.add(generateField(random.pick(fields), depth));
            }
        }
    }

    private String generateTypeCondition(GraphQLFieldsContainer type) {
        return random.nextBoolean(0.5) ? "on " + type.getName() : "";
    }

    private GraphQLFieldsContainer pickSubtype(GraphQLFieldsContainer type) {
        return type instanceof GraphQLInterfaceType general && random.nextBoolean(0.8)
                ? random.pick(schema.getImplementations(general))
                : type;
    }

    private List<GraphQLFieldDefinition> selectFields(GraphQLFieldsContainer type, int depth) {
        boolean leavesOnly = depth == 1 || selectionCount > MAX_SELECTIONS;
        return type.getFieldDefinitions().stream()
                .filter(field -> !leavesOnly || !isComposite(field))
                .toList();
    }

    private static boolean isComposite(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    }

    private String generateField(GraphQLFieldDefinition field, int depth) {
        String arguments = field.getArguments().stream()
                .filter(argument -> isRequired(argument) || random.nextBoolean(0.5))
                .map(argument -> argument.getName() + ": " + generateArgument(field, argument))
                .collect(Collectors.joining(", "));
        String alias = arguments.isEmpty() ? generateAlias(field.getName()) : createName("a") + ": ";
        return alias
                + field.getName()
                + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + generateDirective()
                + (isComposite(field)
                        ? " "
                                + generateSelectionSet(
                                        (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType()), depth - 1)
                        : "");
    }

    private static boolean isRequired(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    private String generateArgument(GraphQLFieldDefinition field, GraphQLArgument argument) {
        Object value = values.generate(random, argument.getType(), field.getName(), argument.getName());
        return random.nextBoolean(0.3)
                ? declareVariable(argument.getType(), value)
                : values.formatLiteral(argument.getType(), value);
    }

    private String declareVariable(GraphQLInputType type, Object value) {
        String name = createName("v");
        variableDefinitions.add("$%s: %s".formatted(name, GraphQLTypeUtil.simplePrint(type)));
        variables.put(name, value);
        return "$" + name;
    }

    private String generateAlias(String field) {
        return random.nextBoolean(0.3) ? createName(field + "_") + ": " : "";
    }

    private String createName(String prefix) {
        return prefix + nameCount++;
    }

    private String generateDirective() {
        if (random.nextBoolean(0.9)) {
            return "";
        }
        boolean value = random.nextBoolean(0.7);
        String condition = random.nextBoolean(0.5) ? String.valueOf(value) : declareBooleanVariable(value);
        return " @%s(if: %s)".formatted(random.pickOf("include", "skip"), condition);
    }

    private String declareBooleanVariable(boolean value) {
        String name = createName("v");
        variableDefinitions.add("$%s: Boolean! = %b".formatted(name, random.nextBoolean(0.5)));
        if (random.nextBoolean(0.7)) {
            variables.put(name, value);
        }
        return "$" + name;
    }

    private String generateTime() {
        String time = values.pickTime(random);
        if (random.nextBoolean(0.5)) {
            return "\"" + time + "\"";
        }
        String name = createName("v");
        variableDefinitions.add("$%s: DateTime!".formatted(name));
        variables.put(name, time);
        return "$" + name;
    }

    /** Reuses a complete fragment sometimes; an incomplete one would be circular. */
    private String generateFragment(GraphQLFieldsContainer type, int depth) {
        List<String> written = fragmentsByType.computeIfAbsent(type.getName(), name -> new ArrayList<>());
        if (!written.isEmpty() && random.nextBoolean(0.4)) {
            return random.pick(written);
        }
        String name = createName("F");
        String fields = generateSelectionSet(type, depth);
        fragments.put(name, "fragment %s on %s %s".formatted(name, type.getName(), fields));
        written.add(name);
        return name;
    }

    private String generateIntrospection() {
        return random.pickOf(
                createName("s")
                        + ": __schema { types { kind name description specifiedByURL } directives { name locations } }",
                createName("s") + ": __schema { queryType { name } mutationType { name fields { name } } }",
                "%s: __type(name: \"%s\") { name fields(includeDeprecated: %b) { name args { name defaultValue } type { name kind ofType { name } } } }"
                        .formatted(
                                createName("t"),
                                random.pick(schema.getAllTypesAsList()).getName(),
                                random.nextBoolean(0.5)),
                "%s: __type(name: \"%s\") { possibleTypes { name } enumValues { name isDeprecated } inputFields { name } interfaces { name } }"
                        .formatted(
                                createName("t"),
                                random.pick(schema.getAllTypesAsList()).getName()));
    }
}
