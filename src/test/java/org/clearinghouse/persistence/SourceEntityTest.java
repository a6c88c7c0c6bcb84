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
class SourceEntityTest {

    public record CodeRow(String code, int recorded) {}

    @Test
    void findsTheCodesThatAreStored() {
        assertThat(SourceEntity.findKnownCodes(List.of("maine-2023", "unheard-of")))
                .containsExactly("maine-2023");
        assertThat(SourceEntity.findKnownCodes(List.of())).isEmpty();
    }

    @Test
    void listsTheSourcesRecordedAfterAVersion() {
        assertThat(SourceEntity.listSince(CodeRow.class, 2))
                .startsWith(new CodeRow("maine-2023", 3))
                .allSatisfy(source -> assertThat(source.recorded()).isGreaterThan(2));
        assertThat(SourceEntity.listSince(CodeRow.class, 1).size())
                .isGreaterThan(SourceEntity.listSince(CodeRow.class, 2).size());
    }
}
