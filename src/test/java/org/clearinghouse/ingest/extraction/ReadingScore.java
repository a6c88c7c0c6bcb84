package org.clearinghouse.ingest.extraction;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.result.ExtractedFigure;

/**
 * Compares what is read of the pages of a directory with the figures that its {@code expected.csv} lists. A page without
 * a row there has no figure. {@code src/reading/run} prints it.
 *
 * @param wrong the figures that are read and not listed
 * @param missing the listed figures that are not read
 */
record ReadingScore(int right, List<String> wrong, List<String> missing) {
    private static final String EXPECTED = "expected.csv";
    private static final List<String> COLUMNS = List.of("file", "area", "year", "metric", "value", "qualifier");

    /** @param directories with pages; ends with 1 if a figure of them is wrong, and with 2 if one cannot be scored */
    public static void main(String[] directories) throws IOException {
        try {
            System.exit(printAll(directories) ? 1 : 0);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Returns whether a figure is wrong. */
    private static boolean printAll(String... directories) throws IOException {
        if (directories.length == 0) {
            throw new IllegalArgumentException("no directory is given");
        }
        ReadingScore total = new ReadingScore(0, List.of(), List.of());
        for (String directory : directories) {
            for (Map.Entry<String, ReadingScore> page :
                    scoreDirectory(Path.of(directory)).entrySet()) {
                System.out.println(page.getKey() + ": " + page.getValue().describe());
                page.getValue().wrong.forEach(figure -> System.out.println("  wrong " + figure));
                page.getValue().missing.forEach(figure -> System.out.println("  missing " + figure));
                total = total.add(page.getValue());
            }
        }
        System.out.println("total: " + total.describe());
        return !total.wrong.isEmpty();
    }

    /**
     * Scores the pages of a directory by their names.
     *
     * @throws IllegalArgumentException if its {@code expected.csv} is missing, or names what is not there
     */
    static Map<String, ReadingScore> scoreDirectory(Path directory) throws IOException {
        Map<String, List<String>> expected = readExpected(directory.resolve(EXPECTED));
        DocumentReader reader =
                new DocumentReader(Catalogue.loadBundled(), Templates.loadBundled(Catalogue.loadBundled()));
        Map<String, ReadingScore> scores = new TreeMap<>();
        for (Path page : listPages(directory)) {
            String name = page.getFileName().toString();
            List<ExtractedFigure> figures =
                    reader.read(Files.readAllBytes(page), name).figures();
            scores.put(name, score(figures, expected.getOrDefault(name, List.of())));
        }
        expected.keySet().stream().filter(name -> !scores.containsKey(name)).forEach(name -> {
            throw new IllegalArgumentException(directory + " has no page " + name + ", which " + EXPECTED + " names");
        });
        return scores;
    }

    private static ReadingScore score(List<ExtractedFigure> figures, List<String> expected) {
        List<String> missing = new ArrayList<>(expected);
        List<String> wrong = figures.stream()
                .map(ReadingScore::format)
                .filter(figure -> !missing.remove(figure))
                .toList();
        return new ReadingScore(expected.size() - missing.size(), wrong, List.copyOf(missing));
    }

    /** A figure as a line of {@code expected.csv}, without its file. */
    static String format(ExtractedFigure figure) {
        return String.join(
                ",",
                figure.area(),
                String.valueOf(figure.year()),
                figure.metric(),
                figure.value().toPlainString(),
                figure.qualifier().name());
    }

    private static List<Path> listPages(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, List<String>> readExpected(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + " is missing; its columns are " + String.join(",", COLUMNS));
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .peek(row -> checkColumns(file, row))
                    .collect(Collectors.groupingBy(
                            row -> row.getField("file"),
                            Collectors.mapping(ReadingScore::formatExpected, Collectors.toList())));
        }
    }

    private static String formatExpected(NamedCsvRecord row) {
        return COLUMNS.stream().skip(1).map(row::getField).collect(Collectors.joining(","));
    }

    private static void checkColumns(Path file, NamedCsvRecord row) {
        if (!row.getHeader().containsAll(COLUMNS)) {
            throw new IllegalArgumentException(file + " must have the columns " + String.join(",", COLUMNS));
        }
    }

    private ReadingScore add(ReadingScore other) {
        return new ReadingScore(right + other.right, join(wrong, other.wrong), join(missing, other.missing));
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private String describe() {
        return right + " right, " + wrong.size() + " wrong, " + missing.size() + " missing";
    }
}
