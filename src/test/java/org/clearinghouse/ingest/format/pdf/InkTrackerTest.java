package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

class InkTrackerTest {
    private final InkTracker inks = new InkTracker();

    @Test
    void beginsWithBlack() {
        assertThat(inks.fill()).containsExactly(0, 0, 0);
        assertThat(inks.stroke()).containsExactly(0, 0, 0);
    }

    @Test
    void selectsColorsToFillAndToStroke() {
        process("g", 1);
        process("RG", 0, 0, 1);
        assertThat(inks.fill()).containsExactly(1, 1, 1);
        assertThat(inks.stroke()).containsExactly(0, 0, 1);
    }

    @Test
    void selectsColorsOfASpace() {
        inks.process("cs", List.of(COSName.DEVICECMYK), null);
        assertThat(inks.fill()).containsExactly(0, 0, 0);
        process("scn", 0, 0, 0, 0);
        assertThat(inks.fill()).containsExactly(1, 1, 1);
    }

    @Test
    void restoresColors() {
        process("q");
        process("g", 1);
        process("Q");
        assertThat(inks.fill()).containsExactly(0, 0, 0);
        process("g", 1);
        process("Q");
        assertThat(inks.fill()).containsExactly(1, 1, 1);
    }

    @Test
    void restoresColorsAfterAStream() {
        inks.beginStream();
        process("q");
        process("g", 1);
        inks.endStream();
        assertThat(inks.fill()).containsExactly(0, 0, 0);
    }

    private void process(String operator, float... numbers) {
        List<COSBase> operands = new ArrayList<>();
        for (float number : numbers) {
            operands.add(new COSFloat(number));
        }
        inks.process(operator, operands, null);
    }
}
