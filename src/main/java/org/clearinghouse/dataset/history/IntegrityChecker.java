package org.clearinghouse.dataset.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.catalogue.ProgramEntry;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.RetractionRow;
import org.clearinghouse.dataset.history.History.SourceRow;
import org.clearinghouse.dataset.history.History.VersionRow;
import org.clearinghouse.model.AreaKind;

/**
 * What the wiring relies on. The database sees to all of it, as long as nobody switches its constraints off, restores
 * a part of it or edits a snapshot.
 */
public final class IntegrityChecker {
    private final History history;
    private final Set<String> areas;
    private final Set<String> metrics;
    private final Set<String> sources;
    private final Set<String> documents;
    private final List<String> flaws = new ArrayList<>();

    private IntegrityChecker(History history) {
        this.history = history;
        areas = collectCodes(history.areas(), AreaEntry::code, "area");
        metrics = collectCodes(history.metrics(), MetricEntry::code, "metric");
        sources = collectCodes(history.sources(), SourceRow::code, "source");
        documents = collectCodes(history.documents(), DocumentRow::sha256, "document");
    }

    /** @throws DataIntegrityException for a history that no version can be made of */
    public static void requireIntegrity(History history) {
        List<String> flaws = new IntegrityChecker(history).findFlaws();
        if (!flaws.isEmpty()) {
            throw new DataIntegrityException(history.newestVersion(), flaws);
        }
    }

    private List<String> findFlaws() {
        checkVersions();
        checkCatalogue();
        history.sources().forEach(row -> checkTime(row.recorded(), null, () -> "source " + row.code()));
        history.documents()
                .forEach(row -> checkTime(row.recorded(), row.superseded(), () -> "document " + row.sha256()));
        history.retractions().forEach(this::check);
        history.citations().forEach(this::check);
        new ObservationSoundness(history, flaws::add).checkObservations();
        return flaws;
    }

    private <T> Set<String> collectCodes(List<T> rows, Function<T, String> code, String what) {
        Set<String> codes = new HashSet<>();
        rows.stream()
                .map(code)
                .filter(each -> !codes.add(each))
                .forEach(each -> flaws.add("there are two of %s %s".formatted(what, each)));
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
                flaws.add("version %d is missing".formatted(i + 1));
                return;
            }
        }
    }

    private void checkCatalogue() {
        long nations = history.areas().stream()
                .filter(area -> area.kind() == AreaKind.NATION)
                .count();
        if (nations != 1) {
            flaws.add("there are %d nations".formatted(nations));
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
        checkTime(row.recorded(), row.superseded(), what);
    }

    private void check(CitationRow row) {
        Supplier<String> what = () -> describe(row);
        checkKnown(documents, row.document(), "document", what);
        checkKnown(sources, row.source(), "source", what);
        checkKnown(areas, row.area(), "area", what);
        checkKnown(metrics, row.metric(), "metric", what);
        checkTime(row.recorded(), row.superseded(), what);
        if (row.value() == null || row.value().signum() < 0 || row.qualifier() == null || row.printed() == null) {
            flaws.add("%s says \"%s\", value %s, qualifier %s"
                    .formatted(what.get(), row.printed(), row.value(), row.qualifier()));
        }
    }

    private void checkKnown(Set<String> codes, String code, String kind, Supplier<String> what) {
        if (!codes.contains(code)) {
            flaws.add("%s names the %s %s, which is not there".formatted(what.get(), kind, code));
        }
    }

    private void checkTime(int recorded, Integer superseded, Supplier<String> what) {
        checkTime(history, recorded, superseded, what).ifPresent(flaws::add);
    }

    /** What is wrong with how long something holds. */
    static Optional<String> checkTime(History history, int recorded, Integer superseded, Supplier<String> what) {
        int newest = history.newestVersion();
        boolean sound = 1 <= recorded
                && recorded <= newest
                && (superseded == null || recorded < superseded && superseded <= newest);
        return sound
                ? Optional.empty()
                : Optional.of("%s holds from version %d to %s".formatted(what.get(), recorded, superseded));
    }

    static String describe(CitationRow row) {
        return "citation %d of document %s".formatted(row.position(), row.document());
    }
}
