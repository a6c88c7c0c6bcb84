package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short pages in {@code sentences}: wordings that must be read, and others that only look like them. */
class PublishedSentencesTest {
    private static final Path SENTENCES = Path.of("src/test/resources/sentences");

    static Stream<String> sentences() {
        return Stream.of("read.txt", "other-counts.txt").flatMap(PublishedSentencesTest::readLines);
    }

    private static Stream<String> readLines(String file) {
        try {
            return Files.readAllLines(SENTENCES.resolve(file)).stream().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsExactlyTheFigures(String line) {
        String expected = line.substring(0, line.indexOf(" | "));
        String page = line.substring(line.indexOf(" | ") + 3).replace("\\n", "\n");
        ExtractionResult reading = Histories.READER.read(page.getBytes(StandardCharsets.UTF_8), "page.txt");
        assertThat(reading.figures().stream().map(figure -> describe(figure, expected)))
                .as("%s", reading.findings())
                .containsExactlyInAnyOrderElementsOf(
                        expected.equals("-") ? List.of() : Arrays.asList(expected.split(", ")));
    }

    private static String describe(ExtractedFigure figure, String expected) {
        String place = expected.contains("@") ? "@" + figure.area() + figure.year() : "";
        return figure.metric() + " " + figure.value().toPlainString() + place;
    }
}
