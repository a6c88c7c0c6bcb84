package org.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Format strings give the same text in every locale. */
class FormatStringsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /**
     * %d prints the digits of the default locale, and %f its decimal mark; %s prints a number as Java does. "%3A" is a
     * character of a URL.
     */
    private static final Pattern LOCALIZED =
            Pattern.compile("\"[^\"]*%(?![2-7][0-9A-F])(?:\\d+\\$)?[-+#0,(]*\\d*(?:\\.\\d+)?[deEfgGaAtTSC][^\"]*\"");

    private static final String NAMED_LOCALE = "Locale.ROOT";

    @Test
    void numbersAreFormattedWithoutTheDefaultLocale() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(FormatStringsTest::findLocalized))
                    .isEmpty();
        }
    }

    @Test
    void theRuleFindsConversionsThatDependOnTheLocale() {
        assertThat(Stream.of("\"%d\"", "\"a %,d\"", "\"%.1f s\"", "\"%2$05d\"", "\"%tY\""))
                .allMatch(line -> LOCALIZED.matcher(line).find());
        assertThat(Stream.of(
                        "\"%s\"",
                        "\"%-12s\"", "\"%02x\"", "\"%n\"", "\"100 %\"", "\"write %25 for\"", "\"%2B\"", "\"%3A\""))
                .noneMatch(line -> LOCALIZED.matcher(line).find());
    }

    private static Stream<String> findLocalized(Path file) {
        List<String> lines = readLines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> LOCALIZED.matcher(lines.get(i)).find())
                .filter(i -> !lines.get(i).contains(NAMED_LOCALE)
                        && !lines.get(Math.max(0, i - 1)).contains(NAMED_LOCALE))
                .mapToObj(i -> file.getFileName() + ": " + lines.get(i).strip());
    }

    private static List<String> readLines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
