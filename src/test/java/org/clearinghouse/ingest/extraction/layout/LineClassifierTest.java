package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineClassifierTest {
    @ParameterizedTest
    @ValueSource(strings = {"# Maine Data", "### **Maine Data**", "**Maine Data**", "> ## Maine Data"})
    void recognizesHeadings(String line) {
        assertThat(new LineClassifier(line).isHeading()).isTrue();
        assertThat(new LineClassifier(line).words()).isEqualTo("Maine Data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"**11**", "**In 2023, 11 cases.**", "Maine Data", "**Cases**\t**Maine**"})
    void acceptsNoHeadingThatIsANumberASentenceOrARow(String line) {
        assertThat(new LineClassifier(line).isHeading()).isFalse();
    }

    @Test
    void recognizesBlankLinesAndUnderlines() {
        assertThat(new LineClassifier("|---|:--:|").isBlank()).isTrue();
        assertThat(new LineClassifier("  ").isBlank()).isTrue();
        assertThat(new LineClassifier("- 11").isBlank()).isFalse();
        assertThat(new LineClassifier("====").isUnderline()).isTrue();
        assertThat(new LineClassifier("==").isUnderline()).isFalse();
    }

    @Test
    void recognizesItems() {
        assertThat(new LineClassifier("- 11 cases").isBulleted()).isTrue();
        assertThat(new LineClassifier("\u2022 11 cases").isBulleted()).isTrue();
        assertThat(new LineClassifier("-11 cases").isBulleted()).isFalse();
        assertThat(new LineClassifier("(2) 11 cases").isEnumerated()).isTrue();
        assertThat(new LineClassifier("2. 11 cases").itemWords()).isEqualTo("11 cases");
    }

    @Test
    void takesALineForAnItemIfItBeginsWithANumberOrALabel() {
        assertThat(new LineClassifier("11 cases of missing children").canStandAlone())
                .isTrue();
        assertThat(new LineClassifier("Team HOPE: 12 families").canStandAlone()).isTrue();
        assertThat(new LineClassifier("11 cases of").canStandAlone()).isFalse();
        assertThat(new LineClassifier("2023 was a year").canStandAlone()).isFalse();
    }

    @Test
    void splitsALabelAndANumberOnlyIfTheLabelIsNoSentence() {
        assertThat(new LineClassifier("Missing cases 11").looseCells()).containsExactly("Missing cases", "11");
        assertThat(new LineClassifier("it handled 11").looseCells()).isEmpty();
        assertThat(new LineClassifier("Missing cases 8358 plus or minus 526").looseCells())
                .isEmpty();
        assertThat(new LineClassifier("Maine Data 2023").looseCells()).isEmpty();
    }

    @Test
    void splitsALabelFromTheNumberStuckToIt() {
        assertThat(new LineClassifier("Reports received36,210").looseCells())
                .containsExactly("Reports received", "36,210");
        assertThat(new LineClassifier("Missing young adults (ages 18-20)312").looseCells())
                .containsExactly("Missing young adults (ages 18-20)", "312");
        assertThat(new LineClassifier("Posters sent by NCMEC1,377").looseCells())
                .containsExactly("Posters sent by NCMEC", "1,377");
        assertThat(new LineClassifier("Lost, injured or otherwise missing3%").looseCells())
                .containsExactly("Lost, injured or otherwise missing", "3%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deaths from COVID19",
                "Reports nearly36,210",
                "Of 12 reports received5",
                "Reports x41,571",
                "It ended. Reports received5"
            })
    void leavesANumberThatBelongsToItsWord(String line) {
        assertThat(new LineClassifier(line).looseCells())
                .noneMatch(cell -> cell.matches("Deaths from COVID|Reports nearly|Of 12 .*d|Reports x|It ended.*d"));
    }

    @Test
    void knowsWordsThatMustBeContinued() {
        assertThat(LineClassifier.isIncomplete("NCMEC handled")).isTrue();
        assertThat(LineClassifier.isIncomplete("11 cases from the")).isTrue();
        assertThat(LineClassifier.isIncomplete("11 cases")).isFalse();
    }
}
