package org.clearinghouse.dataset;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Lets the current dataset be injected where a thing lives no longer than one answer. */
class DatasetProducer {

    @Produces
    @Dependent
    Dataset current(Datasets datasets) {
        return datasets.current();
    }
}
