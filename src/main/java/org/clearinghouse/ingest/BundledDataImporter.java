package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.persistence.CatalogueSynchronizer;
import org.clearinghouse.persistence.DocumentEntity;

/** The catalogue and the documents that every build brings; recorded once, the way a user's documents are. */
@ApplicationScoped
public class BundledDataImporter {
    private static final List<String> DOCUMENTS = List.of("published-figures.csv", "maine-2023.txt");
    /** The figures at hand hold a dispute, which is known and shown. */
    private static final ImportOptions ACCEPT_WARNINGS = new ImportOptions(false, true);

    private static final String COUNT_STORED = "select count(*) from (select sha256 from catalogue_edition"
            + " union all select sha256 from document) as held where sha256 in (:names)";

    private final CatalogueSynchronizer catalogue;
    private final ImportService importer;

    BundledDataImporter(CatalogueSynchronizer catalogue, ImportService importer) {
        this.catalogue = catalogue;
        this.importer = importer;
    }

    /** Records what is not recorded yet; one query tells where nothing is missing. */
    @ActivateRequestContext
    public void importMissing() {
        if (!isImported()) {
            catalogue.synchronize();
            DOCUMENTS.forEach(name -> importer.importDocument(readDocument(name), name, ACCEPT_WARNINGS));
        }
    }

    private static boolean isImported() {
        List<String> names = Stream.concat(
                        Stream.of(Catalogue.computeSha256()),
                        DOCUMENTS.stream().map(name -> Sha256.hashToHex(readDocument(name))))
                .toList();
        return TransactionRunner.run(() -> countStored(names)) == names.size();
    }

    private static int countStored(List<String> names) {
        return ((Number) DocumentEntity.getEntityManager()
                        .createNativeQuery(COUNT_STORED)
                        .setParameter("names", names)
                        .getSingleResult())
                .intValue();
    }

    private static byte[] readDocument(String name) {
        return ClasspathResource.readBytes("/documents/" + name);
    }
}
