package org.clearinghouse.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The plural of what metrics count. */
final class Units {
    private Units() {}

    static String toPlural(String unit) {
        return Arrays.stream(unit.split(" or ")).map(Units::toPluralNoun).collect(Collectors.joining(" and "));
    }

    private static String toPluralNoun(String unit) {
        return switch (unit) {
            case "percent" -> unit;
            case "child" -> "children";
            default -> unit.endsWith("y") ? unit.substring(0, unit.length() - 1) + "ies" : unit + "s";
        };
    }
}
