package org.clearinghouse.ingest.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedFindingsTest {
    private final BoundedFindings findings = new BoundedFindings();

    @Test
    void keepsAHundredFindings() {
        findings.addAll(createFindings(100));
        assertThat(findings.toList(Severity.ERROR)).isEqualTo(createFindings(100));
    }

    @Test
    void countsTheRest() {
        findings.addAll(createFindings(100_000));
        assertThat(findings.toList(Severity.UNMATCHED))
                .hasSize(101)
                .endsWith(new Finding(Severity.UNMATCHED, "and 99900 more findings", null, null, null))
                .startsWith(Finding.createError("0"));
    }

    private static List<Finding> createFindings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Finding.createError(String.valueOf(i)))
                .toList();
    }
}
