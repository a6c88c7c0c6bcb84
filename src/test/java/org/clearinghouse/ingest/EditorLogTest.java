package org.clearinghouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.persistence.EditorLogEntity;
import org.clearinghouse.security.Editor;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ImportServiceTest.OwnApplication.class)
@WithTestResource(OwnDatabaseResource.class)
class EditorLogTest {
    private static final String SHEET = "%1$s Data 2011\nIn 2011, Team HOPE supported %2$s families in %1$s.\n";

    @Inject
    ImportService importService;

    @Inject
    RetractionService retractionService;

    @Inject
    EditorLogReader reader;

    @Test
    void recordsWhoImportedWhatAndItsOutcome() {
        importAs("anna", SHEET.formatted("Idaho", 12), new ImportOptions(false, false));
        EditorLogEntity stored = readNewest();
        assertThat(describe(stored)).isEqualTo("anna IMPORT STORED sheet.txt");
        assertThat(stored.subject).matches("[0-9a-f]{64}");
        assertThat(stored.version).isPositive();
        assertThat(Duration.between(stored.recordedAt, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        importAs("ben", SHEET.formatted("Idaho", 12), new ImportOptions(false, false));
        assertThat(describe(readNewest())).isEqualTo("ben IMPORT UNCHANGED sheet.txt");
        importAs("ben", "no figure", new ImportOptions(false, true));
        assertThat(describe(readNewest())).isEqualTo("ben IMPORT REFUSED sheet.txt");
    }

    @Test
    void aDryRunIsNoChange() {
        importAs("anna", SHEET.formatted("Alaska", 12), new ImportOptions(false, false));
        importAs("ben", SHEET.formatted("Alaska", 13), new ImportOptions(true, true));
        importAs("ben", "no figure at all", new ImportOptions(true, true));
        assertThat(readNewest().editor).isEqualTo("anna");
    }

    @Test
    void recordsRetractions() {
        importAs("anna", SHEET.formatted("Hawaii", 12), new ImportOptions(false, false));
        Editor.callAs("anna", () -> retractionService.retract("hawaii-2011", "A test."));
        EditorLogEntity retraction = readNewest();
        assertThat(describe(retraction)).isEqualTo("anna RETRACTION STORED null");
        assertThat(retraction.subject).isEqualTo("hawaii-2011");
        assertThatThrownBy(() -> Editor.callAs("ben", () -> retractionService.retract("unheard\n-of", "A test.")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(describe(readNewest())).isEqualTo("ben RETRACTION REFUSED null");
        assertThat(readNewest().subject).isEqualTo("unheard\\u000a-of");
    }

    @Test
    void namesTheBuildThatBroughtTheBundledDocuments() {
        List<EditorLogEntity> entries = reader.readNewest(1000);
        assertThat(entries.subList(entries.size() - 3, entries.size()))
                .allMatch(entry -> entry.editor.startsWith("build ") && entry.outcome.equals("STORED"));
    }

    private void importAs(String editor, String text, ImportOptions options) {
        Editor.callAs(
                editor,
                () -> importService.importDocument(text.getBytes(StandardCharsets.UTF_8), "sheet.txt", options));
    }

    private EditorLogEntity readNewest() {
        return reader.readNewest(1).get(0);
    }

    private static String describe(EditorLogEntity entry) {
        return "%s %s %s %s".formatted(entry.editor, entry.operation, entry.outcome, entry.name);
    }
}
