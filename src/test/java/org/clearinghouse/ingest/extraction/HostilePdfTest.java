package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.HostilePdf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFs whose structure loops or multiplies are refused, or read without what they repeat, in bounded time. */
class HostilePdfTest {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    static List<HostilePdf> pdfs() {
        return HostilePdf.createAll();
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void endsInTime(HostilePdf pdf) {
        ExtractionResult result =
                assertTimeoutPreemptively(LONGEST, () -> Histories.READER.read(pdf.bytes(), "hostile.pdf"));
        assertThat(result.figures()).isEmpty();
        assertThat(result.findings()).isNotEmpty();
        assertThat(result.findings().stream().map(Finding::message).collect(Collectors.joining()))
                .hasSizeLessThan(10_000)
                .doesNotContain("Exception", "Error:");
    }
}
