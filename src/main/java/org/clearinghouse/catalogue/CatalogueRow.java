package org.clearinghouse.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Period;
import org.clearinghouse.model.SearchKind;

/** A row of one of the catalogue's tables; an empty or missing cell is null. */
record CatalogueRow(NamedCsvRecord cells) {

    ProgramEntry toProgram() {
        return new ProgramEntry(readText("code"), readText("name"), readText("mission_area"), readText("description"));
    }

    MetricEntry toMetric() {
        return new MetricEntry(
                readText("code"),
                readText("program"),
                readText("name"),
                readText("description"),
                readText("unit"),
                parse("period", Period::valueOf),
                parseList("published_for", " ", AreaKind::valueOf),
                readText("part_of"),
                readText("breakdown"),
                parseList("breaks", " ", Integer::valueOf),
                Objects.requireNonNullElse(readText("counted_by"), MetricEntry.NCMEC),
                parseList("nation_includes", " ", AreaKind::valueOf),
                parseList("notes", " \\| ", Function.identity()));
    }

    SynonymEntry toSynonyms() {
        return new SynonymEntry(
                parse("kind", SearchKind::valueOf), readText("code"), parseList("words", " \\| ", Function.identity()));
    }

    String readText(String column) {
        return cells.findField(column).filter(value -> !value.isEmpty()).orElse(null);
    }

    <T> T parse(String column, Function<String, T> parser) {
        String value = readText(column);
        return value == null ? null : parser.apply(value);
    }

    <T> List<T> parseList(String column, String separator, Function<String, T> parser) {
        String value = readText(column);
        Stream<String> parts = value == null ? Stream.empty() : Arrays.stream(value.split(separator));
        return parts.map(String::strip).map(parser).toList();
    }
}
