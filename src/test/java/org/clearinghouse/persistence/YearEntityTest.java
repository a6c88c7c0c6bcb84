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
class YearEntityTest {

    @Test
    void addsOnlyTheYearsThatAreMissing() {
        long before = YearEntity.count();
        YearEntity.addMissing(List.of(2023, 2150, 2150));
        assertThat(YearEntity.count()).isEqualTo(before + 1);
        assertThat(YearEntity.findKnownYears(List.of(2023, 2150, 2151))).containsExactlyInAnyOrder(2023, 2150);
    }

    @Test
    void acceptsAnEmptyList() {
        YearEntity.addMissing(List.of());
        assertThat(YearEntity.findKnownYears(List.of())).isEmpty();
    }
}
