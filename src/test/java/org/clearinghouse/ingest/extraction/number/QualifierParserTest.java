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
        "no fewer than, AT_LEAST",
        ">=, AT_LEAST",
        "\u2A7E, AT_LEAST",
        ">, MORE_THAN",
        "nearly, NEARLY",
        "just under, NEARLY",
        "~, APPROXIMATELY",
        "\u2248, APPROXIMATELY",
        "\u223C, APPROXIMATELY",
        "\u301C, APPROXIMATELY",
        "some, APPROXIMATELY",
        "ca., APPROXIMATELY",
        "c., APPROXIMATELY",
        "est., APPROXIMATELY",
        "an estimated, APPROXIMATELY",
        "approx., APPROXIMATELY",
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
    @ValueSource(
            strings = {
                "fewer than ",
                "up to ",
                "no more than ",
                "between ",
                "max. ",
                "<",
                "at least about ",
                "+/- ",
                "47at most ",
                "no. "
            })
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
