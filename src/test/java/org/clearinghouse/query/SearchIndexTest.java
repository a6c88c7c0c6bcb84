package org.clearinghouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.SearchKind;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    private static final Dataset DATASET = Histories.complete();

    @ParameterizedTest
    @CsvSource({
        "runaways, missing-cases-runaway",
        "tips, cybertipline-reports",
        "foster care, missing-cases-social-services",
        "peer support, team-hope-supported",
        "Team HOPE, team-hope",
        "team-hope-calls, team-hope-calls",
        "missing children, missing-children",
        "Maine, ME",
        "Maine Data, maine-2023",
        "23, ME",
        "in, IN",
        "USA, US",
        "how many AMBER Alerts were there?, amber-alerts",
        "Washington D.C., DC",
    })
    void findsByCodesNamesAndOtherWords(String text, String code) {
        assertThat(search(text)).first().extracting(SearchHit::code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Mane, ME",
        "Masachusets, MA",
        "Porto Rico, PR",
        "Téam Hôpe, team-hope",
        "runawys, missing-cases-runaway",
        "cybertpline, cybertipline",
        "ohoi, OH",
        "Iwoa, IA",
        "Mississppi, MS",
        "northcarolina, NC",
        "newyork, NY",
        "Rhodeisland, RI",
    })
    void toleratesMisspellings(String text, String code) {
        assertThat(search(text)).first().extracting(SearchHit::code).isEqualTo(code);
    }

    @Test
    void namesTheWordsThatMatched() {
        SearchHit hit = search("foster care").get(0);
        assertThat(hit.kind()).isEqualTo(SearchKind.METRIC);
        assertThat(hit.name()).isEqualTo("Cases of children missing from a social services facility");
        assertThat(hit.matched()).isEqualTo("foster care");
        assertThat(hit.node()).isSameAs(DATASET.metricLookup().require("missing-cases-social-services"));
    }

    @Test
    void findsEachPartOfAText() {
        assertThat(search("runaways in Ohio")).extracting(SearchHit::code).startsWith("OH", "missing-cases-runaway");
    }

    @Test
    void aYearDoesNotOutweighWhatIsAskedFor() {
        assertThat(search("missing children in Texas 2022"))
                .extracting(SearchHit::code)
                .startsWith("TX", "missing-children", "missing-cases");
        assertThat(search("2022 AMBER Alert report"))
                .first()
                .extracting(SearchHit::code)
                .isEqualTo("amber-2022");
        assertThat(search("2022")).first().extracting(SearchHit::kind).isEqualTo(SearchKind.SOURCE);
    }

    @Test
    void prefersNamesToDescriptions() {
        assertThat(search("deceased"))
                .extracting(SearchHit::matched)
                .first()
                .asString()
                .contains("deceased children");
    }

    @Test
    void findsNothingForUnknownWords() {
        assertThat(search("zzzzzzzz")).isEmpty();
    }

    @Test
    void hasTheSameOrderForAnEqualDataset() {
        assertThat(SearchIndex.search(Histories.complete(), "children", 100).stream()
                        .map(SearchHit::code))
                .containsExactlyElementsOf(SearchIndex.search(DATASET, "children", 100).stream()
                        .map(SearchHit::code)
                        .toList())
                .hasSizeGreaterThan(20);
    }

    @Test
    void limitsTheSize() {
        assertThat(search("reports")).hasSize(10);
        assertThat(SearchIndex.search(DATASET, "reports", 1)).hasSize(1);
        assertThatThrownBy(() -> SearchIndex.search(DATASET, "reports", 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("first: 0 is outside 1 to 100.");
    }

    @Test
    void limitsTheText() {
        assertThatThrownBy(() -> search("x".repeat(201)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The text has 201 characters, and 200 are allowed.");
        assertThatThrownBy(() -> search("?!")).isInstanceOf(InvalidInputException.class);
    }

    private static List<SearchHit> search(String text) {
        return SearchIndex.search(DATASET, text, null);
    }
}
