package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse.ingest.extraction.text.LineMappedText;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;

class LineUnwrapperTest {
    @Test
    void joinsLinesWithASpace() {
        assertThat(unwrap("In 2023, NCMEC", "handled 11 cases")).isEqualTo("In 2023, NCMEC handled 11 cases");
    }

    @Test
    void joinsABrokenWord() {
        assertThat(unwrap("law en-", "forcement")).isEqualTo("law enforcement");
        assertThat(unwrap("law en\u00AD", "forcement")).isEqualTo("law enforcement");
    }

    @Test
    void joinsNoNumber() {
        assertThat(unwrap("41\u00AD", "571 cases")).isEqualTo("41\u00AD 571 cases");
        assertThat(unwrap("\uFF11\u00AD", "\uFF19\uFF18\uFF12 cases"))
                .isEqualTo("\uFF11\u00AD \uFF19\uFF18\uFF12 cases");
    }

    @Test
    void keepsTheHyphenOfACompound() {
        assertThat(unwrap("child-", "serving")).isEqualTo("child-serving");
        assertThat(unwrap("the Post-", "Office")).isEqualTo("the Post-Office");
        assertThat(unwrap("a family-", "led network; family-led too")).startsWith("a family-led network");
    }

    @Test
    void prefersTheWordThatTheDocumentContains() {
        assertThat(unwrap("they co-", "operate, and cooperate")).isEqualTo("they cooperate, and cooperate");
        assertThat(unwrap("in-", "form them, inform them")).startsWith("inform them");
    }

    @Test
    void removesSoftHyphensInsideALine() {
        assertThat(unwrap("avail\u00ADable")).isEqualTo("available");
    }

    private static String unwrap(String... lines) {
        List<LineClassifier> classified =
                Arrays.stream(lines).map(LineClassifier::new).toList();
        LineUnwrapper unwrapper = new LineUnwrapper(classified);
        LineMappedText.Builder text = new LineMappedText.Builder();
        for (int i = 0; i < lines.length; i++) {
            unwrapper.append(text, lines[i], new TextLine(null, i + 1, lines[i]));
        }
        return text.text();
    }
}
