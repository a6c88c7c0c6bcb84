package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.TestLinks;
import org.junit.jupiter.api.Test;

class DataCatalogTest {
    private static final Dataset DATASET = Histories.complete();

    @Test
    void everyMetricWithFiguresIsADataSet() {
        long metrics = DATASET.observations().stream()
                .map(figure -> figure.getMetric())
                .distinct()
                .count();
        assertThat(listSets("data@example.org"))
                .hasSize((int) metrics + 1)
                .extracting(set -> set.get("identifier"))
                .doesNotHaveDuplicates()
                .allMatch(identifier -> identifier.toString().startsWith("https://example.org/"));
    }

    @Test
    void everyDataSetHasWhatTheStandardRequires() {
        assertThat(listSets("data@example.org")).allSatisfy(set -> assertThat(set)
                .containsKeys("identifier", "title", "description", "publisher", "contactPoint", "distribution"));
        assertThat(((Map<?, ?>) listSets("data@example.org").get(0).get("contactPoint")).get("hasEmail"))
                .isEqualTo("mailto:data@example.org");
    }

    @Test
    void itsTypesAreThoseOfTheStandard() {
        assertThat(listSets(null)).allSatisfy(set -> {
            assertThat(((Map<?, ?>) set.get("publisher")).get("@type")).isEqualTo("Organization");
            assertThat(((Map<?, ?>) set.get("describedBy")).get("mediaType")).isEqualTo("application/csvm+json");
        });
    }

    @Test
    void noContactIsInvented() {
        assertThat(listSets(null)).noneMatch(set -> set.containsKey("contactPoint"));
    }

    @Test
    void theFilesAreComplete() {
        Map<?, ?> first = (Map<?, ?>) ((List<?>) listSets(null).get(1).get("distribution")).get(0);
        assertThat(first.get("mediaType")).isEqualTo("text/csv");
        assertThat(first.get("downloadURL").toString()).startsWith("https://example.org/observations.csv?metrics=");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> listSets(String contact) {
        return (List<Map<String, Object>>)
                new DataCatalog(DATASET, TestLinks.NEWEST, contact).describe().get("dataset");
    }
}
