package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages in the forms in which NCMEC's figures are really published, in {@code forms}. {@code expected.csv} lists all their
 * figures. Each text (.txt) is also read as a web page, and as that page printed by Chromium where a PDF is beside it.
 */
class PublishedFormsTest {
    private static final Path FORMS = Path.of("src/test/resources/forms");

    static List<Path> pages() throws IOException {
        return list(".txt");
    }

    static List<Path> texts() throws IOException {
        return list(".txt", ".md");
    }

    static List<Path> webPages() throws IOException {
        return list(".html");
    }

    private static List<Path> list(String... endings) throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsExactlyTheExpectedFiguresOfText(Path page) throws IOException {
        check(page, Files.readAllBytes(page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsExactlyTheExpectedFiguresOfAWebPage(Path page) throws IOException {
        check(page, FormMarkup.of(Files.readString(page)).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("webPages")
    void readsExactlyTheExpectedFiguresOfAPublishedWebPage(Path page) throws IOException {
        check(page, Files.readAllBytes(page));
    }

    static List<Path> printed() throws IOException {
        return pages().stream().filter(page -> Files.exists(toPdf(page))).toList();
    }

    @ParameterizedTest
    @MethodSource("printed")
    void readsExactlyTheExpectedFiguresOfAPrintedPage(Path page) throws IOException {
        check(page, Files.readAllBytes(toPdf(page)));
    }

    private static Path toPdf(Path page) {
        return Path.of(page.toString().replace(".txt", ".pdf"));
    }

    private static void check(Path page, byte[] bytes) throws IOException {
        ExtractionResult reading = Histories.READER.read(bytes, page.toString());
        String name = page.getFileName() + ",";
        List<String> expected = Files.readAllLines(FORMS.resolve("expected.csv")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .toList();
        assertThat(reading.figures().stream().map(ReadingScore::format))
                .as("%s", reading.findings())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reading.findings())
                .noneMatch(finding -> finding.severity() == Severity.ERROR && !expected.isEmpty());
    }
}
