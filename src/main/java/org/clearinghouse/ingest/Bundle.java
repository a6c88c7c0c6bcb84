package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.content.BundledFile;
import org.clearinghouse.store.CatalogueRecorder;

/** The catalogue and the documents that every build brings; recorded once, the way a user's documents are. */
@ApplicationScoped
public class Bundle {
    private static final List<String> DOCUMENTS = List.of("published-figures.csv", "maine-2023.txt");
    /** The figures at hand hold a dispute, which is known and shown. */
    private static final ImportOptions AS_THEY_ARE = new ImportOptions(false, true);

    private final CatalogueRecorder catalogue;
    private final Importer importer;

    Bundle(CatalogueRecorder catalogue, Importer importer) {
        this.catalogue = catalogue;
        this.importer = importer;
    }

    /** Records what is not recorded yet. */
    public void record() {
        catalogue.record(Catalogue.bundled());
        DOCUMENTS.forEach(name -> importer.importDocument(BundledFile.bytes("/documents/" + name), name, AS_THEY_ARE));
    }
}
