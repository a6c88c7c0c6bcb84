package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DividedNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2023, 41\n571 reports came.",
                "In 2023, 41\n\n571 reports came.",
                "In 2023, 41-\n571 reports came."
            })
    void joinsLinesThatMayDivideANumber(String text) {
        assertThat(parse(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# NCMEC made 21\n\n# 411 reports available",
                "# NCMEC made 21\n\n411 reports available",
                "NCMEC made 21\n\n# 411 reports available"
            })
    void joinsAHeadingThatMayContinueANumber(String text) {
        assertThat(parse(text)).hasSize(1).allMatch(block -> block.hasKind(Block.Kind.PARAGRAPH));
    }

    @Test
    void keepsHeadingsOfYearsApart() {
        assertThat(parse("NCMEC handled 21\n\n# 2023\n\n411 reports")).hasSize(3);
    }

    @Test
    void joinsARowAndTheRestOfItsNumber() {
        List<Block> blocks = parse("Missing cases\t41\n571");
        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).cells()).containsExactly("Missing cases", "41 571");
    }

    @Test
    void joinsTheLinesOfACellOfATextTable() {
        List<Block> blocks = parse("| Missing cases | 105 |\n|               | 9   |\n| Other | 12 |");
        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(0).cells()).containsExactly("Missing cases", "105 9");
        assertThat(parse("| Cases | 2023 |\n| | 9 |")).hasSize(2);
        assertThat(parse("| Cases | 105 |\n| 2022 | 9 |")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reports of 2023\n\n571 reports came.",
                "Missing cases\t41\n571 reports came.",
                "There were 41.\n\n57 came."
            })
    void keepsOtherBlocksApart(String text) {
        assertThat(parse(text)).hasSize(2);
    }

    private static List<Block> parse(String text) {
        return BlockParser.parse(DocumentText.parse(text));
    }
}
