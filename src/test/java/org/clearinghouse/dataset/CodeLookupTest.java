package org.clearinghouse.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.clearinghouse.model.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLookupTest {
    private static final CodeLookup<String> LOOKUP =
            new CodeLookup<>("metric", List.of("missing-cases", "cvip-files"), List::of);

    @ParameterizedTest
    @ValueSource(strings = {"missing-cases", "MISSING-cases", " missing-cases "})
    void findsInAnyLetterCase(String code) {
        assertThat(LOOKUP.find(code)).contains("missing-cases");
        assertThat(LOOKUP.require(code)).isEqualTo("missing-cases");
    }

    @Test
    void suggestsTheNearestCode() {
        assertThat(LOOKUP.find("missing-case")).isEmpty();
        assertThatThrownBy(() -> LOOKUP.require("missing-case"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("There is no metric \"missing-case\". Did you mean \"missing-cases\"?");
    }

    @Test
    void listsAFewKnownCodesWhereNoneIsNear() {
        assertThatThrownBy(() -> LOOKUP.require("nope"))
                .hasMessage("There is no metric \"nope\". Known: missing-cases, cvip-files.");
    }

    @Test
    void countsManyKnownCodesWhereNoneIsNear() {
        List<List<String>> states = IntStream.rangeClosed(10, 30)
                .mapToObj(number -> List.of("S" + number, "State " + number))
                .toList();
        assertThatThrownBy(() -> new CodeLookup<>("state", states, codes -> codes).require("XX"))
                .hasMessage("There is no state \"XX\". There are 21, such as \"S10\".");
    }

    @Test
    void echoesOnlyTheBeginningOfALongCode() {
        assertThatThrownBy(() -> LOOKUP.require("x".repeat(61)))
                .hasMessageStartingWith("There is no metric \"%s…\".".formatted("x".repeat(60)));
    }

    @Test
    void suggestsNothingWhereNothingIsKnown() {
        assertThatThrownBy(() -> new CodeLookup<>("metric", List.<String>of(), List::of).require("x"))
                .hasMessage("There is no metric \"x\". None is known yet.");
    }
}
