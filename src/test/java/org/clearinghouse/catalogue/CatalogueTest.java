package org.clearinghouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.model.AreaKind;
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
    void hasAStableDigest() {
        assertThat(Catalogue.computeSha256()).matches("[0-9a-f]{64}").isEqualTo(Catalogue.computeSha256());
    }
}
