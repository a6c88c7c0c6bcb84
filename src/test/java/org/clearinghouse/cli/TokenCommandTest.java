package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TokenCommandTest {
    private static final String DATA_DIR = "clearinghouse.data-dir";
    private static final String OPERATOR_KEY = "mp.jwt.verify.publickey.location";

    @TempDir
    Path directory;

    @BeforeEach
    void configure() {
        System.setProperty(DATA_DIR, directory.toString());
    }

    @AfterEach
    void clear() {
        List.of(DATA_DIR, OPERATOR_KEY, StorageMode.JDBC_URL).forEach(System::clearProperty);
    }

    @Test
    void grantsTheRoleForTheDays() {
        String payload = readPayload(print("--role", "editor", "--days", "2"));
        assertThat(payload).contains("\"groups\":[\"editor\"]", "\"iss\":\"clearinghouse\"");
        assertThat(readNumber(payload, "exp") - readNumber(payload, "iat")).isEqualTo(2 * 24 * 3600);
    }

    @Test
    void createsTheKeyOnFirstUse() {
        assertThat(directory).isEmptyDirectory();
        print("--role", "editor");
        assertThat(directory.resolve("token-key.pem")).isRegularFile();
    }

    @Test
    void rejectsAnUnknownRole() {
        assertRejected("There is no role \"reader\"; the only one is editor.", "--role", "reader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "367", "-1"})
    void rejectsAnotherNumberOfDays(String days) {
        assertRejected("--days is " + days + "; it must be 1 to 366.", "--role", "editor", "--days", days);
    }

    @Test
    void rejectsAServiceThatTrustsAnotherIssuer() {
        System.setProperty(OPERATOR_KEY, "/keys/public.pem");
        assertRejected("get the token from there", "--role", "editor");
    }

    @Test
    void rejectsAServiceWithoutDataDirectory() {
        System.clearProperty(DATA_DIR);
        System.setProperty(StorageMode.JDBC_URL, "jdbc:postgresql://localhost/x");
        assertRejected("The service has no data directory", "--role", "editor");
    }

    private static String print(String... arguments) {
        PrintStream original = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            parse(arguments).run();
        } finally {
            System.setOut(original);
        }
        return printed.toString(StandardCharsets.UTF_8).strip();
    }

    private static void assertRejected(String message, String... arguments) {
        assertThatThrownBy(() -> parse(arguments).run())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining(message);
    }

    private static TokenCommand parse(String... arguments) {
        TokenCommand command = new TokenCommand();
        new CommandLine(command).parseArgs(arguments);
        return command;
    }

    private static String readPayload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static long readNumber(String payload, String claim) {
        return Long.parseLong(payload.replaceAll(".*\"" + claim + "\":(\\d+).*", "$1"));
    }
}
