package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.clearinghouse.ingest.format.TextLine;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlStatCardTest {

    @Test
    void joinsANumberAndItsLabelInTheirOrder() {
        assertThat(parse("<p>29,568</p><p>missing children cases</p>")).contains("29,568\tmissing children cases");
        assertThat(parse("<h3>Recovery rate</h3><div><b>91%</b></div>")).contains("Recovery rate\t91%");
        assertThat(parse("<p>20.5 million*</p><p>reports received</p>")).contains("20.5 million*\treports received");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29,568 <b>missing children cases</b>",
                "<p>29,568</p><p>missing children cases</p><p>91%</p>",
                "<p>29,568</p><p>cases in 2024</p>",
                "<p>29,568</p><p>cases</p>",
                "<p>1-800</p><p>the lost children</p>",
                "<p>29,568</p><p>91%</p>"
            })
    void doesNotJoinOtherContent(String content) {
        assertThat(parse(content)).isEmpty();
    }

    private static Optional<String> parse(String content) {
        return HtmlStatCard.parse(Jsoup.parseBodyFragment("<div>" + content + "</div>")
                        .body()
                        .child(0))
                .map(TextLine::text);
    }
}
