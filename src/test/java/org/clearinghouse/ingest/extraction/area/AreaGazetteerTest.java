package org.clearinghouse.ingest.extraction.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaGazetteerTest {
    private final AreaGazetteer gazetteer = new AreaGazetteer(Catalogue.loadBundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "in maine > ME",
                "in west virginia > WV",
                "in arkansas > AR",
                "in washington, d.c. > DC",
                "in washington > WA",
                "across the united states > US",
                "nationwide > US",
                "in new york city > ?",
                "in northern california > ?",
                "maine's capital > ?",
                "in canada > ?",
                "belgium's cybertipline > ?",
                "in the uk > ?",
                "in new mexico > NM",
                "in georgia > GA",
                "(national): 3 > US"
            })
    void prefersTheLongestName(String text, String code) {
        assertThat(gazetteer.findMentions(text)).extracting(AreaMention::code).containsExactly(code);
    }

    @Test
    void findsTheSheetsStateWithoutItsName() {
        assertThat(gazetteer.findMentions("throughout the state"))
                .extracting(AreaMention::code)
                .containsExactly(AreaMention.THE_STATE);
    }

    @Test
    void ignoresNamesThatMeanNoArea() {
        assertThat(gazetteer.findMentions("u.s. department of justice, alexandria, virginia, the washington post"))
                .isEmpty();
        assertThat(gazetteer.findMentions("mainevent on maine street")).isEmpty();
    }

    @Test
    void givesThePositionsOfTheName() {
        assertThat(gazetteer.findMentions("(maine), ohio"))
                .containsExactly(new AreaMention(1, 6, "ME"), new AreaMention(9, 13, "OH"));
    }

    @Test
    void findsNoAreaInTheSeatOfAnOrganization() {
        assertThat(gazetteer.findMentions("the virginia-based nonprofit")).isEmpty();
        assertThat(gazetteer.findMentions("5 in the whole country"))
                .extracting(AreaMention::code)
                .containsExactly("US");
    }

    @Test
    void findsEachStateOnceAndNotTheNation() {
        assertThat(gazetteer.findStates("ohio, maine, the united states, the state and ohio"))
                .containsExactly("OH", "ME");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "ME > Maine",
                "US > nationwide",
                "National totals > nationwide",
                "National 2023 > nationwide 2023",
                "State figures > statewide",
                "Number of cases > Number of cases"
            })
    void namesTheAreaOfAHead(String head, String expected) {
        assertThat(gazetteer.normalizeHead(head)).isEqualTo(expected);
    }
}
