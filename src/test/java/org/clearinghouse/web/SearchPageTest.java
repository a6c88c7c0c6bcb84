package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.clearinghouse.web.SearchPage.SearchResult;
import org.junit.jupiter.api.Test;

class SearchPageTest {
    private static final Dataset DATASET = Histories.complete();

    @Test
    void aCodeLeadsToTheState() {
        assertThat(find("oh")).satisfies(ohio -> {
            assertThat(ohio.name()).isEqualTo("Ohio");
            assertThat(ohio.kind()).isEqualTo("state");
            assertThat(ohio.href()).isEqualTo("/state/OH");
            assertThat(ohio.other()).isEqualTo("OH");
            assertThat(ohio.detail()).contains(" reports (2023)");
        });
    }

    @Test
    void wordsLeadToEveryKind() {
        assertThat(find("hope").href()).isEqualTo("/program/team-hope");
        assertThat(find("cases of missing children").href()).isEqualTo("/metric/missing-cases");
        assertThat(find("Maine Data").href()).isEqualTo("/source/maine-2023");
        assertThat(find("united states").href()).isEqualTo("/nation");
    }

    @Test
    void aNameIsNoOtherWord() {
        assertThat(find("Ohio").other()).isNull();
    }

    @Test
    void aStateWithoutFiguresSaysSo() {
        assertThat(find("District of Columbia").detail()).isEqualTo("No figure is held.");
    }

    @Test
    void withoutWordsNothingIsFound() {
        for (String text : new String[] {null, "", "  "}) {
            SearchPage page = SearchPage.create(DATASET, text, TestLinks.NEWEST);
            assertThat(page.results()).isEmpty();
            assertThat(page.createLayout(TestLinks.NEWEST).newest()).isEqualTo("/search");
        }
    }

    @Test
    void theAddressHasTheWords() {
        assertThat(SearchPage.create(DATASET, "hope", TestLinks.PINNED)
                        .createLayout(TestLinks.PINNED)
                        .citation())
                .endsWith("https://example.org/ncmec/search?q=hope&asOf="
                        + DATASET.publishedAt().toInstant());
    }

    @Test
    void theHeadingShowsCharactersThatReorderText() {
        assertThat(SearchPage.create(DATASET, "\u202eoihO", TestLinks.NEWEST)
                        .createLayout(TestLinks.NEWEST)
                        .heading())
                .isEqualTo("Search: \\u202eoihO");
    }

    private static SearchResult find(String text) {
        return SearchPage.create(DATASET, text, TestLinks.NEWEST).results().get(0);
    }
}
