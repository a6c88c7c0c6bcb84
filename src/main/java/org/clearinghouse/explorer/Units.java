package org.clearinghouse.explorer;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The plural of what metrics count. */
final class Units {
    private Units() {}

    static String plural(String unit) {
        return Arrays.stream(unit.split(" or ")).map(Units::ofOne).collect(Collectors.joining(" and "));
    }

    private static String ofOne(String unit) {
        return switch (unit) {
            case "percent" -> unit;
            case "child" -> "children";
            default -> unit.endsWith("y") ? unit.substring(0, unit.length() - 1) + "ies" : unit + "s";
        };
    }
}
