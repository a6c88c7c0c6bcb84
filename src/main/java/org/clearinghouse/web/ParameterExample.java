package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Parameters of the files of figures, with a request that uses them.
 *
 * @param query the parameters of the request
 */
@RegisterForReflection
public record ParameterExample(List<String> names, String meaning, String query) {
    private static final String REPORTS = "&metrics=cybertipline-reports-by-location&years=2023";

    /** All parameters of {@code /observations.csv} except the time, which each request has. */
    static final List<ParameterExample> ALL = List.of(
            create("areas", "states by code or name, US for the nation", "areas=ME,Ohio,US"),
            create("kinds, regions, divisions", "groups of areas", "divisions=NEW_ENGLAND"),
            create(
                    "programs, metrics, sources",
                    "what is counted, and where it was printed; codes",
                    "sources=maine-2023"),
            create(
                    "years, since, until",
                    "single years, or the first and the last",
                    "since=2020&until=2022&areas=US&metrics=missing-cases"),
            create("minValue, maxValue", "the size of the figures", "minValue=50000" + REPORTS),
            create("qualifiers", "how exactly they were printed", "qualifiers=MORE_THAN,ROUNDED&areas=US"),
            create("disputed", "whether sources contradict each other", "disputed=true"),
            create("orderBy", "the order of the rows, each with :ASC or :DESC", "orderBy=VALUE:DESC" + REPORTS),
            create("with", "population, rate, share of the nation and rank", "with=rates" + REPORTS),
            create("shape", "long, or wide with a column for each metric", "shape=wide&areas=ME"),
            create("changedSince", "what changed since a version or a time", "changedSince=1"),
            create("bom", "a mark by which Excel recognizes UTF-8, in CSV", "bom=true&areas=ME"));

    private static ParameterExample create(String names, String meaning, String query) {
        return new ParameterExample(List.of(names.split(", ")), meaning, query);
    }
}
