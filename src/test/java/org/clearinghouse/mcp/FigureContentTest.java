package org.clearinghouse.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.support.FigureRows;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class FigureContentTest {
    private static final Dataset DATASET = Histories.bundled();

    @Test
    void saysThatOnlyTheValueWasTranscribed() {
        Observation alabama = FigureRows.find(DATASET, "AL", "cybertipline-reports-by-location", 2023);
        FigureContent content =
                FigureContent.create(alabama, alabama.getCitations().get(0));
        assertThat(content.quote()).isNull();
        assertThat(content.cautions()).containsExactly("Only the value was transcribed, not the row of the table.");
    }

    @Test
    void aQuotedFigureNeedsNoCaution() {
        Observation maine = FigureRows.find(DATASET, "ME", "team-hope-supported", 2023);
        FigureContent content = FigureContent.create(maine, maine.getCitations().get(0));
        assertThat(content.quote()).contains("including 12 survivors");
        assertThat(content.cautions()).isEmpty();
    }

    @Test
    void namesItsSourceByCodeAndTitle() {
        Observation maine = FigureRows.find(DATASET, "ME", "team-hope-supported", 2023);
        FigureContent content = FigureContent.create(maine);
        assertThat(content.source()).isEqualTo("maine-2023");
        assertThat(content.sourceTitle()).isEqualTo("Maine Data");
    }
}
