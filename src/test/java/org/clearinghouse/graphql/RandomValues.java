package org.clearinghouse.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.support.Json;
import org.clearinghouse.support.SeededRandom;

/** Generates values for arguments: mostly plausible ones, sometimes boundary or invalid ones. */
final class RandomValues {
    private static final List<Integer> EDGE_INTEGERS =
            List.of(0, -1, 1, 1983, 1984, 1999, 2100, 99999, Integer.MAX_VALUE, Integer.MIN_VALUE);
    private static final List<BigDecimal> EDGE_DECIMALS = List.of(
            BigDecimal.ZERO,
            new BigDecimal("-0.5"),
            new BigDecimal("1e3"),
            new BigDecimal("1e-30"),
            new BigDecimal("123456789012345678901234567890.125"));
    private static final List<String> EDGE_TEXTS = List.of(
            "",
            " ",
            "me",
            "Q",
            "maine",
            "État",
            "\uD83D\uDC68\u200D\uD83D\uDC67",
            "%s %d",
            "'; --",
            "\\",
            "a\nb",
            "x".repeat(300));

    private final CatalogueNames known;
    private final List<String> times;

    /** @param times valid and invalid times for {@code @asOf} */
    RandomValues(CatalogueNames known, List<String> times) {
        this.known = known;
        this.times = times;
    }

    String pickTime(SeededRandom random) {
        return random.pick(times);
    }

    /** Generates a value for a variable. */
    Object generate(SeededRandom random, GraphQLType type, String field, String name) {
        if (type instanceof GraphQLNonNull required) {
            return generateNonNull(random, required.getWrappedType(), field, name);
        }
        return random.nextBoolean(0.05) ? null : generateNonNull(random, type, field, name);
    }

    private Object generateNonNull(SeededRandom random, GraphQLType type, String field, String name) {
        if (type instanceof GraphQLList list) {
            return generateList(random, list, field, name);
        } else if (type instanceof GraphQLEnumType constants) {
            return random.pick(constants.getValues()).getName();
        } else if (type instanceof GraphQLInputObjectType object) {
            return generateObject(random, object, field);
        } else if (type == Scalars.GraphQLBoolean) {
            return random.nextBoolean(0.5);
        } else if (type == Scalars.GraphQLInt) {
            return generateInteger(random, name);
        }
        return switch (((GraphQLNamedType) type).getName()) {
            case "BigDecimal" -> generateDecimal(random);
            case "DateTime" -> pickTime(random);
            default -> generateText(random, field, name);
        };
    }

    private List<Object> generateList(SeededRandom random, GraphQLList list, String field, String name) {
        List<Object> elements = new ArrayList<>();
        for (int i = random.nextBetween(random.nextBoolean(0.1) ? 0 : 1, 3); i > 0; i--) {
            elements.add(generate(random, list.getWrappedType(), field, name));
        }
        return elements;
    }

    private Map<String, Object> generateObject(SeededRandom random, GraphQLInputObjectType type, String field) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (GraphQLInputObjectField part : type.getFieldDefinitions()) {
            boolean required = part.getType() instanceof GraphQLNonNull && !part.hasSetDefaultValue();
            boolean nested = GraphQLTypeUtil.unwrapAll(part.getType()) == type;
            if (required || random.nextBoolean(nested ? 0.07 : 0.2)) {
                object.put(part.getName(), generate(random, part.getType(), field, part.getName()));
            }
        }
        return object;
    }

    private static Object generateInteger(SeededRandom random, String name) {
        if (random.nextBoolean(0.1)) {
            return random.pick(EDGE_INTEGERS);
        }
        return switch (name) {
            case "first", "last" -> random.nextBetween(1, random.nextBoolean(0.9) ? 10 : 1000);
            case "sinceVersion" -> random.nextBetween(1, 3);
            case "per" -> random.nextBetween(1, 1_000_000);
            default -> random.nextBetween(2018, 2025);
        };
    }

    private static BigDecimal generateDecimal(SeededRandom random) {
        return random.nextBoolean(0.1)
                ? random.pick(EDGE_DECIMALS)
                : BigDecimal.valueOf(random.nextBetween(0, 50_000), random.nextBetween(0, 2));
    }

    private String generateText(SeededRandom random, String field, String name) {
        if (random.nextBoolean(0.05)) {
            return random.pick(EDGE_TEXTS);
        }
        return switch (name.startsWith("code") ? field : name) {
            case "state", "states", "area", "areas", "names" -> random.pick(random.pick(known.areas()));
            case "program", "programs" -> random.pick(known.programs());
            case "source", "sources" -> random.pick(known.sources());
            case "text" ->
                random.pickOf("tips", "foster care", "Mane", "missing children in " + random.pick(known.areas()));
            case "id" -> random.pick(known.ids());
            case "after", "before" -> random.pick(List.copyOf(known.cursors().values()));
            default -> random.pick(known.metrics());
        };
    }

    /** Formats a value as a literal of a document. */
    String formatLiteral(GraphQLType type, Object value) {
        GraphQLType bare = type instanceof GraphQLNonNull required ? required.getWrappedType() : type;
        if (value instanceof List<?> list) {
            GraphQLType element = ((GraphQLList) bare).getWrappedType();
            return list.stream().map(each -> formatLiteral(element, each)).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Map<?, ?> object) {
            GraphQLInputObjectType fields = (GraphQLInputObjectType) bare;
            return object.entrySet().stream()
                    .map(part -> part.getKey() + ": "
                            + formatLiteral(
                                    fields.getFieldDefinition((String) part.getKey())
                                            .getType(),
                                    part.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value != null && bare instanceof GraphQLEnumType ? (String) value : Json.write(value);
    }
}
