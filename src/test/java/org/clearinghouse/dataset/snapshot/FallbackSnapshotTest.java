package org.clearinghouse.dataset.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.clearinghouse.dataset.history.History;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.LogCapture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FallbackSnapshotTest {
    private static final History HISTORY = Histories.bundledAnd().history();
    private static final History NEWER = Histories.bundledAnd()
            .document("ohio-2023.txt", "Ohio Data 2023\nIn 2023, Team HOPE supported 7 families in Ohio.\n")
            .history();
    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    Path directory;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThread() {
        executor.shutdownNow();
    }

    @Test
    void isWrittenByAnotherThreadAndReadAgain() throws Exception {
        FallbackSnapshot kept = in("kept");
        CountDownLatch gate = new CountDownLatch(1);
        executor.submit(() -> gate.await(1, TimeUnit.MINUTES));
        kept.save(HISTORY);
        assertThat(kept.load()).isEmpty();
        gate.countDown();
        awaitWriting();
        assertThat(kept.load()).contains(HISTORY);
    }

    @Test
    void isWrittenAnewForOtherDataOnly() throws Exception {
        FallbackSnapshot kept = in("kept");
        kept.save(HISTORY);
        awaitWriting();
        Path file = Files.setLastModifiedTime(directory.resolve("kept"), LONG_AGO);
        in("kept").save(HISTORY);
        awaitWriting();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
        kept.save(HISTORY);
        kept.save(NEWER);
        awaitWriting();
        assertThat(kept.load()).contains(NEWER);
    }

    @Test
    void whatCannotBeReadOrWrittenIsLoggedAndEndsNothing() throws Exception {
        Files.writeString(directory.resolve("no-directory"), "");
        FallbackSnapshot kept = in("no-directory/kept");
        try (LogCapture logged = LogCapture.start(FallbackSnapshot.class)) {
            assertThat(kept.load()).isEmpty();
            assertThat(logged.lines()).singleElement().asString().contains("no-directory/kept cannot be read");
            kept.save(HISTORY);
            awaitWriting();
            assertThat(logged.lines()).last().asString().contains("no-directory/kept cannot be kept");
        }
    }

    @Test
    void theFileOfANewerBuildIsLeftAsItIs() throws Exception {
        Path file = directory.resolve("kept");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"format\": 1000, \"history\": {}}".getBytes(StandardCharsets.UTF_8));
        }
        byte[] before = Files.readAllBytes(file);
        FallbackSnapshot kept = in("kept");
        try (LogCapture logged = LogCapture.start(FallbackSnapshot.class)) {
            assertThat(kept.load()).isEmpty();
            kept.save(HISTORY);
            awaitWriting();
            assertThat(logged.lines()).hasSize(2).allMatch(line -> line.contains("of a newer build"));
        }
        assertThat(file).hasBinaryContent(before);
    }

    private FallbackSnapshot in(String file) {
        return new FallbackSnapshot(Optional.of(directory.resolve(file)), executor);
    }

    private void awaitWriting() throws Exception {
        executor.submit(() -> {}).get();
    }
}
