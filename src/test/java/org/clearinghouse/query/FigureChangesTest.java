package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class FigureChangesTest {
    private static final String HEAD = "area,metric,year,value,qualifier,printed,source,title,publisher,held,"
            + "reference_date,locator,kind,quote,note\n";
    private static final String OHIO = HEAD + "OH,missing-cases,2022,34,exact,34,other,Other,NCMEC,x,,,table cell,,\n";
    private static final String CONTRADICTION =
            HEAD + "ME,team-hope-supported,2023,13,exact,13,third,Third,NCMEC,x,,,table cell,,\n";

    private static final DatasetVersions VERSIONS = Histories.bundledAnd()
            .document("ohio.csv", OHIO)
            .document("contradiction.csv", CONTRADICTION)
            .versions();

    @Test
    void listsWhatWasAddedAndDisputed() {
        FigureChanges changes = compute(2, 4);
        assertThat(changes.totalCount()).isEqualTo(2);
        assertThat(changes.nodes().get(0).kinds()).containsExactly(FigureChangeKind.NEWLY_DISPUTED);
        assertThat(changes.nodes().get(0).before().isDisputed()).isFalse();
        assertThat(changes.nodes().get(0).after().isDisputed()).isTrue();
        assertThat(changes.nodes().get(1).kinds()).containsExactly(FigureChangeKind.ADDED);
        assertThat(changes.nodes().get(1).area().getCode()).isEqualTo("OH");
        assertThat(changes.nodes().get(1).before()).isNull();
    }

    @Test
    void listsWhatWasWithdrawnAndRevised() {
        Dataset before = figures("ME,missing-cases,2022,34,exact,34", "NH,missing-cases,2022,5,exact,5");
        Dataset after = figures("ME,missing-cases,2022,35,exact,35");
        List<FigureChange> changes =
                FigureChanges.compute(before, after, page(null, null)).nodes();
        assertThat(changes)
                .extracting(FigureChange::kinds)
                .containsExactly(List.of(FigureChangeKind.REVISED), List.of(FigureChangeKind.WITHDRAWN));
        assertThat(changes.get(0).before().getPrinted()).isEqualTo("34");
        assertThat(changes.get(0).after().getPrinted()).isEqualTo("35");
        assertThat(changes.get(1).after()).isNull();
    }

    @Test
    void anEarlierVersionIsNoLongerDisputed() {
        Dataset disputed = figures("ME,missing-cases,2022,34,exact,34", "ME,missing-cases,2022,35,exact,35,b");
        Dataset settled = figures("ME,missing-cases,2022,34,exact,34");
        assertThat(FigureChanges.compute(disputed, settled, page(null, null)).nodes())
                .singleElement()
                .satisfies(change -> assertThat(change.kinds()).containsExactly(FigureChangeKind.NO_LONGER_DISPUTED));
    }

    @Test
    void theSameVersionHasNoChanges() {
        assertThat(compute(4, 4).nodes()).isEmpty();
    }

    @Test
    void laidOverAnEarlierVersionTheyGiveTheLaterOne() {
        for (int since = 1; since <= 4; since++) {
            for (int until = since; until <= 4; until++) {
                Map<ObservationKey, String> figures = describe(VERSIONS.findVersion(since));
                for (FigureChange change : compute(since, until).nodes()) {
                    if (change.after() == null) {
                        figures.remove(change.key());
                    } else {
                        figures.put(change.key(), describe(change.after()));
                    }
                }
                assertThat(figures).isEqualTo(describe(VERSIONS.findVersion(until)));
            }
        }
    }

    @Test
    void pagesFollowEachOther() {
        List<FigureChange> all = compute(1, 4).nodes();
        List<FigureChange> paged = new ArrayList<>();
        String after = null;
        do {
            FigureChanges changes =
                    FigureChanges.compute(VERSIONS.findVersion(1), VERSIONS.findVersion(4), page(7, after));
            paged.addAll(changes.nodes());
            after = changes.next();
        } while (after != null);
        assertThat(paged).isEqualTo(all).hasSize(18);
    }

    @Test
    void rejectsALaterVersionAndAForeignCursor() {
        assertThatThrownBy(() -> compute(3, 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Version 3 is later than version 2, which the changes lead to.");
        Dataset dataset = VERSIONS.findVersion(4);
        assertThatThrownBy(() -> FigureChanges.compute(dataset, dataset, page(1, "x")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("after is not a cursor of these changes");
    }

    private static FigureChanges compute(int since, int until) {
        return FigureChanges.compute(VERSIONS.findVersion(since), VERSIONS.findVersion(until), page(1000, null));
    }

    private static PageRequest page(Integer first, String after) {
        return new PageRequest(first, after, null, null);
    }

    /** Each row has its own source if it names one. */
    private static Dataset figures(String... rows) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (String row : rows) {
            String source = row.split(",").length > 6 ? "b" : "a";
            csv.append(row.replaceFirst(",b$", "")).append(",%s,%s,NCMEC,x,,,table cell,,%n".formatted(source, source));
        }
        return new Histories().document("figures.csv", csv.toString()).dataset();
    }

    private static Map<ObservationKey, String> describe(Dataset dataset) {
        Map<ObservationKey, String> figures = new LinkedHashMap<>();
        dataset.observations().forEach(figure -> figures.put(figure.key(), describe(figure)));
        return figures;
    }

    private static String describe(Observation figure) {
        return "%s %s %s %s %b"
                .formatted(
                        figure.getValue(),
                        figure.getQualifier(),
                        figure.getPrinted(),
                        figure.getCitations().get(0).getSource(),
                        figure.isDisputed());
    }
}
