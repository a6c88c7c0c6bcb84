package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.TestLinks;
import org.clearinghouse.web.PageStatement.Subject;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Pages say each sentence of {@link PageStatement} in the state of the data in which it is true, and in no other. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class PageStatementsTest {

    /** The bundled figures, fewer of them, a state and years with everything, and random figures. */
    private static Stream<Dataset> datasets() {
        Dataset complete = Histories.complete();
        return Stream.concat(
                Stream.of(
                        complete,
                        Histories.bundled(),
                        new Histories()
                                .document(
                                        "sample.csv",
                                        FigureCsv.create("VT,2019,missing-cases,1200,\"1,200+\",at-least"))
                                .dataset(),
                        Histories.bundledAnd()
                                .document("every.csv", createEveryFigure(complete, 2015, 2016, 2018))
                                .dataset()),
                PageCoverageTest.listVersions().map(DatasetVersions::current));
    }

    private static String createEveryFigure(Dataset dataset, int... years) {
        Area vermont = dataset.areaLookup().require("VT");
        return FigureCsv.create(Arrays.stream(years)
                .boxed()
                .flatMap(year -> dataset.metrics().stream()
                        .filter(metric -> metric.isPublishedFor(vermont))
                        .map(metric -> createRow(metric, year)))
                .toArray(String[]::new));
    }

    private static String createRow(Metric metric, int year) {
        String printed = metric.percentage() ? "17%" : "17";
        return "VT,%d,%s,17,%s,%s"
                .formatted(year, metric.getCode(), printed, metric.percentage() ? "rounded" : "exact");
    }

    @Test
    void pagesSayWhatIsTrueAndNothingElse() {
        Set<PageStatement> said = EnumSet.noneOf(PageStatement.class);
        Set<PageStatement> unsaid = EnumSet.noneOf(PageStatement.class);
        datasets().flatMap(PageStatementsTest::renderPages).forEach(page -> {
            for (PageStatement statement : PageStatement.values()) {
                (statement.verify(page) ? said : unsaid).add(statement);
            }
        });
        assertThat(said).as("sentences that no state of the data makes true").containsExactly(PageStatement.values());
        unsaid.add(PageStatement.CITATION); // every page has one
        assertThat(unsaid).containsExactly(PageStatement.values());
    }

    private static Stream<Subject> renderPages(Dataset dataset) {
        return Stream.of(
                        renderAreas(dataset),
                        renderMaps(dataset),
                        Stream.of(IndexPage.values()).map(page -> renderIndex(dataset, page)),
                        renderComparisons(dataset))
                .flatMap(pages -> pages);
    }

    private static Stream<Subject> renderAreas(Dataset dataset) {
        return Stream.of("US", "ME", "VT", "DC", "PR", "OH")
                .map(dataset.areaLookup()::require)
                .flatMap(area ->
                        Stream.of(TestLinks.NEWEST, TestLinks.PINNED).map(links -> renderArea(dataset, area, links)));
    }

    private static Stream<Subject> renderMaps(Dataset dataset) {
        return Stream.of("cybertipline-reports-by-location", "missing-cases", "family-advocacy-connected")
                .map(dataset.metricLookup()::require)
                .flatMap(metric -> List.of(1999, 2019, 2023).stream().flatMap(year -> Stream.of(RankBy.values())
                        .map(by -> renderMap(dataset, new MapSelection(metric, year, by)))));
    }

    private static Stream<Subject> renderComparisons(Dataset dataset) {
        return Stream.of("cybertipline-reports-by-location", "missing-cases", "cybertipline-reports")
                .map(dataset.metricLookup()::require)
                .flatMap(metric -> Stream.of(List.of("ME", "VT", "US"), List.of("PR", "OH"), List.of("DC"))
                        .flatMap(areas -> Stream.of(RankBy.values())
                                .map(by -> CompareSelection.resolve(
                                        dataset,
                                        areas.stream()
                                                .map(dataset.areaLookup()::require)
                                                .toList(),
                                        List.of(metric),
                                        null,
                                        by))))
                .map(selection -> new Subject(
                        dataset,
                        null,
                        null,
                        null,
                        selection,
                        TestLinks.NEWEST,
                        readText(ComparePages.renderPage(selection, TestLinks.NEWEST))));
    }

    private static Subject renderIndex(Dataset dataset, IndexPage page) {
        String text = readText(IndexPages.renderIndexPage(page, dataset, TestLinks.NEWEST));
        return new Subject(dataset, null, null, page, null, TestLinks.NEWEST, text);
    }

    private static Subject renderArea(Dataset dataset, Area area, Links links) {
        return new Subject(dataset, area, null, null, null, links, readText(ExplorerPages.renderAreaPage(area, links)));
    }

    private static Subject renderMap(Dataset dataset, MapSelection selection) {
        String page = ExplorerPages.renderMapPage(dataset, selection, TestLinks.NEWEST);
        return new Subject(dataset, null, selection, null, null, TestLinks.NEWEST, readText(page));
    }

    private static String readText(String page) {
        return Jsoup.parse(page).text();
    }
}
