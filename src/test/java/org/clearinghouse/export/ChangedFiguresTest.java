package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.DocumentRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.dataset.history.IntegrityChecker;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.query.FigureChange;
import org.clearinghouse.query.FigureChangeKind;
import org.clearinghouse.query.FigureChanges;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationFilterBuilder;
import org.clearinghouse.query.ObservationQuery;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.HistoryRows;
import org.clearinghouse.support.SeededRandom;
import org.junit.jupiter.api.Test;

class ChangedFiguresTest {
    private static final int HISTORIES = 50;
    private static final long SEED = Long.getLong("random.seed", 17);
    private static final List<String> AREAS = List.of("US", "ME", "NH", "VT", "OH", "PR");
    private static final DatasetVersions VERSIONS = Histories.bundledAnd()
            .document("ohio.csv", FigureCsv.create("OH,2022,missing-cases,34,34,exact"))
            .versions();

    @Test
    void aRowSaysWhatHappened() {
        TableRequest request = request(VERSIONS, 2, 3, null);
        assertThat(request.rows()).singleElement().satisfies(row -> {
            assertThat(row.area().getCode()).isEqualTo("OH");
            assertThat(row.changes()).containsExactly(FigureChangeKind.ADDED);
        });
        Table table = request.buildTable();
        assertThat(table.columns().get(table.columns().size() - 1).name()).isEqualTo("change");
    }

    @Test
    void theFilterMayNameASourceThatTheEarlierVersionDoesNotHave() {
        ObservationFilter filter = ObservationFilter.NONE.withSources(List.of("sample"));
        assertThat(request(VERSIONS, 1, 3, filter).rows()).hasSize(1);
    }

    @Test
    void aWithdrawnFigureHasAKeyAndNoValue() {
        DatasetVersions versions = createHistory(List.of(Map.of("ME", "5", "NH", "7"), Map.of("NH", "7")));
        Table table = request(versions, 1, 2, null).buildTable();
        assertThat(CsvRenderer.render(table).lines().skip(1)).singleElement().satisfies(line -> assertThat(line)
                .startsWith("ME,Maine,STATE,23,")
                .endsWith(",,WITHDRAWN"));
    }

    /** Also for a slice by value, which figures enter and leave when they are revised. */
    @Test
    void laidOverAnEarlierSliceTheyGiveThePresentOne() {
        SeededRandom random = new SeededRandom(SEED);
        ObservationFilter large = new ObservationFilterBuilder().minValue("10").build();
        int compared = 0;
        for (int history = 0; history < HISTORIES; history++) {
            DatasetVersions versions = createRandomHistory(random);
            int newest = versions.current().version();
            for (int since = 1; since <= newest; since++) {
                for (int until = since; until <= newest; until++) {
                    checkOverlay(versions, since, until, null);
                    checkOverlay(versions, since, until, large);
                    compared += versions.findVersion(until).observations().size();
                }
            }
        }
        assertThat(compared).isGreaterThan(HISTORIES);
    }

    private static void checkOverlay(DatasetVersions versions, int since, int until, ObservationFilter filter) {
        Map<ObservationKey, String> figures = describe(versions.findVersion(since), filter);
        TableRequest request = request(versions, since, until, filter);
        Map<ObservationKey, FigureChange> changes = FigureChanges.listAll(request.since(), request.dataset()).stream()
                .collect(Collectors.toMap(FigureChange::key, change -> change));
        for (FigureRow row : request.rows()) {
            ObservationKey key =
                    new ObservationKey(row.area().getCode(), row.metric().getCode(), row.year());
            assertThat(row.changes()).isEqualTo(changes.get(key).kinds());
            figures.remove(key);
            if (row.figure() != null) {
                figures.put(key, row.figure().getValue().toPlainString());
            }
        }
        if (filter != null) {
            figures.values().removeIf(value -> new BigDecimal(value).compareTo(filter.minValue()) < 0);
        }
        assertThat(figures)
                .as("seed %s, %s to %s", SEED, since, until)
                .isEqualTo(describe(versions.findVersion(until), filter));
    }

    private static Map<ObservationKey, String> describe(Dataset dataset, ObservationFilter filter) {
        Map<ObservationKey, String> figures = new LinkedHashMap<>();
        ObservationQuery.create(dataset, filter)
                .findObservations()
                .forEach(figure -> figures.put(figure.key(), figure.getValue().toPlainString()));
        return figures;
    }

    private static TableRequest request(DatasetVersions versions, int since, int until, ObservationFilter filter) {
        return new TableRequest(
                versions.findVersion(until), filter, null, TableLayout.LONG, false, versions.findVersion(since));
    }

    private static DatasetVersions createRandomHistory(SeededRandom random) {
        List<Map<String, String>> versions = new ArrayList<>();
        int count = random.nextBetween(2, 5);
        for (int version = 0; version < count; version++) {
            Map<String, String> figures = new LinkedHashMap<>();
            for (String area : AREAS) {
                if (random.nextBoolean(0.6)) {
                    figures.put(area, random.pickOf("5", "9", "12", "30"));
                }
            }
            if (figures.isEmpty()) {
                figures.put("ME", "5");
            }
            versions.add(figures);
        }
        return createHistory(versions);
    }

    /** Each version has one document, which supersedes the one before. */
    private static DatasetVersions createHistory(List<Map<String, String>> versions) {
        List<DocumentRow> documents = new ArrayList<>();
        List<CitationRow> citations = new ArrayList<>();
        List<ObservationRow> observations = new ArrayList<>();
        for (int number = 1; number <= versions.size(); number++) {
            Integer superseded = number == versions.size() ? null : (Integer) (number + 1);
            String document = "document-" + number;
            documents.add(HistoryRows.document(document, number, superseded));
            int position = 0;
            for (Map.Entry<String, String> figure : versions.get(number - 1).entrySet()) {
                position++;
                citations.add(HistoryRows.citation(
                        document, position, figure.getKey(), figure.getValue(), Qualifier.EXACT, number, superseded));
                observations.add(new ObservationRow(
                        figure.getKey(),
                        HistoryRows.METRIC,
                        HistoryRows.YEAR,
                        number,
                        superseded,
                        document,
                        position,
                        ObservationStatus.NORMAL));
            }
        }
        History history = HistoryRows.history(
                IntStream.rangeClosed(1, versions.size())
                        .mapToObj(HistoryRows::version)
                        .toList(),
                List.of(HistoryRows.source("sheet", 1)),
                List.of(),
                documents,
                citations,
                observations);
        IntegrityChecker.requireIntegrity(history);
        return DatasetVersions.of(history);
    }
}
