package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
        assertThat(TestLinks.NEWEST.linkToArea(DATASET.stateLookup().require("ME"))).isEqualTo("/state/ME");
    }

    @Test
    void linksToMaps() {
        assertThat(TestLinks.NEWEST.linkToMap(SELECTION)).isEqualTo("/?metric=missing-cases&year=2023&by=PER_CAPITA");
        assertThat(TestLinks.NEWEST.linkToMapSvg(SELECTION)).isEqualTo("/map.svg?metric=missing-cases&year=2023&by=PER_CAPITA");
    }

    @Test
    void linksToCharts() {
        assertThat(TestLinks.NEWEST.linkToChartSvg(DATASET.nation(), SELECTION.metric()))
                .isEqualTo("/chart.svg?area=US&metric=missing-cases");
    }

    @Test
    void encodesParametersInTheirOrder() {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("metrics", "a b&c");
        filter.put("years", 2023);
        assertThat(TestLinks.NEWEST.linkToCsv(filter)).isEqualTo("/observations.csv?metrics=a+b%26c&years=2023");
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
