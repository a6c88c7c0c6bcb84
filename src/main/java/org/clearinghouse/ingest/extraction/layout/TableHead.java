package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.extraction.text.WordLists;

/**
 * The heads of the columns of a table, in one or several rows.
 *
 * @param unknown the columns above which a row of the head has nothing, although a cell beside may be meant for them
 */
record TableHead(List<String> cells, Set<Integer> unknown) {
    static final TableHead EMPTY = new TableHead(List.of());

    private static final Pattern PLACES = WordLists.compilePattern("heads of places");

    private static final Pattern OTHER_YEARS = WordLists.compilePattern("heads of other years");

    TableHead {
        cells = List.copyOf(cells);
        unknown = Set.copyOf(unknown);
    }

    TableHead(List<String> cells) {
        this(cells, Set.of());
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The head of the labels; empty if there is none. */
    String corner() {
        return cells.isEmpty() ? "" : cells.get(0);
    }

    /** Whether a row begins like this head, and so is a head, too. */
    boolean hasCorner(String words) {
        return TextNormalizer.fold(corner()).equals(TextNormalizer.fold(words));
    }

    boolean fits(List<String> row) {
        return cells.size() == row.size();
    }

    boolean hasMoreThan(int columns) {
        return cells.size() > columns && columns > 1;
    }

    String getCell(int column) {
        return cells.get(column);
    }

    boolean isUnknown(int column) {
        return unknown.contains(column);
    }

    /** Whether the years of the rows are no calendar years: "Fiscal year", "Year ending". */
    boolean isOfOtherYears() {
        return OTHER_YEARS.matcher(TextNormalizer.fold(corner())).find();
    }

    /** Whether the rows are of places that are no states. */
    boolean isOfPlaces() {
        return PLACES.matcher(TextNormalizer.fold(corner())).matches();
    }

    /** Whether the rows are of countries, among which the nation and its territories are. */
    boolean isOfCountries() {
        return TextNormalizer.fold(corner()).matches("countr(?:y|ies)(?:[ /].*)?");
    }

    /** Returns this head with a further row, whose words come first: "Cases" below "2022" is "Cases in 2022". */
    TableHead withRow(List<String> row) {
        if (row.size() != cells.size()) {
            return new TableHead(row);
        }
        List<String> both = new ArrayList<>();
        Set<Integer> open = new HashSet<>(unknown);
        boolean grouped = cells.stream().skip(1).anyMatch(cell -> !cell.isEmpty());
        for (int column = 0; column < row.size(); column++) {
            String above = cells.get(column);
            if (column > 0 && grouped && above.isEmpty() && !row.get(column).isEmpty()) {
                open.add(column);
            }
            both.add(join(above, row.get(column)));
        }
        return new TableHead(both, open);
    }

    private static String join(String above, String below) {
        if (above.isEmpty() || below.isEmpty() || above.equals(below)) {
            return above.isEmpty() ? below : above;
        }
        return TableParser.isYear(above) ? below + " in " + above : above + " " + below;
    }
}
