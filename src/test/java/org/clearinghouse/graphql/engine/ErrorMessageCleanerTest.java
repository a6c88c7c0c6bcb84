package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMessageCleanerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Validation error (FieldUndefined@[a]) : Field 'a' is undefined   | Field 'a' is undefined
        argument 'x' with value 'StringValue{value='y'}' must be a list  | argument 'x' must be a list
        Bad default value 'IntValue{value=1}' for type 'String'          | Bad default value for type 'String'
        'x' is wrong - Expected an AST type of 'IntValue'                | 'x' is wrong
        'v' is 'LinkedHashMap', not 'ArrayList'                          | 'v' is an object, not a list
        'v' is 'BigDecimal'                                              | 'v' is a number
        but it was a 'Double'                                            | but it was a number
        Expected a Map, but it was a 'ArrayList'                         | Expected a Map, but it was a list
        There is no state 'ME'                                           | There is no state 'ME'
        """)
    void removesTermsOfGraphQLJava(String message, String cleaned) {
        assertThat(ErrorMessageCleaner.clean(message)).isEqualTo(cleaned);
    }

    @Test
    void truncatesLongMessages() {
        assertThat(ErrorMessageCleaner.truncate("x".repeat(500))).hasSize(500);
        assertThat(ErrorMessageCleaner.truncate("x".repeat(501))).hasSize(501).endsWith("x…");
    }

    @Test
    void takesLinearTime() {
        String message = "argument 'x' with value '" + " - AST".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ErrorMessageCleaner.clean(message));
    }
}
