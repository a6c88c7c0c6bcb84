package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;
import java.io.OutputStream;

/** Counts the work of reading one PDF, and fails when it exceeds a limit. */
final class PdfLimits {
    private static final long MOST_UNPACKED = 32L * 1024 * 1024;
    private static final int MOST_GLYPHS = 100_000;
    private static final int MOST_STEPS = 300_000;
    private static final int MOST_CLIPS = 200;
    /** 10 s, because the first PDF takes seconds on a busy machine. Other limits usually apply sooner. */
    private static final long MOST_NANOSECONDS = 10_000_000_000L;

    private final long start = System.nanoTime();
    private long unpacked;
    private int glyphs;
    private int steps;
    private IOException failure;

    /** Records the first failure, because it explains the ones that follow. */
    void recordFailure(IOException e) {
        failure = failure == null ? e : failure;
    }

    void throwRecordedFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    void countStep() throws IOException {
        if (++steps > MOST_STEPS) {
            throw new UnreadablePdfException(
                    "a PDF that draws too much: over " + MOST_STEPS + " operators; give its text");
        }
        checkTime();
    }

    /** @param clips that apply at once, each of which must contain what is painted */
    void checkClips(int clips) throws IOException {
        if (clips > MOST_CLIPS) {
            throw new UnreadablePdfException("a PDF that clips its content more than " + MOST_CLIPS + " times");
        }
    }

    void checkTime() throws IOException {
        if (System.nanoTime() - start > MOST_NANOSECONDS) {
            throw new UnreadablePdfException("a PDF that takes too long to read; give its text");
        }
    }

    void countGlyph() throws IOException {
        if (++glyphs > MOST_GLYPHS) {
            throw new UnreadablePdfException(
                    "a PDF of more than " + MOST_GLYPHS + " characters; give the pages with the figures");
        }
    }

    private void countUnpacked(int bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED) {
            throw new UnreadablePdfException("a PDF that unpacks to more than " + MOST_UNPACKED / 1024 / 1024 + " MB");
        }
        checkTime();
    }

    /** Wraps a stream for decompressed bytes. Writing fails beyond the limit. */
    OutputStream wrapWithLimit(OutputStream target) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                countUnpacked(1);
                target.write(value);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                countUnpacked(length);
                target.write(bytes, offset, length);
            }
        };
    }
}
