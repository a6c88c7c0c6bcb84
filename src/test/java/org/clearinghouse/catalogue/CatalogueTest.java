package org.clearinghouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.SearchKind;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();

    @Test
    void holdsTheNationAndItsStates() {
        assertThat(CATALOGUE.areas()).hasSize(57);
        assertThat(CATALOGUE.areas())
                .filteredOn(area -> area.kind() == AreaKind.NATION)
                .singleElement()
                .satisfies(nation -> assertThat(nation.region()).isNull());
    }

    @Test
    void readsEmptyCellsAsNull() {
        PopulationEntry early = CATALOGUE.populations().stream()
                .filter(entry -> entry.area().equals("US") && entry.year() == 2019)
                .findFirst()
                .orElseThrow();
        assertThat(early.residents()).isEqualTo(328_239_523);
        assertThat(early.children()).isNull();
    }

    @Test
    void namesKnownProgramsAndTotals() {
        List<String> programs =
                CATALOGUE.programs().stream().map(ProgramEntry::code).toList();
        List<String> metrics =
                CATALOGUE.metrics().stream().map(MetricEntry::code).toList();
        assertThat(CATALOGUE.metrics()).extracting(MetricEntry::program).isSubsetOf(programs);
        assertThat(CATALOGUE.metrics())
                .extracting(MetricEntry::partOf)
                .filteredOn(total -> total != null)
                .isSubsetOf(metrics);
    }

    @Test
    void synonymsBelongToKnownCodes() {
        Map<SearchKind, List<String>> codes = Map.of(
                SearchKind.AREA, CATALOGUE.areas().stream().map(AreaEntry::code).toList(),
                SearchKind.METRIC,
                        CATALOGUE.metrics().stream().map(MetricEntry::code).toList(),
                SearchKind.PROGRAM,
                        CATALOGUE.programs().stream().map(ProgramEntry::code).toList());
        assertThat(Catalogue.loadSynonyms()).isNotEmpty().allSatisfy(entry -> {
            assertThat(codes.get(entry.kind())).contains(entry.code());
            assertThat(entry.words()).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    @Test
    void hasAStableDigest() {
        assertThat(Catalogue.computeSha256()).matches("[0-9a-f]{64}").isEqualTo(Catalogue.computeSha256());
    }

    @Test
    void countsByNcmecWhereTheRowDoesNotSayOtherwise() {
        assertThat(findMetric("missing-cases").countedBy()).isEqualTo("NCMEC");
        assertThat(findMetric("ncic-missing-entries").countedBy()).isEqualTo("FBI");
        assertThat(findMetric("icac-cybertips").countedBy()).contains("task force");
    }

    @Test
    void listsTheMetricsOfAProgramTogether() {
        List<String> programs =
                CATALOGUE.metrics().stream().map(MetricEntry::program).toList();
        List<String> changes = IntStream.range(0, programs.size())
                .filter(i -> i == 0 || !programs.get(i).equals(programs.get(i - 1)))
                .mapToObj(programs::get)
                .toList();
        assertThat(changes).doesNotHaveDuplicates();
    }

    @Test
    void namesAndUnitsAreGivenAndDistinct() {
        assertThat(CATALOGUE.metrics()).extracting(MetricEntry::name).doesNotHaveDuplicates();
        assertThat(CATALOGUE.metrics()).allSatisfy(metric -> {
            assertThat(metric.publishedFor()).isNotEmpty();
            assertThat(metric.unit()).isNotNull();
            assertThat(metric.description()).endsWith(".");
        });
    }

    @Test
    void givesNoShareATotal() {
        assertThat(CATALOGUE.metrics()).filteredOn(MetricEntry::hasShares).allSatisfy(share -> {
            assertThat(share.partOf()).isNull();
            assertThat(share.breakdown()).isNull();
        });
    }

    private static MetricEntry findMetric(String code) {
        return CATALOGUE.metrics().stream()
                .filter(metric -> metric.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
