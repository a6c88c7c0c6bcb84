package org.clearinghouse.http.routes;

import java.nio.charset.StandardCharsets;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.export.AggregateTable;
import org.clearinghouse.export.CsvRenderer;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.support.Histories;

/** Answers bytes as the query string of /observations.csv. */
public final class UrlFuzzer {
    private static final DatasetVersions VERSIONS = Histories.bundledAnd().versions();

    private UrlFuzzer() {}

    /** Called by the fuzzer for each input; an exception is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        String uri = "/observations.csv?" + new String(input, StandardCharsets.ISO_8859_1);
        try {
            renderFigures(uri);
        } catch (HttpProblemException | InvalidInputException e) {
            // the request is refused with its reason
        }
        try {
            renderStatistics(uri);
        } catch (HttpProblemException | InvalidInputException e) {
            // the request is refused with its reason
        }
    }

    private static void renderFigures(String uri) {
        QueryParameters parameters =
                new QueryParameters(QueryStringParser.parse(uri), ObservationQueryParameters.NAMES);
        CsvRenderer.render(ObservationQueryParameters.parseTableRequest(
                        parameters, AsOfParameter.selectDataset(parameters, VERSIONS), VERSIONS)
                .buildTable());
    }

    private static void renderStatistics(String uri) {
        QueryParameters parameters = new QueryParameters(QueryStringParser.parse(uri), AggregateQueryParameters.NAMES);
        Dataset dataset = AsOfParameter.selectDataset(parameters, VERSIONS);
        CsvRenderer.render(AggregateTable.build(
                dataset,
                ObservationQueryParameters.parseFilter(parameters, dataset),
                AggregateQueryParameters.parse(parameters)));
    }
}
