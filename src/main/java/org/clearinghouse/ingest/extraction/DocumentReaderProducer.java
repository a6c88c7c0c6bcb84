package org.clearinghouse.ingest.extraction;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueAddition;
import org.clearinghouse.ingest.extraction.template.TemplateException;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.model.InvalidInputException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Produces the document reader with the bundled catalogue and templates, and what the operator's files in {@code
 * clearinghouse.catalogue} and {@code clearinghouse.templates} add. The application does not start if one is invalid.
 */
@Singleton
public class DocumentReaderProducer {
    private final Optional<Path> templates;
    private final Optional<Path> addition;
    private final DocumentLimits limits;
    private volatile DocumentReader newest;

    DocumentReaderProducer(
            @ConfigProperty(name = "clearinghouse.templates") Optional<Path> templates,
            @ConfigProperty(name = "clearinghouse.catalogue") Optional<Path> addition,
            DocumentLimits limits) {
        this.templates = templates;
        this.addition = addition;
        this.limits = limits;
    }

    /**
     * Creates the reader at startup only if there is a file to check; otherwise the first import creates it. Throws a
     * ConfigurationException without a cause, because Quarkus then prints only its message.
     */
    void check(@Observes StartupEvent event, Instance<DocumentReader> reader) {
        try {
            if (templates.isPresent() || addition.isPresent()) {
                reader.get();
            }
        } catch (InvalidInputException | TemplateException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    @Produces
    @Singleton
    DocumentReader reader() {
        Catalogue bundled = Catalogue.loadBundled();
        return findReader(
                addition.map(CatalogueAddition::read).map(bundled::with).orElse(bundled));
    }

    /** The reader for a catalogue, which may hold more than the bundled one. The newest one is kept. */
    public DocumentReader findReader(Catalogue catalogue) {
        DocumentReader known = newest;
        if (known == null || !known.catalogue().equals(catalogue)) {
            Templates bundled = Templates.loadBundled(catalogue);
            known = new DocumentReader(
                    catalogue, templates.map(bundled::withFile).orElse(bundled), limits.tableRows());
            newest = known;
        }
        return known;
    }
}
