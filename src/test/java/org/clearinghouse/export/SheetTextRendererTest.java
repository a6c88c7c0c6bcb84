package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class SheetTextRendererTest {
    private static final String CITED = "https://example.org/cited";

    private final Sheet sheet = new SheetGenerator(Histories.READER)
            .generate(Histories.bundled().stateLookup().require("ME"), 2023);

    @Test
    void theCitationEndsInTheCompleteAddress() {
        assertThat(SheetTextRenderer.render(sheet, new SheetAddresses(null, CITED)))
                .contains("To cite this sheet: “Maine Data 2023”. ")
                .endsWith("as well. https://example.org/cited\n")
                .doesNotContain("As of 2026");
    }

    @Test
    void aSheetOfAPastVersionSaysSo() {
        SheetAddresses past = new SheetAddresses(Instant.parse("2026-01-01T12:00:01Z"), CITED);
        assertThat(SheetTextRenderer.render(sheet, past)).contains("\n\nAs of 2026-01-01T12:00:01Z.");
    }
}
