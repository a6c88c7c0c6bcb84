package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessEncodingTest {
    private static final byte[] COMMAND_LINE =
            "java\0-jar\0a.jar\0import\0Do\u00F1a.pdf\0".getBytes(StandardCharsets.UTF_8);

    @Test
    void findsAnArgumentBeyondTheCharacterSet() {
        assertThat(ProcessEncoding.findProblem(COMMAND_LINE, Map.of(), StandardCharsets.US_ASCII))
                .contains(
                        "The argument \"Do\u00F1a.pdf\" has letters beyond the character set of this process, US-ASCII;"
                                + " set LC_ALL to a locale with UTF-8, such as C.UTF-8.");
    }

    @Test
    void acceptsArgumentsOfTheCharacterSet() {
        assertThat(ProcessEncoding.findProblem(COMMAND_LINE, Map.of(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(ProcessEncoding.findProblem(new byte[0], Map.of(), StandardCharsets.US_ASCII))
                .isEmpty();
    }

    @Test
    void findsASettingThatTheJvmCouldNotRead() {
        assertThat(ProcessEncoding.findProblem(
                        new byte[0],
                        Map.of("CLEARINGHOUSE_DATA_DIR", "/Do\uFFFD\uFFFDa", "PS1", "\uFFFD"),
                        StandardCharsets.US_ASCII))
                .hasValueSatisfying(problem ->
                        assertThat(problem).startsWith("The environment variable CLEARINGHOUSE_DATA_DIR has letters"));
    }

    @Test
    void ignoresVariablesThatAreNoSettings() {
        assertThat(ProcessEncoding.findProblem(new byte[0], Map.of("PS1", "\uFFFD"), StandardCharsets.US_ASCII))
                .isEmpty();
    }

    @Test
    void findsNothingInThisProcess() {
        assertThat(ProcessEncoding.findProblem()).isEmpty();
    }
}
