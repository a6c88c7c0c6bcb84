package org.clearinghouse.graphql.engine;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.Collection;
import java.util.Map;

/** Describes scalars and constants, literals and values of variables alike, for messages. */
final class LeafValue {
    private static final int MAX_ECHO_LENGTH = 60;

    private LeafValue() {}

    /** The value as a client wrote it, without the content of lists and objects. */
    static String describe(Object value) {
        if (value instanceof ArrayValue || value instanceof Collection) {
            return "a list";
        } else if (value instanceof ObjectValue || value instanceof Map) {
            return "an object";
        } else if (value instanceof StringValue || value instanceof String) {
            return "\"" + truncate(readName(value)) + "\"";
        }
        return truncate(readName(value));
    }

    /** The value as {@link #describe} does, but a constant in a variable as in a literal, without quotes. */
    static String describeConstant(Object value) {
        return value instanceof String name ? truncate(name) : describe(value);
    }

    /** The text of a constant or a string. */
    static String readName(Object value) {
        if (value instanceof EnumValue constant) {
            return constant.getName();
        } else if (value instanceof StringValue text) {
            return text.getValue();
        }
        return value instanceof Value<?> literal ? AstPrinter.printAstCompact(literal) : String.valueOf(value);
    }

    /** What a value of a scalar type looks like, as a sentence. */
    static String describeScalar(String type) {
        return switch (type) {
            case "Int" -> " Write a whole number, at most 2147483647.";
            case "BigDecimal", "Float" -> " Write a number.";
            case "Boolean" -> " Write true or false.";
            case "Date" -> " Write a date such as \"2024-01-31\".";
            case "DateTime" -> " Write a time with its offset, such as \"2024-01-31T12:00:00Z\".";
            default -> " Write text in quotes.";
        };
    }

    private static String truncate(String text) {
        return text.codePointCount(0, text.length()) > MAX_ECHO_LENGTH
                ? text.substring(0, text.offsetByCodePoints(0, MAX_ECHO_LENGTH)) + "…"
                : text;
    }
}
