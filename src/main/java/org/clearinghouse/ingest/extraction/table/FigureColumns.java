package org.clearinghouse.ingest.extraction.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.model.NearestName;

/** The columns of a table of figures, in the order of the table. Their names are read in any letter case and spacing. */
final class FigureColumns {
    /** Every table names these. */
    static final List<String> REQUIRED = List.of(
            "area",
            "year",
            "metric",
            "value",
            "printed",
            "qualifier",
            "reference_date",
            "source",
            "locator",
            "kind",
            "quote",
            "note");

    /** They describe sources that are not known yet. */
    private static final List<String> OPTIONAL = List.of("title", "publisher", "published", "url", "held");

    private static final Map<String, String> CODES = Stream.concat(REQUIRED.stream(), OPTIONAL.stream())
            .collect(Collectors.toMap(FigureColumns::fold, Function.identity()));

    private final List<String> names;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();

    /** @param cells of the line that names the columns; empty ones behind the last name are no columns */
    FigureColumns(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        names = cells.subList(0, width);
        IntStream.range(0, width).forEach(this::addColumn);
    }

    /** The code of the column that a name means: "reference_date" of "Reference Date". */
    static Optional<String> resolve(String name) {
        return Optional.ofNullable(CODES.get(fold(name)));
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private void addColumn(int position) {
        String name = names.get(position);
        Optional<String> code = resolve(name);
        if (code.isEmpty() && !name.isEmpty()) {
            unknown.add(name);
        }
        code.filter(known -> positions.putIfAbsent(known, position) != null).ifPresent(repeated::add);
    }

    /** What is wrong with the names, as a sentence for the user. */
    Optional<String> findProblem() {
        if (names.size() == 1) {
            return Optional.of("the names of the columns are one cell in quotes; each name must be a cell");
        }
        if (!repeated.isEmpty()) {
            return Optional.of("column " + repeated.get(0) + " is named twice");
        }
        List<String> missing =
                REQUIRED.stream().filter(code -> !positions.containsKey(code)).toList();
        return missing.isEmpty()
                ? unknown.stream().flatMap(this::findMisspelling).findFirst()
                : Optional.of(describeMissing(missing));
    }

    private String describeMissing(List<String> missing) {
        String others = unknown.isEmpty() ? "" : ", and " + TableRow.quote(unknown) + " is not known";
        return "column " + String.join(", ", missing) + " is missing" + others + "; " + describeExpected();
    }

    /** An unknown column whose name is not near to that of an optional one has a use of its own. */
    private Stream<String> findMisspelling(String name) {
        List<String> absent =
                OPTIONAL.stream().filter(code -> !positions.containsKey(code)).toList();
        return NearestName.find(name, absent).stream()
                .map(code -> "column %s is not known. Did you mean \"%s\"?".formatted(TableRow.quote(name), code));
    }

    /** What the names must be, as the end of a sentence for the user. */
    static String describeExpected() {
        return "the first line must name " + String.join(",", REQUIRED);
    }

    /** What is said of the columns that are not known, and therefore not read. */
    Optional<String> describeUnread() {
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("column " + TableRow.quote(unknown) + " is not known, and is not read");
    }

    /** Why the cells of a row cannot be assigned to the columns, as the end of a sentence that begins with "row". */
    Optional<String> findProblem(CsvRecord row) {
        if (repeatsNames(row)) {
            return Optional.of("repeats the names of the columns; leave it out");
        }
        int cells = row.getFieldCount();
        if (cells < names.size()) {
            return Optional.of("has %s cells, but %s columns are named".formatted(cells, names.size()));
        }
        return IntStream.range(0, cells)
                .filter(i -> i >= names.size() || names.get(i).isEmpty())
                .filter(i -> !row.getField(i).isEmpty())
                .mapToObj(i -> describeUnnamed(i, row))
                .findFirst();
    }

    private String describeUnnamed(int position, CsvRecord row) {
        return position < names.size()
                ? "has a cell in column %s, which has no name".formatted(position + 1)
                : "has %s cells, but %s columns are named; a cell that contains the separator must be in quotes"
                        .formatted(row.getFieldCount(), names.size());
    }

    private boolean repeatsNames(CsvRecord row) {
        return positions.entrySet().stream()
                .allMatch(column -> column.getValue() < row.getFieldCount()
                        && resolve(row.getField(column.getValue()))
                                .filter(column.getKey()::equals)
                                .isPresent());
    }

    /** The text of a cell, null where the table lacks the column. */
    String findCell(CsvRecord row, String column) {
        Integer position = positions.get(column);
        return position == null ? null : row.getField(position);
    }
}
