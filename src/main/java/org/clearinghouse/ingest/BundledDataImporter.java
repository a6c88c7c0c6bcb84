package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.content.ClasspathResource;
import org.clearinghouse.content.Sha256;
import org.clearinghouse.store.CatalogueSynchronizer;
import org.clearinghouse.store.DocumentEntity;

/** The catalogue and the documents that every build brings; recorded once, the way a user's documents are. */
@ApplicationScoped
public class BundledDataImporter {
    private static final List<String> DOCUMENTS = List.of("published-figures.csv", "maine-2023.txt");
    /** The figures at hand hold a dispute, which is known and shown. */
    private static final ImportOptions AS_THEY_ARE = new ImportOptions(false, true);

    private static final String HELD = "select count(*) from (select sha256 from catalogue_edition"
            + " union all select sha256 from document) as held where sha256 in (:names)";

    private final CatalogueSynchronizer catalogue;
    private final ImportService importer;

    BundledDataImporter(CatalogueSynchronizer catalogue, ImportService importer) {
        this.catalogue = catalogue;
        this.importer = importer;
    }

    /** Records what is not recorded yet; one query tells where nothing is missing. */
    @ActivateRequestContext
    public void record() {
        if (!isRecorded()) {
            catalogue.record();
            DOCUMENTS.forEach(name -> importer.importDocument(bytes(name), name, AS_THEY_ARE));
        }
    }

    private static boolean isRecorded() {
        List<String> names = Stream.concat(
                        Stream.of(Catalogue.sha256()), DOCUMENTS.stream().map(name -> Sha256.of(bytes(name))))
                .toList();
        return TransactionRunner.inOne(() -> held(names)) == names.size();
    }

    private static int held(List<String> names) {
        return ((Number) DocumentEntity.getEntityManager()
                        .createNativeQuery(HELD)
                        .setParameter("names", names)
                        .getSingleResult())
                .intValue();
    }

    private static byte[] bytes(String name) {
        return ClasspathResource.bytes("/documents/" + name);
    }
}
