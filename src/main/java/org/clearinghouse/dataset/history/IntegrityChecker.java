package org.clearinghouse.dataset.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.catalogue.ProgramEntry;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.ObservationKey;

/**
 * Checks that a dataset can be built from the rows: codes are unique and known, periods lie within the versions, every
 * observation rests on a citation of its own. The database's constraints ensure the same, but a partial restore or an
 * edited snapshot has no such constraints.
 */
public final class IntegrityChecker {
    private static final int OPEN_END = Integer.MAX_VALUE;

    private final History history;
    private final Set<String> areas;
    private final Set<String> metrics;
    private final Set<String> sources;
    private final Set<String> documents;
    private final Map<String, Set<Integer>> positions = new HashMap<>();
    private final List<String> flaws = new ArrayList<>();

    private IntegrityChecker(History history) {
        this.history = history;
        areas = collectCodes(history.areas(), AreaEntry::code, "area");
        metrics = collectCodes(history.metrics(), MetricEntry::code, "metric");
        sources = collectCodes(history.sources(), SourceRow::code, "source");
        documents = collectCodes(history.documents(), DocumentRow::sha256, "document");
    }

    /** @throws DataIntegrityException that lists the flaws, if no dataset can be built from the rows */
    public static void requireIntegrity(History history) {
        IntegrityChecker checker = new IntegrityChecker(history);
        checker.checkAllBesideFigures();
        history.figures().series().forEach(checker::check);
        checker.requireNoFlaws();
    }

    /**
     * Checks the rows that an earlier history does not share, and everything if the history is not an update of it.
     *
     * @param checked a history that was checked before
     * @throws DataIntegrityException that lists the flaws, if no dataset can be built from the rows
     */
    public static void requireIntegrity(History history, History checked) {
        if (!history.isUpdateOf(checked)) {
            requireIntegrity(history);
            return;
        }
        IntegrityChecker checker = new IntegrityChecker(history);
        checker.checkAllBesideFigures();
        history.figures().forEachChange(checked.figures(), (before, series) -> checker.check(series));
        checker.requireNoFlaws();
    }

    private void requireNoFlaws() {
        if (!flaws.isEmpty()) {
            throw new DataIntegrityException(history.newestVersion(), flaws);
        }
    }

    private void checkAllBesideFigures() {
        checkVersions();
        checkCatalogue();
        history.sources().forEach(row -> checkPeriod(row.recorded(), null, () -> "source " + row.code()));
        history.documents()
                .forEach(row -> checkPeriod(row.recorded(), row.superseded(), () -> "document " + row.sha256()));
        history.retractions().forEach(this::check);
    }

    private void check(SeriesHistory series) {
        series.citations().forEach(this::check);
        series.citations().forEach(this::registerCitation);
        series.observations().forEach(row -> checkPeriod(row.recorded(), row.superseded(), () -> describe(row)));
        series.observations().forEach(row -> checkDecidingCitation(row, series));
        checkOverlaps(series.observations());
    }

    private <T> Set<String> collectCodes(List<T> rows, Function<T, String> code, String what) {
        Set<String> codes = new HashSet<>();
        rows.stream()
                .map(code)
                .filter(each -> !codes.add(each))
                .forEach(each -> flaws.add("duplicate %s %s".formatted(what, each)));
        return codes;
    }

