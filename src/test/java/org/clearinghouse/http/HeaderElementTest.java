package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderElementTest {

    @Test
    void listsElementsInTheirOrder() {
        assertThat(parse("text/plain;q=0.5, text/html , ,*/*;q=0.1"))
                .extracting(HeaderElement::value)
                .containsExactly("text/plain", "text/html", "*/*");
    }

    @Test
    void ignoresLetterCaseAndOptionalSpace() {
        HeaderElement element = parse("APPLICATION/Json ; Charset=UTF-8 ;Q=0.5").get(0);
        assertThat(element).isEqualTo(new HeaderElement("application/json", Map.of("charset", "UTF-8"), 0.5f));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.001,0.001", "0.,0", "1.000,1", "1,1", "1.5,1", "0.0001,1", "high,1"})
    void readsWeightsOfUpToThreeDigits(String text, float weight) {
        assertThat(parse("text/html;q=" + text).get(0).weight()).isEqualTo(weight);
    }

    @Test
    void readsSeparatorsInQuotesAsText() {
        HeaderElement element = parse("text/html;a=\"x,y;\\\"z\";q=0.2").get(0);
        assertThat(element.parameters()).isEqualTo(Map.of("a", "x,y;\"z"));
        assertThat(element.weight()).isEqualTo(0.2f);
    }

    @Test
    void rejectsAQuoteThatIsNotClosed() {
        assertThatThrownBy(() -> parse("text/html;a=\""))
                .isInstanceOfSatisfying(HttpProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(400))
                .hasMessage("Accept cannot be read; a quote in it is not closed.");
    }

    private static List<HeaderElement> parse(String header) {
        return HeaderElement.parseList("Accept", header);
    }
}
