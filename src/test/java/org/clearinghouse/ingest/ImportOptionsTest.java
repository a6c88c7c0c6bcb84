package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.junit.jupiter.api.Test;

class ImportOptionsTest {
    private static final ImportOptions PLAIN = new ImportOptions(false, false);
    private static final ImportOptions ACCEPT_WARNINGS = new ImportOptions(false, true);

    @Test
    void allowsADocumentWithoutFindings() {
        assertThat(PLAIN.allows(List.of())).isTrue();
    }

    @Test
    void neverAllowsErrors() {
        assertThat(PLAIN.allows(findings(Severity.UNMATCHED, Severity.ERROR))).isFalse();
        assertThat(ACCEPT_WARNINGS.allows(findings(Severity.ERROR))).isFalse();
    }

    @Test
    void allowsWarningsOnlyIfTheyAreAccepted() {
        assertThat(PLAIN.allows(findings(Severity.WARNING))).isFalse();
        assertThat(ACCEPT_WARNINGS.allows(findings(Severity.WARNING))).isTrue();
    }

    @Test
    void alwaysAllowsUnmatchedNumbers() {
        assertThat(PLAIN.allows(findings(Severity.UNMATCHED))).isTrue();
    }

    private static List<Finding> findings(Severity... severities) {
        return List.of(severities).stream()
                .map(severity -> new Finding(severity, "A message.", null, null, null))
                .toList();
    }
}
