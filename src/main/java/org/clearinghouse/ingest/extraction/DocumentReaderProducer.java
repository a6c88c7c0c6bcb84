package org.clearinghouse.ingest.extraction;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Produces the document reader with the bundled catalogue and templates, and those of the operator's file in {@code
 * clearinghouse.templates}. The application does not start if that file is invalid.
 */
@Singleton
class DocumentReaderProducer {
    private final Optional<Path> templates;

    DocumentReaderProducer(@ConfigProperty(name = "clearinghouse.templates") Optional<Path> templates) {
        this.templates = templates;
    }

    /** Creates the reader at startup only if there is a file to check; otherwise the first import creates it. */
    void check(@Observes StartupEvent event, Instance<DocumentReader> reader) {
        if (templates.isPresent()) {
            reader.get();
        }
    }

    @Produces
    @Singleton
    DocumentReader reader() {
        Catalogue catalogue = Catalogue.loadBundled();
        Templates bundled = Templates.loadBundled(catalogue);
        return new DocumentReader(catalogue, templates.map(bundled::withFile).orElse(bundled));
    }
}
