package org.clearinghouse.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.export.BibliographicCitation;
import org.clearinghouse.export.CsvwMetadata;
import org.clearinghouse.export.WorkbookRenderer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The data sets of this service as a catalogue by DCAT-US 3, which data portals harvest: one for all figures, and one for
 * each metric that has any.
 *
 * @param contact e-mail address, which the standard requires; null where none is set
 */
public record DataCatalog(Dataset dataset, Links links, String contact) {

    /** With the contact that is set as {@code clearinghouse.contact}. */
    public static Map<String, Object> describe(Dataset dataset, Links links) {
        String contact = ConfigProvider.getConfig()
                .getOptionalValue("clearinghouse.contact", String.class)
                .orElse(null);
        return new DataCatalog(dataset, links, contact).describe();
    }

    Map<String, Object> describe() {
        Map<String, Object> catalog = new LinkedHashMap<>();
        catalog.put("@type", "Catalog");
        catalog.put("@id", links.complete(links.linkToDataCatalog()));
        catalog.put("title", "Clearinghouse");
        catalog.put("description", "Figures about the United States and the states that NCMEC has published.");
        catalog.put("publisher", describePublisher("Agent"));
        catalog.put("homepage", describePage("Clearinghouse", links.linkToStart()));
        catalog.put("language", List.of("en"));
        catalog.put("modified", dataset.publishedAt().toString());
        catalog.put("rights", List.of(BibliographicCitation.RIGHTS));
        catalog.put("conformsTo", describeStandard());
        catalog.put(
                "dataset",
                Stream.concat(Stream.of(describeAll()), describeMetrics()).toList());
        return catalog;
    }

    private Map<String, Object> describeAll() {
        return describe(
                "Figures about the United States and the states that NCMEC has published",
                "All figures that are held, each with its qualifier and its source, and with the words where they are held.",
                links.linkToStart(),
                Map.of(),
                dataset.observations());
    }

    private Stream<Map<String, Object>> describeMetrics() {
        Map<Metric, List<Observation>> figures =
                dataset.observations().stream().collect(Collectors.groupingBy(Observation::getMetric));
        return dataset.metrics().stream()
                .filter(figures::containsKey)
                .map(metric -> describe(metric, figures.get(metric)));
    }

    private Map<String, Object> describe(Metric metric, List<Observation> figures) {
        return describe(
                metric.getName(),
                metric.getDescription(),
                links.linkToMetric(metric),
                Map.of("metrics", metric.getCode()),
                figures);
    }

    private Map<String, Object> describe(
            String title, String description, String page, Map<String, ?> filter, List<Observation> figures) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("@type", "Dataset");
        set.put("identifier", links.complete(page));
        set.put("title", title);
        set.put("description", description);
        set.put("publisher", describePublisher("Organization"));
        if (contact != null) {
            set.put("contactPoint", describeContact());
        }
        set.put("keyword", List.of("missing children", "child exploitation", "NCMEC"));
        set.put("landingPage", describePage(title, page));
        set.put("modified", dataset.publishedAt().toString());
        set.put("accrualPeriodicity", "irregular");
        set.put("version", String.valueOf(dataset.version()));
        set.put("language", List.of("en"));
        set.put("rights", List.of(BibliographicCitation.RIGHTS));
        set.put("temporal", List.of(describePeriod(figures)));
        set.put("spatial", List.of(describePlace()));
        set.put(
                "distribution",
                List.of(
                        describeFile("CSV", links.linkToFile("/observations.csv", filter), "text/csv"),
                        describeFile("Excel workbook", links.linkToWorkbook(filter), WorkbookRenderer.MEDIA_TYPE)));
        set.put(
                "describedBy",
                describeFile(
                        "Columns of the CSV",
                        links.linkToFile("/observations.csv-metadata.json", filter),
                        CsvwMetadata.MEDIA_TYPE));
        return set;
    }

    /** @param type the standard wants an agent for a catalogue and an organization for a data set */
    private static Map<String, Object> describePublisher(String type) {
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("@type", type);
        publisher.put("name", "Clearinghouse");
        return publisher;
    }

    private Map<String, Object> describeContact() {
        Map<String, Object> kind = new LinkedHashMap<>();
        kind.put("@type", "Kind");
        kind.put("fn", "Clearinghouse");
        kind.put("hasEmail", "mailto:" + contact);
        return kind;
    }

    private Map<String, Object> describePage(String title, String link) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@type", "Document");
        document.put("title", title);
        document.put("accessURL", links.complete(link));
        return document;
    }

    private static Map<String, Object> describeStandard() {
        Map<String, Object> standard = new LinkedHashMap<>();
        standard.put("@type", "Standard");
        standard.put("title", "DCAT-US 3.0");
        return standard;
    }

    private static Map<String, Object> describePeriod(List<Observation> figures) {
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("@type", "PeriodOfTime");
        period.put(
                "startDate",
                String.valueOf(
                        figures.stream().mapToInt(Observation::getYear).min().orElseThrow()));
        period.put(
                "endDate",
                String.valueOf(
                        figures.stream().mapToInt(Observation::getYear).max().orElseThrow()));
        return period;
    }

    private static Map<String, Object> describePlace() {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Location");
        place.put("prefLabel", "United States");
        return place;
    }

    private Map<String, Object> describeFile(String title, String link, String type) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("@type", "Distribution");
        file.put("title", title);
        file.put("downloadURL", links.complete(link));
        file.put("mediaType", type);
        return file;
    }
}
