package org.clearinghouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clearinghouse.cli.ServiceProcess;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** With -XX:+ExitOnOutOfMemoryError, a process without memory ends rather than continuing in an unknown state. */
class OutOfMemoryIT {
    private static final int OUT_OF_MEMORY_EXIT_CODE = 3;
    /** Almost the largest document; each of its lines becomes objects. */
    private static final String DOCUMENT = "In 2023, 7 x\n".repeat(1_230_000);

    @Test
    void endsTheProcessAndStartsAgain() throws Exception {
        Path dataDir = OwnDatabaseResource.createEmptyDirectory();
        try (ServiceProcess service =
                ServiceProcess.start(List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"), dataDir)) {
            service.query("{ dataset { version } }");
            String token = TokenIssuer.sign(SigningKey.readOrCreate(dataDir), "editor", Duration.ofHours(1));
            try {
                service.postDocument(token, DOCUMENT);
            } catch (IOException expected) {
                assertThat(expected).hasMessageNotContaining("refused");
            }
            assertThat(service.awaitExitCode()).isEqualTo(OUT_OF_MEMORY_EXIT_CODE);
        }
        try (ServiceProcess next = ServiceProcess.start(dataDir)) {
            assertThat(next.query("{ dataset { version } }")).contains("\"version\":4");
        }
    }
}
