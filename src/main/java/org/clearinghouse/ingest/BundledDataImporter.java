package org.clearinghouse.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueAddition;
import org.clearinghouse.io.BuildInfo;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.persistence.CatalogueSynchronizer;
import org.clearinghouse.persistence.DocumentEntity;
import org.clearinghouse.security.Editor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Imports the catalogue and the documents that are bundled with every build, the same way as users' documents. */
@ApplicationScoped
public class BundledDataImporter {
    private static final List<String> DOCUMENTS =
            List.of("published-figures.csv", "maine-2023.txt", "further-figures.csv");
    /**
     * The bundled figures contain known conflicts. A newer build may also withdraw figures of its own sources: its
     * documents are reviewed with it, and a service that starts has no operator who could accept a warning.
     */
    private static final ImportOptions ACCEPT_WARNINGS = new ImportOptions(false, true);

    private final CatalogueSynchronizer catalogue;
    private final ImportService importer;
    /** Metrics that the operator adds. */
    private final Optional<Path> addition;

    BundledDataImporter(
            CatalogueSynchronizer catalogue,
            ImportService importer,
            @ConfigProperty(name = "clearinghouse.catalogue") Optional<Path> addition) {
        this.catalogue = catalogue;
        this.importer = importer;
        this.addition = addition;
    }

    /** Imports what is not stored yet. If nothing is missing, this takes one query. */
    @ActivateRequestContext
    public void importMissing() {
        if (!isImported()) {
            catalogue.synchronize();
            DOCUMENTS.forEach(this::importBundled);
        }
        addition.ifPresent(file -> catalogue.add(CatalogueAddition.read(file)));
    }

    private void importBundled(String name) {
        Editor.callAs(
                "build " + BuildInfo.version(),
                () -> importer.importDocument(readDocument(name), name, ACCEPT_WARNINGS));
    }

    private static boolean isImported() {
        List<String> sha256s = Stream.concat(
                        Stream.of(Catalogue.computeSha256()),
                        DOCUMENTS.stream().map(name -> Sha256.hashToHex(readDocument(name))))
                .toList();
        return TransactionRunner.run(() -> DocumentEntity.countStored(sha256s)) == sha256s.size();
    }

    private static byte[] readDocument(String name) {
        return ClasspathResource.readBytes("/documents/" + name);
    }
}
