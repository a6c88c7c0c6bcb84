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
        assertThat(new LineClassifier("Maine Data 2023").looseCells()).isEmpty();
    }

    @Test
    void knowsWordsThatMustBeContinued() {
        assertThat(LineClassifier.isIncomplete("NCMEC handled")).isTrue();
        assertThat(LineClassifier.isIncomplete("11 cases from the")).isTrue();
        assertThat(LineClassifier.isIncomplete("11 cases")).isFalse();
    }
}
