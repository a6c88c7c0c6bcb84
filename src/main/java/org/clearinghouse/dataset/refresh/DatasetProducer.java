package org.clearinghouse.dataset.refresh;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.clearinghouse.dataset.Dataset;

/** Satisfies the framework, which makes sure that the queries could be a bean, though the engine makes them itself. */
class DatasetProducer {

    @Produces
    @Dependent
    Dataset produceDataset(CurrentDataset datasets) {
        return datasets.current();
    }
}
