package org.clearinghouse.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.clearinghouse.content.ClasspathResource;
import org.clearinghouse.content.Sha256;
import org.clearinghouse.figure.AreaKind;
import org.clearinghouse.figure.Division;
import org.clearinghouse.figure.Period;
import org.clearinghouse.figure.Region;

/**
 * What the service knows before it has read a document: areas, populations, programs and metrics, from the CSV files
 * in {@code /catalogue}.
 */
public record Catalogue(
        List<AreaEntry> areas,
        List<PopulationEntry> populations,
        List<ProgramEntry> programs,
        List<MetricEntry> metrics) {

    private static final List<String> TABLES = List.of("areas", "populations", "programs", "metrics");

    /** The catalogue that this build brings. */
    public static Catalogue bundled() {
        return new Catalogue(
                read("areas", Catalogue::area),
                read("populations", Catalogue::population),
                read("programs", Catalogue::program),
                read("metrics", Catalogue::metric));
    }

    /** SHA-256 of the bundled tables, in hexadecimal digits: another catalogue, another number. */
    public static String sha256() {
        return Sha256.of(TABLES.stream().map(Catalogue::bytes).toArray(byte[][]::new));
    }

    private static AreaEntry area(Row row) {
        return new AreaEntry(
                row.text("code"),
                row.parsed("kind", AreaKind::valueOf),
                row.text("name"),
                row.text("fips"),
                row.text("gnis"),
                row.parsed("region", Region::valueOf),
                row.parsed("division", Division::valueOf),
                row.parsed("tile_row", Integer::valueOf),
                row.parsed("tile_column", Integer::valueOf));
    }

    private static PopulationEntry population(Row row) {
        return new PopulationEntry(
                row.text("area"),
                row.parsed("year", Integer::valueOf),
                row.parsed("residents", Integer::valueOf),
                row.text("residents_vintage"),
                row.parsed("children", Integer::valueOf),
                row.text("children_vintage"));
    }

    private static ProgramEntry program(Row row) {
        return new ProgramEntry(row.text("code"), row.text("name"), row.text("mission_area"), row.text("description"));
    }

    private static MetricEntry metric(Row row) {
        return new MetricEntry(
                row.text("code"),
                row.text("program"),
                row.text("name"),
                row.text("description"),
                row.text("unit"),
                row.parsed("period", Period::valueOf),
                row.list("published_for", " ", AreaKind::valueOf),
                row.text("part_of"),
                row.list("parts_complete_for", " ", AreaKind::valueOf),
                row.list("nation_includes", " ", AreaKind::valueOf),
                row.list("notes", " \\| ", Function.identity()));
    }

    private static <T> List<T> read(String table, Function<Row, T> entry) {
        return CsvReader.builder().ofNamedCsvRecord(new String(bytes(table), StandardCharsets.UTF_8)).stream()
                .map(Row::new)
                .map(entry)
                .toList();
    }

    private static byte[] bytes(String table) {
        return ClasspathResource.bytes("/catalogue/" + table + ".csv");
    }
}
