package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class DatasetMarkupTest {
    private static final Dataset DATASET = Histories.complete();

    @Test
    void aStatesPageIsADataSet() {
        JsonPath markup = read("ME");
        assertThat(markup.getString("'@type'")).isEqualTo("Dataset");
        assertThat(markup.getString("name")).isEqualTo("Figures published by NCMEC: Maine");
        assertThat(markup.getString("url")).isEqualTo("https://example.org/state/ME");
        assertThat(markup.getString("temporalCoverage")).matches("2023|\\d{4}/\\d{4}");
        assertThat(markup.getList("spatialCoverage.name")).containsExactly("Maine");
        assertThat(markup.getList("variableMeasured.propertyID")).contains("team-hope-supported");
        assertThat(markup.getList("distribution.contentUrl", String.class))
                .allMatch(url -> url.startsWith("https://example.org/observations."));
        assertThat(markup.getString("citation")).contains("asOf=");
        assertThat(markup.getString("description")).hasSizeBetween(50, 5000);
    }

    @Test
    void aPageWithoutFiguresIsNone() {
        assertThat(AreaPage.create(DATASET.areaLookup().require("DC"))
                        .createLayout(TestLinks.NEWEST)
                        .markup())
                .isNull();
    }

    @Test
    void textCannotEndTheScript() {
        PageLayout layout = PageLayout.create(
                        DATASET, TestLinks.NEWEST, "</script><b>", "x", each -> each.linkToStart())
                .withFiles(Map.of());
        assertThat(DatasetMarkup.add(layout, DATASET.metrics(), DATASET.areas(), DATASET.years())
                        .markup())
                .doesNotContain("<");
    }

    private static JsonPath read(String area) {
        return JsonPath.from(AreaPage.create(DATASET.areaLookup().require(area))
                .createLayout(TestLinks.NEWEST)
                .markup());
    }
}
