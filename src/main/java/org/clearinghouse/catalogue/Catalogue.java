package org.clearinghouse.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.Period;
import org.clearinghouse.model.Region;

/**
 * The areas, populations, programs and metrics that the service knows without any document, from the bundled CSV files
 * in {@code /catalogue}.
 */
public record Catalogue(
        List<AreaEntry> areas,
        List<PopulationEntry> populations,
        List<ProgramEntry> programs,
        List<MetricEntry> metrics) {

    private static final List<String> TABLES = List.of("areas", "populations", "programs", "metrics");

    /** The catalogue of this build. */
    public static Catalogue loadBundled() {
        return new Catalogue(
                readTable("areas", Catalogue::parseArea),
                readTable("populations", Catalogue::parsePopulation),
                readTable("programs", Catalogue::parseProgram),
                readTable("metrics", Catalogue::parseMetric));
    }

    /** SHA-256 of the bundled tables, 64 hexadecimal digits. */
    public static String computeSha256() {
        return Sha256.hashToHex(TABLES.stream().map(Catalogue::readBytes).toArray(byte[][]::new));
    }

    private static AreaEntry parseArea(CsvRow row) {
        return new AreaEntry(
                row.readText("code"),
                row.parse("kind", AreaKind::valueOf),
                row.readText("name"),
                row.readText("fips"),
                row.readText("gnis"),
                row.parse("region", Region::valueOf),
                row.parse("division", Division::valueOf),
                row.parse("tile_row", Integer::valueOf),
                row.parse("tile_column", Integer::valueOf));
    }

    private static PopulationEntry parsePopulation(CsvRow row) {
        return new PopulationEntry(
                row.readText("area"),
                row.parse("year", Integer::valueOf),
                row.parse("residents", Integer::valueOf),
                row.readText("residents_vintage"),
                row.parse("children", Integer::valueOf),
                row.readText("children_vintage"));
    }

    private static ProgramEntry parseProgram(CsvRow row) {
        return new ProgramEntry(
                row.readText("code"), row.readText("name"), row.readText("mission_area"), row.readText("description"));
    }

    private static MetricEntry parseMetric(CsvRow row) {
        return new MetricEntry(
                row.readText("code"),
                row.readText("program"),
                row.readText("name"),
                row.readText("description"),
                row.readText("unit"),
                row.parse("period", Period::valueOf),
                row.parseList("published_for", " ", AreaKind::valueOf),
                row.readText("part_of"),
                row.readText("breakdown"),
                row.parseList("breaks", " ", Integer::valueOf),
                Objects.requireNonNullElse(row.readText("counted_by"), MetricEntry.NCMEC),
                row.parseList("nation_includes", " ", AreaKind::valueOf),
                row.parseList("notes", " \\| ", Function.identity()));
    }

    private static <T> List<T> readTable(String table, Function<CsvRow, T> entry) {
        return CsvReader.builder().ofNamedCsvRecord(new String(readBytes(table), StandardCharsets.UTF_8)).stream()
                .map(CsvRow::new)
                .map(entry)
                .toList();
    }

    private static byte[] readBytes(String table) {
        return ClasspathResource.readBytes("/catalogue/" + table + ".csv");
    }

    /** A row of a table; an empty cell is null. */
    private record CsvRow(NamedCsvRecord cells) {

        String readText(String column) {
            String value = cells.getField(column);
            return value.isEmpty() ? null : value;
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
}
