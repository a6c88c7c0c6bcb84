package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.ingest.extraction.number.QualifierParser.QualifierMatch;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualifierParserTest {
    @ParameterizedTest
    @CsvSource({
        "more than, MORE_THAN",
        "well over, MORE_THAN",
        "upwards of, MORE_THAN",
        "at least, AT_LEAST",
        "nearly, NEARLY",
        "approximately, APPROXIMATELY",
        "about, APPROXIMATELY"
    })
    void readsTheWordsBeforeANumber(String words, Qualifier qualifier) {
        QualifierMatch match = find("received " + words + " ");
        assertThat(match.qualifier()).isEqualTo(qualifier);
        assertThat(match.start()).isEqualTo("received ".length());
        assertThat(match.unreadable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fewer than ", "up to ", "no more than ", "between ", "some ", "an estimated ", "<", "~"})
    void rejectsWordsWithoutADefiniteMeaning(String words) {
        assertThat(find("received " + words).unreadable()).isTrue();
    }

    @Test
    void findsNothingInOtherWords() {
        assertThat(find("moreover ")).isEqualTo(new QualifierMatch(null, 9, false));
        assertThat(find("over there, ").qualifier()).isNull();
        assertThat(find("").start()).isZero();
    }

    private static QualifierMatch find(String before) {
        return QualifierParser.findEndingAt(before + "12", before.length());
    }
}
