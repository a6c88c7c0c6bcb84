package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.BlockParser;
import org.clearinghouse.ingest.extraction.layout.PageTitle;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;

class AreaScopesTest {
    private static final String CASES = "In 2023, NCMEC handled 11 cases of missing children";

    @Test
    void givesThePageTheStateOfItsTitleOrOfItsOnlyHeading() {
        assertThat(detect("# Maine Data\n\n" + CASES + " from Ohio.").pageArea())
                .isEqualTo("ME");
        assertThat(detect("# Report\n\n# Cases in Maine\n\n" + CASES + ".").pageArea())
                .isEqualTo("ME");
    }

    @Test
    void givesThePageTheOnlyStateOfItsFigures() {
        assertThat(detect(CASES + " from Ohio.").pageArea()).isEqualTo("OH");
        assertThat(detect(CASES + " from Ohio. NCMEC helps Maine.").pageArea()).isEqualTo("US");
        assertThat(detect(CASES + ". NCMEC helps Maine.").pageArea()).isEqualTo("US");
    }

    @Test
    void beginsASectionAtAHeadingWithAState() {
        AreaScopes scopes =
                detect("# Report\n\n" + CASES + ".\n\n# Maine\n\n" + CASES + ".\n\n# Ohio\n\n" + CASES + ".");
        assertThat(scopes.getScope(0)).isEqualTo("US");
        assertThat(scopes.getScope(2)).isEqualTo("ME");
        assertThat(scopes.getScope(4)).isEqualTo("OH");
    }

    private static AreaScopes detect(String page) {
        List<Block> blocks = BlockParser.parse(DocumentText.parse(page));
        return new AreaScopes(
                PageTitle.find(blocks, SheetPassages.GAZETTEER),
                blocks,
                SheetPassages.readAll(page),
                SheetPassages.GAZETTEER);
    }
}
