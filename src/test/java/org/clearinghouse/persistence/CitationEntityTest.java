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
class CitationEntityTest {
    private static final List<String> MAINE = List.of("maine-2023");

    @Test
    void findsAllCurrentCitationsOfTheObservationsThatAVersionTouches() {
        List<CitationEntity> touched = CitationEntity.findTouchedBy(3);
        assertThat(touched)
                .filteredOn(citation -> citation.source.equals("maine-2023"))
                .hasSize(20);
        assertThat(touched).anyMatch(citation -> citation.recorded == 2);
        assertThat(CitationEntity.findTouchedBy(1)).isEmpty();
    }

    @Test
    void listsTheCurrentCitationsOfTheSources() {
        assertThat(CitationEntity.listCurrentOf(List.of())).isEmpty();
        assertThat(CitationEntity.listCurrentOf(MAINE))
                .hasSize(20)
                .allMatch(citation -> citation.source.equals("maine-2023"));
        CitationEntity.supersede(MAINE, VersionEntity.createNext("test"));
        assertThat(CitationEntity.listCurrentOf(MAINE)).isEmpty();
    }

    @Test
    void supersedesTheCurrentCitationsOfTheSourcesOnly() {
        long others = CitationEntity.count("superseded is null and source not in ?1", MAINE);
        int version = VersionEntity.createNext("test");
        CitationEntity.supersede(MAINE, version);
        assertThat(CitationEntity.count("superseded is null and source in ?1", MAINE))
                .isZero();
        assertThat(CitationEntity.count("superseded = ?1", version)).isEqualTo(20);
        assertThat(CitationEntity.count("superseded is null")).isEqualTo(others);
    }

    @Test
    void findsTheSourcesOfADocumentThatAreSuperseded() {
        CitationEntity citation = CitationEntity.find("source", "maine-2023").firstResult();
        assertThat(CitationEntity.findSupersededSources(citation.document)).isEmpty();
        CitationEntity.supersede(MAINE, VersionEntity.createNext("test"));
        assertThat(CitationEntity.findSupersededSources(citation.document)).isEqualTo(MAINE);
    }
}
