package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;

class BlockParserTest {
    @Test
    void joinsWrappedLinesAndKeepsHeadingsApart() {
        assertThat(parse("# Maine Data\n\nIn 2023, NCMEC handled\n11 cases.\n\nIt helped."))
                .extracting(Block::kind, block -> block.text().text())
                .containsExactly(
                        tuple(Kind.HEADING, "Maine Data"),
                        tuple(Kind.PARAGRAPH, "In 2023, NCMEC handled 11 cases."),
                        tuple(Kind.PARAGRAPH, "It helped."));
    }

    @Test
    void readsUnderlinedAndUnmarkedHeadings() {
        assertThat(parse("Maine Data\n==========\nIn 2023, NCMEC handled 11 cases."))
                .first()
                .matches(this::isHeading);
        assertThat(parse("Team HOPE\nIn 2023, Team HOPE supported 12 families."))
                .first()
                .matches(this::isHeading);
    }

    @Test
    void readsItemsWithTheirWrappedLines() {
        assertThat(parse("- 11 cases\n- 2 of them\n  were closed.\n1. other"))
                .extracting(Block::kind, block -> block.text().text())
                .containsExactly(
                        tuple(Kind.ITEM, "11 cases"),
                        tuple(Kind.ITEM, "2 of them were closed."),
                        tuple(Kind.ITEM, "other"));
    }

    @Test
    void readsLinesThatAllBeginWithANumberAsItems() {
        assertThat(parse("11 missing children\n2 other children\n"))
                .extracting(Block::kind)
                .containsOnly(Kind.ITEM);
    }

    @Test
    void readsRowsAndTheirCells() {
        assertThat(parse("Missing cases\t11\n| Other cases | 9 |"))
                .extracting(Block::cells)
                .containsExactly(List.of("Missing cases", "11"), List.of("Other cases", "9"));
    }

    @Test
    void readsLabelAndNumberAsARowOnlyNextToAnother() {
        assertThat(parse("Missing cases 11\nOther cases 9"))
                .extracting(Block::kind)
                .containsOnly(Kind.ROW);
        assertThat(parse("Missing cases 11")).extracting(Block::kind).containsExactly(Kind.PARAGRAPH);
    }

    @Test
    void readsAtLeastThreePhrasesWithACountAsItems() {
        String two = "Answered 121,505 calls to our hotline\nSupported 3,108 families of missing children";
        assertThat(parse(two + "\nDistributed 4.4 million posters of children"))
                .extracting(Block::kind)
                .containsExactly(Kind.ITEM, Kind.ITEM, Kind.ITEM);
        assertThat(parse(two)).hasSize(1);
        assertThat(parse(two + "\nwho asked for help in 12 places")).hasSize(1);
    }

    @Test
    void joinsTheLabelOfARowThatBeginsOnTheLineBefore() {
        List<Block> blocks = parse("Missing cases\t11\nReported by Office of Refugee\nResettlement (ORR)\t0");
        assertThat(blocks.get(1).cells()).containsExactly("Reported by Office of Refugee Resettlement (ORR)", "0");
        assertThat(blocks.get(1).text().lastLine().number()).isEqualTo(3);
    }

    private boolean isHeading(Block block) {
        return block.hasKind(Kind.HEADING);
    }

    private static List<Block> parse(String text) {
        return BlockParser.parse(DocumentText.parse(text));
    }
}
