package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
@TestTransaction
class RetractionEntityTest {

    @Test
    void findsOnlyTheRetractionsThatAreCurrent() {
        assertThat(RetractionEntity.findCurrent("maine-2023")).isEmpty();
        RetractionEntity.create("maine-2023", "A test.", VersionEntity.createNext("withdraw"))
                .persistAndFlush();
        assertThat(RetractionEntity.findCurrent("maine-2023"))
                .hasValueSatisfying(retraction -> assertThat(retraction.reason).isEqualTo("A test."));
        RetractionEntity.supersede(List.of("maine-2023"), VersionEntity.createNext("bring back"));
        assertThat(RetractionEntity.findCurrent("maine-2023")).isEmpty();
    }
}
