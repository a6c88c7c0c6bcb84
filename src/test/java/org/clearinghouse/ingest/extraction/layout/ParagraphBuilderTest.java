package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Block.Kind;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;

class ParagraphBuilderTest {
    private static final String NEXT = "In 2023, NCMEC handled 11 cases of missing children from Maine.";

    @Test
    void recognizesAShortLineInTitleCaseAsAHeading() {
        assertThat(build(Kind.PARAGRAPH, "Team HOPE and Its Work").isUnmarkedHeading(NEXT))
                .isTrue();
        assertThat(build(Kind.PARAGRAPH, "Maine Data 2023").isUnmarkedHeading(NEXT))
                .isTrue();
    }

    @Test
    void takesNoOtherTextForAHeading() {
        assertThat(build(Kind.ITEM, "Team HOPE and Its Work").isUnmarkedHeading(NEXT))
                .isFalse();
        assertThat(build(Kind.PARAGRAPH, "Team HOPE, Its Work").isUnmarkedHeading(NEXT))
                .isFalse();
        assertThat(build(Kind.PARAGRAPH, "Team HOPE", "Its Work").isUnmarkedHeading(NEXT))
                .isFalse();
        assertThat(build(Kind.PARAGRAPH, "Team HOPE and Its Work").isUnmarkedHeading("and more"))
                .isFalse();
    }

    @Test
    void recognizesAMuchShorterLineAsAHeading() {
        assertThat(build(Kind.PARAGRAPH, "About missing children").isUnmarkedHeading(NEXT))
                .isTrue();
        assertThat(build(Kind.PARAGRAPH, "About missing children").isUnmarkedHeading("In 2023, more"))
                .isFalse();
    }

    @Test
    void isUnfinishedUntilAMarkEndsIt() {
        assertThat(build(Kind.PARAGRAPH, "NCMEC handled").isUnfinished()).isTrue();
        assertThat(build(Kind.PARAGRAPH, "NCMEC handled cases:").isUnfinished()).isFalse();
        assertThat(build(Kind.PARAGRAPH).isUnfinished()).isFalse();
    }

    @Test
    void buildsTheTextOfItsLines() {
        ParagraphBuilder paragraph = build(Kind.PARAGRAPH, "NCMEC handled", "11 cases ");
        assertThat(paragraph.lines()).isEqualTo(2);
        assertThat(paragraph.build().text()).isEqualTo("NCMEC handled 11 cases");
    }

    private static ParagraphBuilder build(Kind kind, String... lines) {
        ParagraphBuilder paragraph = new ParagraphBuilder(kind, new LineUnwrapper(List.of()));
        for (String line : lines) {
            paragraph.append(line, new TextLine(null, 1, line));
        }
        return paragraph;
    }
}
