package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.junit.jupiter.api.Test;

/** The packaged program tells operators who changed what, and nobody else. */
class EditorLogIT {
    private static final String HOSTILE_NAME = "mallory\u001B[2J\n2026 anna\u202E";

    @Test
    void listsTheChangesOfEachTokenAndCommand() throws Exception {
        Path dataDir = MigratedDataDirectory.createCopy();
        SigningKey key = SigningKey.readOrCreate(dataDir);
        try (ServiceProcess service = ServiceProcess.start(dataDir).awaitListening()) {
            service.postDocument(createToken(dataDir, "anna"), TestSheets.create("Ohio", 2010, 7));
            String hostile = TokenIssuer.sign(key, HOSTILE_NAME, "editor", Duration.ofHours(1));
            service.query(
                    hostile, "mutation { retractSource(code: \\\"ohio-2010\\\", reason: \\\"x\\\") { version } }");
            service.postDocument(hostile, "no figures");
            List<String> lines = run(dataDir, "log").lines().toList();
            assertThat(lines.get(0)).startsWith("time ").contains("outcome", "editor");
            assertThat(lines.get(1)).contains("import", "refused", escape(HOSTILE_NAME));
            assertThat(lines.get(2)).contains("retraction", "stored", escape(HOSTILE_NAME), "ohio-2010");
            assertThat(lines.get(3)).contains("import", "stored", "anna", "document");
            assertThat(lines.get(4)).contains("build ");
            assertThat(lines).noneMatch(line -> line.codePoints().anyMatch(PrintableText::isUnprintable));
            assertThat(run(dataDir, "log", "--limit", "1").lines()).hasSize(2);
            assertThat(service.readLog()).doesNotContain("mallory", "\u001B[2J", "ERROR");
        }
    }

    private static String createToken(Path dataDir, String name) throws InterruptedException {
        return run(dataDir, "token", "--role", "editor", "--name", name).strip();
    }

    private static String escape(String text) {
        return PrintableText.escape(text);
    }

    private static String run(Path dataDir, String... command) throws InterruptedException {
        try (ServiceProcess process = ServiceProcess.start(dataDir, command)) {
            assertThat(process.awaitExitCode()).as(process.readLog()).isZero();
            return process.readLog();
        }
    }
}
