package org.clearinghouse.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** The bundled figures: counts, sums and derived values. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class FiguresTest {
    private static final String BY_REGION = """
            query($metric: String!, $kinds: [AreaKind!]) {
              aggregates(filter: {metrics: [$metric], years: [2023], kinds: $kinds}, groupBy: [REGION]) {
                region kind count expected sum
              }
            }""";

    @Test
    void thereAre151ObservationsOn157CitationsFrom12Sources() {
        JsonPath dataset = GraphQLClient.fetchData("{ dataset { observations citations sources } }");
        assertThat(dataset.getMap("dataset", String.class, Integer.class))
                .isEqualTo(Map.of("observations", 465, "citations", 486, "sources", 49));
    }

    @Test
    void theSheetGivesNineFiguresOfMaineAndElevenOfTheNation() {
        JsonPath source = GraphQLClient.fetchData("""
                { source(code: "maine-2023") { citations { printed value qualifier quote kind } documents { name form } } }""");
        assertThat(source.getList("source.citations")).hasSize(20);
        assertThat(source.getList("source.citations.quote")).doesNotContainNull();
        JsonPath areas = GraphQLClient.fetchData("""
                { maine: observations(filter: {sources: ["maine-2023"], areas: ["ME"]}) { totalCount }
                  nation: observations(filter: {sources: ["maine-2023"], areas: ["US"]}) { totalCount } }""");
        assertThat(areas.getInt("maine.totalCount")).isEqualTo(9);
        assertThat(areas.getInt("nation.totalCount")).isEqualTo(11);
    }

    @Test
    void fiftySixStatesAndMaineAloneHasATeamHopeFigure() {
        JsonPath states = GraphQLClient.fetchData(
                "{ states { code observation(metric: \"team-hope-supported\", year: 2023) { value } } }");
        assertThat(states.getList("states")).hasSize(56);
        assertThat(states.getList("states.observation.value").stream().filter(Objects::nonNull))
                .hasSize(1);
        assertThat(states.getInt("states.find { it.code == 'ME' }.observation.value"))
                .isEqualTo(12);
    }

    @Test
    void aPrintedZeroIsAFigure() {
        JsonPath maine = GraphQLClient.fetchData(
                "{ state(code: \"ME\") { observation(metric: \"missing-cases-orr\", year: 2023) { value printed small } } }");
        assertThat(maine.getMap("state.observation")).isEqualTo(Map.of("value", 0, "printed", "0", "small", true));
    }

    @Test
    void theStatesAddUpToThePrintedSubtotalAndWithTheTerritoriesTo916660() {
        assertThat(fetchSum("cybertipline-reports-by-location", List.of("STATE")))
                .isEqualTo(910_349);
        assertThat(fetchSum("cybertipline-reports-by-location", List.of("STATE", "TERRITORY")))
                .isEqualTo(916_660);
    }

    @Test
    void aGroupSaysHowManyFiguresItWouldHave() {
        JsonPath regions = GraphQLClient.fetchData(BY_REGION, Map.of("metric", "team-hope-supported"));
        assertThat(regions.getList("aggregates")).hasSize(1);
        assertThat(regions.getMap("aggregates[0]"))
                .containsEntry("region", "NORTHEAST")
                .containsEntry("count", 1)
                .containsEntry("expected", 9);
    }

    @Test
    void toDateFiguresHaveADayAndNoRate() {
        JsonPath years = GraphQLClient.fetchData("""
                { nation { observations(filter: {metrics: ["cvip-identified-children"]}) { year perCapita referenceDate } } }""");
        assertThat(years.getList("nation.observations.perCapita")).containsOnlyNulls();
        assertThat(years.getString("nation.observations[1].referenceDate")).isEqualTo("2023-12-31");
    }

    @Test
    void nothingIsDerivedFromAFigureThatIsNotExact() {
        JsonPath nation = GraphQLClient.fetchData("""
                { nation { observation(metric: "trafficking-reports", year: 2023) {
                    printed perCapita shareOfNation change(since: 2019) { absolute } status } } }""");
        assertThat(nation.getString("nation.observation.printed")).isEqualTo("more than 18,400");
        assertThat(nation.getString("nation.observation.status")).isEqualTo("ESTIMATED");
        assertThat(nation.getMap("nation.observation"))
                .containsEntry("perCapita", null)
                .containsEntry("shareOfNation", null)
                .containsEntry("change", null);
    }

    @Test
    void equalFiguresShareARank() {
        JsonPath ranks = GraphQLClient.fetchData("""
                { a: state(code: "AK") { observation(metric: "cybertipline-reports-by-location") { rank(by: VALUE) { position tied } notes } }
                  b: state(code: "SD") { observation(metric: "cybertipline-reports-by-location") { rank(by: VALUE) { position tied } } } }""");
        assertThat(ranks.getInt("a.observation.rank.position")).isEqualTo(ranks.getInt("b.observation.rank.position"));
        assertThat(ranks.getBoolean("a.observation.rank.tied")).isTrue();
        assertThat(ranks.getString("a.observation.notes[0]")).contains("1,467");
    }

    @Test
    void fewerThanTenFiguresAreNotRanked() {
        JsonPath maine = GraphQLClient.fetchData(
                "{ state(code: \"ME\") { observation(metric: \"missing-cases\") { rank(by: VALUE) { position } } } }");
        assertThat(maine.<Object>get("state.observation.rank")).isNull();
    }

    @Test
    void aTerritoryHasNoShareOfANationThatLeavesTerritoriesOut() {
        JsonPath guam = GraphQLClient.fetchData("""
                { state(code: "GU") { region observation(metric: "cybertipline-reports-by-location") { shareOfNation perCapita } } }""");
        assertThat(guam.getMap("state.observation"))
                .containsEntry("shareOfNation", null)
                .containsEntry("perCapita", null);
    }

    /** 4,877 for 8,302,494 of 332,099,760 people is 121.925. */
    @Test
    void aRateIsRoundedOnceHalfUp() {
        JsonPath nation = GraphQLClient.fetchData(
                "{ nation { observation(metric: \"cvip-submissions\", year: 2021) { perCapita(per: 8302494) } } }");
        assertThat(nation.<BigDecimal>get("nation.observation.perCapita")).isEqualByComparingTo("121.93");
    }

    @Test
    void fieldsCanBeIncludedAndSkipped() {
        JsonPath nation = GraphQLClient.fetchData("{ nation { code @include(if: true) name @skip(if: true) } }");
        assertThat(nation.getMap("nation")).isEqualTo(Map.of("code", "US"));
    }

    @Test
    void anAreaIsFoundByCodeFipsAndNameInAnyLetterCase() {
        JsonPath states = GraphQLClient.fetchData("""
                { a: state(code: "me") { code } b: state(code: "23") { code } c: state(code: "MAINE") { code } d: state(code: "Mane") { code } }""");
        assertThat(List.of(states.getString("a.code"), states.getString("b.code"), states.getString("c.code")))
                .containsOnly("ME");
        assertThat(states.<Object>get("d")).isNull();
    }

    @Test
    void aNodeIsFoundByItsId() {
        for (String id : List.of(
                "Nation:US",
                "State:ME",
                "Program:cvip",
                "Metric:missing-cases",
                "Source:maine-2023",
                "Observation:ME:missing-cases:2023")) {
            assertThat(GraphQLClient.fetchData("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                            .getString("node.id"))
                    .isEqualTo(id);
        }
        assertThat(GraphQLClient.fetchData("{ node(id: \"State:XX\") { id } }").<Object>get("node"))
                .isNull();
    }

    private static int fetchSum(String metric, List<String> kinds) {
        JsonPath regions = GraphQLClient.fetchData(BY_REGION, Map.of("metric", metric, "kinds", kinds));
        return regions.getList("aggregates.sum", BigDecimal.class).stream()
                .mapToInt(BigDecimal::intValueExact)
                .sum();
    }
}
