package org.clearinghouse.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.InvalidInputException;
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

    /** Read with the first use, because every import needs it. */
    private static final class Bundled {
        static final Catalogue CATALOGUE = new Catalogue(
                readTable("areas", Catalogue::parseArea),
                readTable("populations", Catalogue::parsePopulation),
                readTable("programs", CatalogueRow::toProgram),
                readTable("metrics", CatalogueRow::toMetric));
    }

    /** The catalogue of this build. */
    public static Catalogue loadBundled() {
        return Bundled.CATALOGUE;
    }

    /** Other words for areas, programs and metrics, for the search; they are not part of a version of the data. */
    public static List<SynonymEntry> loadSynonyms() {
        return readTable("synonyms", CatalogueRow::toSynonyms);
    }

    /** SHA-256 of the bundled tables, 64 hexadecimal digits. */
    public static String computeSha256() {
        return Sha256.hashToHex(TABLES.stream().map(Catalogue::readBytes).toArray(byte[][]::new));
    }

    private static AreaEntry parseArea(CatalogueRow row) {
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

    private static PopulationEntry parsePopulation(CatalogueRow row) {
        return new PopulationEntry(
                row.readText("area"),
                row.parse("year", Integer::valueOf),
                row.parse("residents", Integer::valueOf),
                row.readText("residents_vintage"),
                row.parse("children", Integer::valueOf),
                row.readText("children_vintage"));
    }

    /**
     * This catalogue and what an addition brings, behind its own programs and metrics.
     *
     * @throws InvalidInputException if the addition changes a bundled metric, or names an unknown program or total
     */
    public Catalogue with(CatalogueAddition addition) {
        addition.validate(this);
        return new Catalogue(
                areas,
                populations,
                merge(programs, addition.programs(), ProgramEntry::code),
                merge(metrics, addition.metrics(), MetricEntry::code));
    }

    /** An entry of the addition takes the place of the one with its code. */
    private static <T> List<T> merge(List<T> entries, List<T> additions, Function<T, String> code) {
        Map<String, T> merged = new LinkedHashMap<>();
        entries.forEach(entry -> merged.put(code.apply(entry), entry));
        additions.forEach(entry -> merged.put(code.apply(entry), entry));
        return List.copyOf(merged.values());
    }

    private static <T> List<T> readTable(String table, Function<CatalogueRow, T> entry) {
        return CsvReader.builder().ofNamedCsvRecord(new String(readBytes(table), StandardCharsets.UTF_8)).stream()
                .map(CatalogueRow::new)
                .map(entry)
                .toList();
    }

    private static byte[] readBytes(String table) {
        return ClasspathResource.readBytes("/catalogue/" + table + ".csv");
    }
}
