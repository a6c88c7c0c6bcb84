package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.clearinghouse.persistence.EditorLogEntity;
import org.junit.jupiter.api.Test;

class LogCommandTest {

    @Test
    void printsOneLineForEachEntryWhateverItsTextsContain() {
        EditorLogEntity imported = create("IMPORT", "0123456789abcdef", "a\u001B[2J\u202Etxt.exe\r\nSTORED");
        EditorLogEntity retracted = create("RETRACTION", "ohio-2011", null);
        assertThat(print(imported, retracted).lines())
                .hasSize(3)
                .anyMatch(
                        line -> line.startsWith("2026-01-02T03:04:05Z")
                                && line.endsWith(
                                        "import      stored           7  anna\\u0007            0123456789ab a\\u001b[2J\\u202etxt.exe\\u000d\\u000aSTORED"))
                .anyMatch(line -> line.endsWith("retraction  stored           7  anna\\u0007            ohio-2011"));
    }

    private static EditorLogEntity create(String operation, String subject, String name) {
        EditorLogEntity entry = new EditorLogEntity();
        entry.recordedAt = Instant.parse("2026-01-02T03:04:05Z");
        entry.editor = "anna\u0007";
        entry.operation = operation;
        entry.subject = subject;
        entry.name = name;
        entry.outcome = "STORED";
        entry.version = 7;
        return entry;
    }

    private static String print(EditorLogEntity... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LogCommand.print(List.of(entries), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
