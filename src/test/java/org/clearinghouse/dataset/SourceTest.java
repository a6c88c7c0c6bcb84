package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final Source MAINE = DATASET.sourceLookup().require("maine-2023");

    @Test
    void hasAllCitationsOfItself() {
        assertThat(MAINE.getCitations()).hasSize(20).allSatisfy(citation -> assertThat(citation.getSource())
                .isSameAs(MAINE));
        assertThat(DATASET.sources().stream()
                        .mapToInt(source -> source.getCitations().size())
                        .sum())
                .isEqualTo(DATASET.citations());
    }

    @Test
    void namesADocumentOnceThoughItHasManyFigures() {
        assertThat(MAINE.getDocuments())
                .singleElement()
                .extracting(Document::name)
                .isEqualTo("maine-2023.txt");
    }

    @Test
    void isNotWithdrawnUnlessARetractionSaysSo() {
        assertThat(MAINE.getRetraction()).isNull();
    }

    @Test
    void itsListsCannotBeChanged() {
        assertThatThrownBy(() -> MAINE.getCitations().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> MAINE.getDocuments().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
