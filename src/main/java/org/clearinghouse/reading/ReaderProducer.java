package org.clearinghouse.reading;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.clearinghouse.catalogue.Catalogue;

/** Makes the reader of documents, with the catalogue and the templates that this build brings. */
class ReaderProducer {

    @Produces
    @Singleton
    DocumentReader reader() {
        Catalogue catalogue = Catalogue.bundled();
        return new DocumentReader(catalogue, Templates.bundled(catalogue));
    }
}
