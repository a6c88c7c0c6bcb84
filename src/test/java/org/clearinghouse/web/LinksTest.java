package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Dataset DATASET = Histories.bundled();
    private static final MapSelection SELECTION =
            new MapSelection(DATASET.metricLookup().require("missing-cases"), 2023, RankBy.PER_CAPITA);

    @Test
    void linksToAreas() {
        assertThat(TestLinks.NEWEST.linkToArea(DATASET.nation())).isEqualTo("/nation");
        assertThat(TestLinks.NEWEST.linkToArea(DATASET.stateLookup().require("ME")))
                .isEqualTo("/state/ME");
    }

    @Test
    void linksToMaps() {
        assertThat(TestLinks.NEWEST.linkToMap(SELECTION)).isEqualTo("/?metric=missing-cases&year=2023&by=PER_CAPITA");
        assertThat(TestLinks.NEWEST.linkToMapSvg(SELECTION))
                .isEqualTo("/map.svg?metric=missing-cases&year=2023&by=PER_CAPITA");
    }

    @Test
    void linksToCharts() {
        assertThat(TestLinks.NEWEST.linkToChartSvg(DATASET.nation(), SELECTION.metric()))
                .isEqualTo("/chart.svg?area=US&metric=missing-cases");
    }

    @Test
    void linksOfAPastVersionKeepPrefixAndTime() {
        Links links = TestLinks.PINNED;
        assertThat(links.linkToStart()).isEqualTo("/ncmec/?asOf=2026-01-01T12:00:01Z");
        assertThat(links.linkToMetric(SELECTION.metric()))
                .isEqualTo("/ncmec/metric/missing-cases?asOf=2026-01-01T12:00:01Z");
        assertThat(links.linkToMetric(SELECTION, TableSort.BY_NAME))
                .isEqualTo("/ncmec/metric/missing-cases?year=2023&sort=AREA:ASC&asOf=2026-01-01T12:00:01Z");
        assertThat(links.linkToSheetText(DATASET.stateLookup().require("ME"), 2023))
                .isEqualTo("/ncmec/sheets/ME/2023.txt?asOf=2026-01-01T12:00:01Z");
        assertThat(links.linkToCsv(Map.of("areas", "ME,US")))
                .isEqualTo("/ncmec/observations.csv?areas=ME,US&bom=true&asOf=2026-01-01T12:00:01Z");
        assertThat(links.linkToWorkbook(Map.of("areas", "ME,US")))
                .isEqualTo("/ncmec/observations.xlsx?areas=ME,US&asOf=2026-01-01T12:00:01Z");
        assertThat(links.linkToFile("/coverage.csv", Map.of()))
                .isEqualTo("/ncmec/coverage.csv?asOf=2026-01-01T12:00:01Z");
        assertThat(links.linkToExampleStatistics())
                .startsWith("/ncmec/aggregates.csv?groupBy=REGION&")
                .endsWith("&asOf=2026-01-01T12:00:01Z");
        assertThat(links.linkToExampleCsv("areas=ME,US"))
                .isEqualTo("/ncmec/observations.csv?areas=ME,US&asOf=2026-01-01T12:00:01Z");
        assertThat(links.completePath("/mcp")).isEqualTo("https://example.org/ncmec/mcp");
        assertThat(links.linkToOpenApi()).isEqualTo("/ncmec/openapi.json");
        assertThat(links.linkToForm()).isEqualTo("/ncmec/");
        assertThat(links.linkToGraphiql()).isEqualTo("/ncmec/graphiql/");
        assertThat(links.linkToAsset(Asset.STYLE))
                .startsWith("/ncmec/explorer/")
                .endsWith("/style.css");
        assertThat(links.unpin().linkToNation()).isEqualTo("/ncmec/nation");
        assertThat(links.complete(links.linkToNation()))
                .isEqualTo("https://example.org/ncmec/nation?asOf=2026-01-01T12:00:01Z");
    }

    @Test
    void citationsHaveTheTimeOfTheVersion() {
        assertThat(TestLinks.NEWEST.pinTo(DATASET).linkToNation()).isEqualTo("/nation?asOf=2026-01-01T12:00:02Z");
    }

    @Test
    void queriesOfAPastVersionNameItsTime() {
        for (String document : List.of("area.graphql", "map.graphql", "metric.graphql")) {
            String link = TestLinks.PINNED.linkToGraphiql(document, "{}");
            assertThat(URLDecoder.decode(link, StandardCharsets.UTF_8))
                    .containsOnlyOnce(") @asOf(time: \"2026-01-01T12:00:01Z\") {");
            assertThat(TestLinks.NEWEST.linkToGraphiql(document, "{}")).doesNotContain("asOf");
        }
    }

    @Test
    void encodesParametersInTheirOrder() {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("metrics", "a b&c");
        filter.put("years", 2023);
        assertThat(TestLinks.NEWEST.linkToCsv(filter))
                .isEqualTo("/observations.csv?metrics=a+b%26c&years=2023&bom=true");
    }

    @Test
    void graphiqlLinksCarryQueryAndVariables() {
        String link = TestLinks.NEWEST.linkToGraphiql("area.graphql", "{\"area\": \"ME\"}");
        assertThat(link).startsWith("/graphiql/?query=");
        assertThat(URLDecoder.decode(link, StandardCharsets.UTF_8))
                .contains("query")
                .endsWith("&variables={\"area\": \"ME\"}");
    }
}
