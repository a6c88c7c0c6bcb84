package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.export.Sheet.Line;
import org.clearinghouse.export.Sheet.Reference;
import org.clearinghouse.export.Sheet.Section;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class SheetTextRendererTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final State MAINE = DATASET.stateLookup().require("ME");

    @Test
    void rendersHeadingsParagraphsAndSources() {
        Observation figure = MAINE.findSeries(DATASET.metricLookup().require("team-hope-supported"))
                .find(2023)
                .orElseThrow();
        Section section = new Section(
                "Team HOPE",
                "About it.",
                List.of(
                        new Line("It was 12.", figure, List.of(new Reference(1, null), new Reference(2, "a dozen"))),
                        Line.createRemark("Note.")));
        Sheet sheet = new Sheet(
                MAINE,
                2023,
                "Introduction.",
                List.of(section),
                List.of(figure.getCitations().get(0).getSource()),
                List.of("The end."));
        assertThat(SheetTextRenderer.render(sheet)).startsWith("""
                        Maine Data 2023
                        ===============

                        Introduction.

                        Team HOPE
                        ---------

                        About it.

                        It was 12. [1] [2, printed “a dozen”]

                        Note.

                        Sources
                        -------

                        - [1]\s""").endsWith("""


                        About this sheet
                        ----------------

                        The end.
                        """);
    }
}
