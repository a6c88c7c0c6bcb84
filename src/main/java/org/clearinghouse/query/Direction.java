package org.clearinghouse.query;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;

/** Ascending or descending order. */
@Description("Which end comes first.")
public enum Direction {
    @Description("The smallest, the earliest, the first of the alphabet.")
    ASC,
    @Description("The largest, the latest, the last of the alphabet.")
    DESC;

    <T> Comparator<T> applyTo(Comparator<T> ascending) {
        return this == DESC ? ascending.reversed() : ascending;
    }
}
