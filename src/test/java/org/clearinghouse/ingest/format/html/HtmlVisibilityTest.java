package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlVisibilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script></script>",
                "<del>5</del>",
                "<s>5</s>",
                "<template>5</template>",
                "<select></select>",
                "<svg></svg>",
                "<input value=5>"
            })
    void excludesElementsWhoseTextIsNotThePages(String element) {
        assertThat(HtmlVisibility.isExcluded(parse(element))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>5</p>", "<p aria-hidden=true>5</p>", "<dialog open>5</dialog>", "<ins>5</ins>"})
    void includesElementsWithText(String element) {
        assertThat(HtmlVisibility.isExcluded(parse(element))).isFalse();
    }

    @Test
    void knowsExcludedElementsThatAreSeen() {
        assertThat(HtmlVisibility.isOpaque(parse("<button>5</button>"))).isTrue();
        assertThat(HtmlVisibility.isOpaque(parse("<input value=5>"))).isTrue();
        assertThat(HtmlVisibility.isOpaque(parse("<input type=hidden value=5>")))
                .isFalse();
        assertThat(HtmlVisibility.isOpaque(parse("<del>5</del>"))).isFalse();
    }

    @Test
    void takesInsertedTextForAPartOfItsLine() {
        assertThat(HtmlVisibility.isBlock(parse("<ins>5</ins>"))).isFalse();
        assertThat(HtmlVisibility.isBlock(parse("<dl></dl>"))).isTrue();
        assertThat(HtmlVisibility.isBlock(parse("<p>5</p>"))).isTrue();
    }

    @Test
    void takesUsualNamesForHiddenOnlyWhereStyleSheetsAreMissing() {
        Element hidden = parse("<span class='a sr-only'>5</span>");
        assertThat(HtmlVisibility.isHiddenByName(hidden, true)).isTrue();
        assertThat(HtmlVisibility.isHiddenByName(hidden, false)).isFalse();
        assertThat(HtmlVisibility.isHiddenByName(parse("<span class='hidden-gem'>5</span>"), true))
                .isFalse();
    }

    private static Element parse(String element) {
        return Jsoup.parseBodyFragment(element).body().child(0);
    }
}
