package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlParserTest {
    private static final String XHTML = "<html xmlns='http://www.w3.org/1999/xhtml'><body>%s</body></html>";

    @Test
    void readsWellFormedXhtmlAsXml() throws Exception {
        assertThat(HtmlParser.parse(XHTML.formatted("<del/><p>59 cases</p>"))
                        .select("del")
                        .text())
                .isEmpty();
    }

    @Test
    void rejectsElementsThatContainWhatFollowsInHtml() {
        assertThatThrownBy(() -> HtmlParser.parse("<del/><p>59 cases</p>"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("a web page with <del/>, which in HTML contains what follows; write <del></del>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html [<!ENTITY n \"1,059\">]>",
                "<?xml version='1.0'?>\n<!doctype html PUBLIC 'x' 'y' [\n  <!ENTITY m 'x'>\n  <!entity n '59'>\n]>"
            })
    void rejectsPagesWithEntitiesOfTheirOwn(String prolog) {
        assertThatThrownBy(() -> HtmlParser.parse(prolog + XHTML.formatted("<p>&n; cases</p>")))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("a web page that declares entities of its own (<!ENTITY>); write their text instead");
    }
}
