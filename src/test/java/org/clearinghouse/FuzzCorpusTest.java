package org.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.clearinghouse.cli.ZipFuzzer;
import org.clearinghouse.dataset.snapshot.SnapshotFuzzer;
import org.clearinghouse.graphql.engine.QueryFuzzer;
import org.clearinghouse.http.routes.UrlFuzzer;
import org.clearinghouse.ingest.extraction.DocumentFuzzer;
import org.clearinghouse.ingest.extraction.template.TemplateFuzzer;
import org.clearinghouse.security.TokenFuzzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the fuzzers over their corpora, which contain every finding; {@code src/fuzz/run} looks for new ones. */
class FuzzCorpusTest {
    private static final Path CORPORA = Path.of("src/fuzz/corpus");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Map<String, Consumer<byte[]>> FUZZERS = Map.of(
            "text", DocumentFuzzer::fuzzerTestOneInput,
            "html", DocumentFuzzer::fuzzerTestOneInput,
            "pdf", DocumentFuzzer::fuzzerTestOneInput,
            "csv", DocumentFuzzer::fuzzerTestOneInput,
            "zip", ZipFuzzer::fuzzerTestOneInput,
            "query", QueryFuzzer::fuzzerTestOneInput,
            "token", TokenFuzzer::fuzzerTestOneInput,
            "snapshot", SnapshotFuzzer::fuzzerTestOneInput,
            "url", UrlFuzzer::fuzzerTestOneInput,
            "template", TemplateFuzzer::fuzzerTestOneInput);

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(CORPORA, 2)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isAnsweredOrRefusedInTime(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        Consumer<byte[]> fuzzer = FUZZERS.get(input.getParent().getFileName().toString());
        assertTimeoutPreemptively(LONGEST, () -> fuzzer.accept(bytes));
    }

    @Test
    void everyFuzzerHasACorpus() throws IOException {
        assertThat(inputs().stream()
                        .map(input -> input.getParent().getFileName().toString()))
                .hasSameElementsAs(FUZZERS.keySet());
    }
}
