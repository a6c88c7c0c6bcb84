package org.clearinghouse.mcp;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.query.Coverage;

/** Which figures are held and which are missing, a row for each metric and year. */
@RegisterForReflection
public record CoverageReport(String asOf, List<CoverageRow> rows) {
    static final int MAX_ROWS = 100;

    /** A metric and a year: how many of the areas have a figure. */
    @RegisterForReflection
    public record CoverageRow(String metric, int year, int reported, int expected, List<MissingFigures> missing) {
        static CoverageRow create(Coverage coverage) {
            return new CoverageRow(
                    coverage.metric().getCode(),
                    coverage.year(),
                    coverage.reported(),
                    coverage.expected(),
                    MissingFigures.list(coverage));
        }
    }

    /** @throws InvalidInputException for more rows than are allowed */
    static CoverageReport create(Dataset dataset, List<Coverage> coverage) {
        if (coverage.size() > MAX_ROWS) {
            throw new InvalidInputException(
                    "These are %s rows (metrics × years), and %s are allowed; name fewer metrics or years."
                            .formatted(coverage.size(), MAX_ROWS));
        }
        return new CoverageReport(
                dataset.publishedAt().toString(),
                coverage.stream().map(CoverageRow::create).toList());
    }
}
