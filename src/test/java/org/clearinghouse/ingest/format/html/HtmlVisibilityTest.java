package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlVisibilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script></script>",
                "<del>5</del>",
                "<dialog>5</dialog>",
                "<p hidden>5</p>",
                "<p aria-hidden=TRUE>5</p>",
                "<p style='color: red; DISPLAY : none'>5</p>",
                "<p style='visibility:hidden'>5</p>"
            })
    void excludesHiddenElements(String element) {
        assertThat(isExcluded(element)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>5</p>",
                "<dialog open>5</dialog>",
                "<p aria-hidden=false>5</p>",
                "<p style='display:block'>5</p>"
            })
    void includesVisibleElements(String element) {
        assertThat(isExcluded(element)).isFalse();
    }

    private static boolean isExcluded(String element) {
        return HtmlVisibility.isExcluded(Jsoup.parseBodyFragment(element).body().child(0));
    }
}
