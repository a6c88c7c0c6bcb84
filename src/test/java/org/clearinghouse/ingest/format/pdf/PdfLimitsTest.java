package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PdfLimitsTest {

    private final PdfLimits limits = new PdfLimits();

    @Test
    void allowsAHundredThousandGlyphs() throws IOException {
        for (int i = 0; i < 100_000; i++) {
            limits.countGlyph();
        }
        assertThatThrownBy(limits::countGlyph)
                .isInstanceOf(UnreadablePdfException.class)
                .hasMessageContaining("more than 100000");
    }

    @Test
    void limitsDecompressedBytesOfAllStreamsTogether() throws IOException {
        OutputStream first = limits.wrapWithLimit(OutputStream.nullOutputStream());
        first.write(new byte[32 * 1024 * 1024]);
        OutputStream second = limits.wrapWithLimit(OutputStream.nullOutputStream());
        assertThatThrownBy(() -> second.write(0))
                .isInstanceOf(UnreadablePdfException.class)
                .hasMessageContaining("32 MB");
    }

    @Test
    void passesOnWhatIsWithinTheLimit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream out = limits.wrapWithLimit(bytes);
        out.write('a');
        out.write(new byte[] {'b', 'c', 'd'}, 1, 2);
        assertThat(bytes.toString(StandardCharsets.US_ASCII)).isEqualTo("acd");
    }

    @Test
    void limitsClipsThatApplyAtOnce() throws IOException {
        new PdfLimits().checkClips(200);
        assertThatThrownBy(() -> new PdfLimits().checkClips(201)).hasMessageContaining("clips its content");
    }

    @Test
    void throwsTheFirstRecordedFailure() throws IOException {
        limits.throwRecordedFailure();
        IOException first = new IOException("first");
        limits.recordFailure(first);
        limits.recordFailure(new IOException("second"));
        assertThatThrownBy(limits::throwRecordedFailure).isSameAs(first);
    }
}
