package org.clearinghouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
@TestTransaction
class DocumentEntityTest {
    private static final String MAINE = Sha256.hashToHex(ClasspathResource.readBytes("/documents/maine-2023.txt"));

    @Test
    void countsStoredDocumentsAndCatalogueEditions() {
        assertThat(DocumentEntity.countStored(List.of(MAINE, Catalogue.computeSha256(), "unheard of")))
                .isEqualTo(2);
    }

    @Test
    void endsDocumentsWhoseCitationsAreAllSuperseded() {
        long current = DocumentEntity.count("superseded is null");
        int version = VersionEntity.createNext("test");
        CitationEntity.supersede(List.of("maine-2023"), version);
        DocumentEntity.supersedeWithoutCitations(version);
        DocumentEntity document = DocumentEntity.findBySha256(MAINE).orElseThrow();
        assertThat(document.superseded).isEqualTo(version);
        assertThat(DocumentEntity.count("superseded is null")).isEqualTo(current - 1);
    }
}