    private void checkVersions() {
        List<Integer> numbers =
                history.versions().stream().map(VersionRow::number).toList();
        if (numbers.isEmpty()) {
            flaws.add("there is no version");
        }
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                flaws.add("version %s is missing".formatted(i + 1));
                return;
            }
        }
    }

    private void checkCatalogue() {
        long nations = history.areas().stream()
                .filter(area -> area.kind() == AreaKind.NATION)
                .count();
        if (nations != 1) {
            flaws.add("there are %s nations".formatted(nations));
        }
        Set<String> programs = collectCodes(history.programs(), ProgramEntry::code, "program");
        collectCodes(history.populations(), row -> row.area() + " in " + row.year(), "population of");
        history.populations().forEach(row -> checkKnown(areas, row.area(), "area", () -> "a population"));
        history.metrics().forEach(row -> checkKnown(programs, row.program(), "program", () -> "metric " + row.code()));
        history.metrics().stream()
                .filter(row -> row.partOf() != null)
                .forEach(row -> checkKnown(metrics, row.partOf(), "metric", () -> "metric " + row.code()));
    }

    private void check(RetractionRow row) {
        Supplier<String> what = () -> "a retraction of " + row.source();
        checkKnown(sources, row.source(), "source", what);
        checkPeriod(row.recorded(), row.superseded(), what);
    }

    private void check(CitationRow row) {
        Supplier<String> what = () -> describe(row);
        checkKnown(documents, row.document(), "document", what);
        checkKnown(sources, row.source(), "source", what);
        checkKnown(areas, row.area(), "area", what);
        checkKnown(metrics, row.metric(), "metric", what);
        checkPeriod(row.recorded(), row.superseded(), what);
        if (row.value() == null || row.value().signum() < 0 || row.qualifier() == null || row.printed() == null) {
            flaws.add("%s is invalid: printed \"%s\", value %s, qualifier %s"
                    .formatted(what.get(), row.printed(), row.value(), row.qualifier()));
        }
    }

    private void checkKnown(Set<String> codes, String code, String kind, Supplier<String> what) {
        if (!codes.contains(code)) {
            flaws.add("%s refers to the %s %s, which does not exist".formatted(what.get(), kind, code));
        }
    }

    private void checkPeriod(int recorded, Integer superseded, Supplier<String> what) {
        int newest = history.newestVersion();
        boolean recordedWithin = 1 <= recorded && recorded <= newest;
        boolean supersededWithin = superseded == null || recorded < superseded && superseded <= newest;
        if (!recordedWithin || !supersededWithin) {
            flaws.add("%s has an invalid period, from version %s to %s".formatted(what.get(), recorded, superseded));
        }
    }

    private void registerCitation(CitationRow row) {
        if (!positions.computeIfAbsent(row.document(), each -> new HashSet<>()).add(row.position())) {
            flaws.add("duplicate " + describe(row));
        }
    }

    private void checkDecidingCitation(ObservationRow row, SeriesHistory series) {
        CitationRow citation = series.findDecidingCitation(row)
                .or(() -> findCitationOfAnotherSeries(row))
                .orElse(null);
        if (citation == null) {
            flaws.add("%s rests on citation %s of document %s, which does not exist"
                    .formatted(describe(row), row.position(), row.document()));
        } else if (!toKey(row).equals(new ObservationKey(citation.area(), citation.metric(), citation.year()))) {
            flaws.add("%s rests on %s, which is a citation of another figure"
                    .formatted(describe(row), describe(citation)));
        } else if (citation.recorded() > row.recorded()
                || resolveEnd(citation.superseded()) < resolveEnd(row.superseded())) {
            flaws.add("%s rests on %s, whose period is shorter".formatted(describe(row), describe(citation)));
        }
    }

    private Optional<CitationRow> findCitationOfAnotherSeries(ObservationRow row) {
        return history.figures()
                .series()
                .flatMap(series -> series.findDecidingCitation(row).stream())
                .findFirst();
    }

    /** @param rows in the order of year and version */
    private void checkOverlaps(List<ObservationRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            ObservationRow previous = rows.get(i - 1);
            if (previous.year() == rows.get(i).year()
                    && resolveEnd(previous.superseded()) > rows.get(i).recorded()) {
                flaws.add("%s overlaps the previous value".formatted(describe(rows.get(i))));
            }
        }
    }

    private static int resolveEnd(Integer superseded) {
        return superseded == null ? OPEN_END : superseded;
    }

    private static ObservationKey toKey(ObservationRow row) {
        return new ObservationKey(row.area(), row.metric(), row.year());
    }

    private static String describe(ObservationRow row) {
        return "observation %s of version %s".formatted(toKey(row), row.recorded());
    }

    private static String describe(CitationRow row) {
        return "citation %s of document %s".formatted(row.position(), row.document());
    }
}
