package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
@TestTransaction
class CatalogueSynchronizerTest {

    @Inject
    CatalogueSynchronizer synchronizer;

    @Test
    void theDatabaseContainsTheBundledCatalogueInItsOrder() {
        Catalogue bundled = Catalogue.loadBundled();
        assertThat(ProgramEntity.listByPosition())
                .extracting(ProgramEntity::toEntry)
                .isEqualTo(bundled.programs());
        assertThat(MetricEntity.listByPosition())
                .extracting(MetricEntity::toEntry)
                .isEqualTo(bundled.metrics());
        assertThat(AreaEntity.listByCode())
                .extracting(AreaEntity::toEntry)
                .containsExactlyInAnyOrderElementsOf(bundled.areas());
        assertThat(PopulationEntity.listByYear())
                .extracting(PopulationEntity::toEntry)
                .containsExactlyInAnyOrderElementsOf(bundled.populations());
    }

    @Test
    void aRecordedEditionIsNotRecordedAgain() {
        int before = VersionEntity.findNewestNumber();
        synchronizer.synchronize();
        assertThat(VersionEntity.findNewestNumber()).isEqualTo(before);
    }
}
