package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import org.clearinghouse.http.HttpProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class McpMessageValidatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'method':'initialize','params':{}}                            | params.protocolVersion: it is missing
            {'method':'tools/call'}                                        | params.name: it is missing; write it as text.
            {'method':'tools/call','params':{'name':5}}                    | params.name: it is missing; write it as text.
            {'method':'tools/call','params':{'name':'a','arguments':[1]}}  | params.arguments: they are not an object
            {'method':'prompts/get','params':{}}                           | params.name: it is missing
            {'method':'resources/subscribe','params':null}                 | params.uri: it is missing
            {'method':'completion/complete','params':{'ref':5}}            | params.ref: it is missing
            {'method':'completion/complete','params':{'ref':{},'argument':{'name':'a'}}} | params.argument.value: it is
            """)
    void refusesWhatTheHandlerNeverAnswers(String message, String error) {
        assertThatThrownBy(() -> McpMessageValidator.validate(parse(message).getMap()))
                .isInstanceOf(HttpProblemException.class)
                .hasMessageStartingWith(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'method':'ping'}",
                "{'method':'ping','params':null}",
                "{'method':'tools/call','params':{'name':'find','arguments':null}}",
                "{'method':'completion/complete','params':{'ref':{},'argument':{'name':'a','value':'b'}}}",
                "{'result':{}}",
            })
    void acceptsEverythingElse(String message) {
        assertThatCode(() -> McpMessageValidator.validate(parse(message).getMap()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'params':{'arguments':null}}                  | {'params':{'arguments':{}}}
            {'params':{'arguments':{'a':null,'b':[1.50]}}} | {'params':{'arguments':{'b':[1.50]}}}
            """)
    void removesArgumentsThatAreNull(String message, String repaired) {
        assertThat(McpMessageValidator.hasNullArguments(parse(message).getMap()))
                .isTrue();
        assertThat(McpMessageValidator.removeNullArguments(parse(message))).isEqualTo(parse(repaired));
    }

    @Test
    void leavesOtherMessagesAsTheyAre() {
        assertThat(McpMessageValidator.hasNullArguments(
                        parse("{'params':{'arguments':{'a':1},'cursor':null}}").getMap()))
                .isFalse();
        assertThat(McpMessageValidator.hasNullArguments(parse("{'params':{}}").getMap()))
                .isFalse();
    }

    /** With maps inside, as the reader of requests gives. */
    private static JsonObject parse(String json) {
        return new JsonObject(json.replace('\'', '"'));
    }
}
