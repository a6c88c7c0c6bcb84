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
 * Makes the reader of documents, with the catalogue and the templates that this build brings, and those of the
 * operator's file that {@code clearinghouse.templates} names. A mistake in that file ends the start.
 */
@Singleton
class DocumentReaderProducer {
    private final Optional<Path> templates;

    DocumentReaderProducer(@ConfigProperty(name = "clearinghouse.templates") Optional<Path> templates) {
        this.templates = templates;
    }

    /** Otherwise the first document has it made, which is no part of a start that imports nothing. */
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
