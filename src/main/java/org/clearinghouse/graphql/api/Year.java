package org.clearinghouse.graphql.api;

import org.clearinghouse.dataset.Dataset;
import org.eclipse.microprofile.graphql.Description;

/** A calendar year of a version of the data. */
@Description("A calendar year.")
public final class Year {
    private final Dataset dataset;
    private final int number;

    Year(Dataset dataset, int number) {
        this.dataset = dataset;
        this.number = number;
    }

    @Description("Its number, such as 2023.")
    public int getYear() {
        return number;
    }

    Dataset dataset() {
        return dataset;
    }
}
