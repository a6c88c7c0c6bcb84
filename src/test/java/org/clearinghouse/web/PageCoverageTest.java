package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;
import org.clearinghouse.export.Sheet;
import org.clearinghouse.export.SheetGenerator;
import org.clearinghouse.query.Coverage;
import org.clearinghouse.query.GapReason;
import org.clearinghouse.query.RankBy;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.clearinghouse.support.OwnDatabaseResource;
import org.clearinghouse.support.SeededRandom;
import org.clearinghouse.support.TestLinks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say is held or missing equals the coverage that GraphQL returns, over random figures. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class PageCoverageTest {
    private static final long SEED = Long.getLong("random.seed", 18);
    private static final int DATASETS = Integer.getInteger("random.datasets", 3);
    private static final int FIGURES = 400;
    private static final int SELECTIONS = 80;
    private static final Dataset CATALOGUE = Histories.bundled();

    static Stream<DatasetVersions> listVersions() {
        SeededRandom random = new SeededRandom(SEED);
        return Stream.concat(
                Stream.of(Histories.bundledAnd().versions()),
                IntStream.range(0, DATASETS).mapToObj(i -> createVersions(random)));
    }

    /** Two sources that may contradict each other, the second as a later version. */
    private static DatasetVersions createVersions(SeededRandom random) {
        return new Histories()
                .document("one.csv", createDocument(random, "one"))
                .document("two.csv", createDocument(random, "two"))
                .versions();
    }

    private static String createDocument(SeededRandom random, String source) {
        String[] rows = IntStream.range(0, FIGURES)
                .mapToObj(i -> createKey(random))
                .distinct()
                .map(key -> createRow(random, key))
                .toArray(String[]::new);
        return FigureCsv.create(rows).replace(",sample,", "," + source + ",");
    }

    private static String createKey(SeededRandom random) {
        Area area = random.nextBoolean(0.2) ? CATALOGUE.nation() : random.pick(CATALOGUE.areas());
        List<Metric> metrics = CATALOGUE.metrics().stream()
                .filter(metric -> metric.isPublishedFor(area) && !metric.oneIn())
                .toList();
        return "%s,%d,%s"
                .formatted(
                        area.getCode(),
                        random.nextBetween(2019, 2024),
                        random.pick(metrics).getCode());
    }

    private static String createRow(SeededRandom random, String key) {
        boolean percentage = CATALOGUE.metricLookup().require(key.split(",")[2]).percentage();
        int value = random.nextBoolean(0.3) ? random.nextBetween(0, 9) : random.nextBetween(10, percentage ? 99 : 5000);
        String printed = percentage ? value + "%" : String.valueOf(value);
        return "%s,%s,%s,%s"
                .formatted(key, value, printed, percentage ? "rounded" : random.pickOf("exact", "at-least", "rounded"));
    }

    @ParameterizedTest
    @MethodSource("listVersions")
    void listsCountWhatIsHeld(DatasetVersions versions) {
        Dataset dataset = versions.current();
        Document states = renderIndex(dataset, IndexPage.STATES);
        for (State state : dataset.states()) {
            Element row = states.selectFirst("tr[data-area=%s]".formatted(state.getCode()));
            List<Metric> held = dataset.metrics().stream()
                    .filter(metric -> countHeld(List.of(state), metric) > 0)
                    .toList();
            assertThat(row.select(".amount").eachText())
                    .containsExactly(
                            String.valueOf(held.stream()
                                    .mapToInt(metric -> countHeld(List.of(state), metric))
                                    .sum()),
                            String.valueOf(held.size()));
            assertThat(row.text().endsWith("no figure held")).isEqualTo(held.isEmpty());
        }
        Document metrics = renderIndex(dataset, IndexPage.METRICS);
        dataset.metrics().forEach(metric -> assertCounted(metrics, metric));
        Document programs = renderIndex(dataset, IndexPage.PROGRAMS);
        for (Program program : dataset.programs()) {
            Document page = Jsoup.parse(IndexPages.renderProgramPage(dataset, program, TestLinks.NEWEST));
            program.getMetrics().forEach(metric -> assertCounted(page, metric));
            assertThat(programs.selectFirst("section:has(a[href=/program/%s])".formatted(program.getCode()))
                            .text())
                    .endsWith("Metrics: %d. Figures: %d."
                            .formatted(
                                    program.getMetrics().size(),
                                    program.getMetrics().stream()
                                            .mapToInt(metric -> countHeld(dataset.areas(), metric))
                                            .sum()));
        }
    }

    private static void assertCounted(Document page, Metric metric) {
        Element row = page.selectFirst("tr:has(th a[href=/metric/%s])".formatted(metric.getCode()));
        Dataset dataset = metric.dataset();
        int held = countHeld(dataset.areas(), metric);
        long states = dataset.states().stream()
                .filter(state -> countHeld(List.of(state), metric) > 0)
                .count();
        assertThat(row.select(".amount").eachText())
                .containsExactly(
                        String.valueOf(held), metric.existsForStates() ? String.valueOf(states) : "nation only");
        assertThat(row.text().endsWith("no figure held")).isEqualTo(held == 0);
    }

    @ParameterizedTest
    @MethodSource("listVersions")
    void sourcesSayHowManyFiguresWereReadFromThem(DatasetVersions versions) {
        Dataset dataset = versions.current();
        Document sources = renderIndex(dataset, IndexPage.SOURCES);
        for (Source source : dataset.sources()) {
            long citations = dataset.observations().stream()
                    .flatMap(figure -> figure.getCitations().stream())
                    .filter(citation -> citation.getSource().equals(source))
                    .count();
            assertThat(sources.selectFirst("tr:has(a[href=/source/%s])".formatted(source.getCode()))
                            .select(".amount")
                            .text())
                    .isEqualTo(String.valueOf(citations));
            Document page = Jsoup.parse(IndexPages.renderSourcePage(dataset, source, TestLinks.NEWEST));
            assertThat(page.select("h2").eachText()).contains("What was read: " + citations);
            assertThat(page.select("tbody tr")).hasSize((int) citations);
            assertThat(page.text().contains("No figure of this version rests on it."))
                    .isEqualTo(citations == 0);
            assertThat(page.text().contains(" of these and what another source prints cannot both be right."))
                    .isEqualTo(!page.select("tbody tr:contains(cannot both be right)")
                            .isEmpty());
        }
        assertThat(renderIndex(dataset, IndexPage.DISPUTES).select("section:has(blockquote)"))
                .hasSameSizeAs(dataset.disputed());
    }

    @ParameterizedTest
    @MethodSource("listVersions")
    void tablesOfStatesSayWhatIsMissingAndWhy(DatasetVersions versions) {
        Dataset dataset = versions.current();
        SeededRandom random = new SeededRandom(SEED);
        for (int i = 0; i < SELECTIONS; i++) {
            Metric metric = random.pick(dataset.metrics());
            MapSelection selection = new MapSelection(metric, random.pick(dataset.years()), RankBy.VALUE);
            Document page = Jsoup.parse(
                    ExplorerPages.renderMetricPage(dataset, selection, TableSort.BY_NAME, TestLinks.NEWEST));
            assertThat(page.text().contains("This is published for the nation only"))
                    .isEqualTo(!metric.existsForStates());
            assertRows(page, selection);
            if (metric.existsForStates()) {
                assertRows(Jsoup.parse(ExplorerPages.renderMapPage(dataset, selection, TestLinks.NEWEST)), selection);
            }
        }
    }

    private static void assertRows(Document page, MapSelection selection) {
        for (Element row : page.select("tr[data-area]")) {
            Area area = selection.metric().dataset().areaLookup().require(row.attr("data-area"));
            Optional<GapReason> gap = findGap(area, selection.metric(), selection.year());
            boolean counted = selection.metric().isPublishedFor(area);
            assertThat(row.text().contains("no figure held")).isEqualTo(gap.isPresent() || !counted);
            assertThat(row.text().contains("It is not counted here.")).isEqualTo(!counted);
            assertThat(row.text().contains("A publication that is held leaves it out."))
                    .isEqualTo(gap.filter(GapReason.NOT_PRINTED::equals).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("listVersions")
    void pagesOfAreasListWhatIsMissing(DatasetVersions versions) {
        Dataset dataset = versions.current();
        for (Area area : dataset.areas()) {
            Document page = Jsoup.parse(ExplorerPages.renderAreaPage(area, TestLinks.NEWEST));
            List<Metric> counted = dataset.metrics().stream()
                    .filter(metric -> metric.isPublishedFor(area))
                    .toList();
            Set<String> expected = new TreeSet<>();
            dataset.years().stream()
                    .filter(year -> counted.stream()
                            .anyMatch(metric -> findGap(area, metric, year).isPresent()))
                    .forEach(year -> expected.add(describeGap(area, counted, year)));
            assertThat(readGaps(page)).isEqualTo(expected);
            assertThat(page.select(".missing li a").eachText())
                    .containsExactlyElementsOf(counted.stream()
                            .filter(metric -> countHeld(List.of(area), metric) == 0)
                            .map(Metric::getName)
                            .toList());
            String frame = EmbedPages.renderArea(area, TestLinks.NEWEST);
            assertThat(frame.contains(" is held.</p>"))
                    .isEqualTo(counted.stream().allMatch(metric -> countHeld(List.of(area), metric) == 0));
        }
    }

    /** A year and what its entry says, as the page words it. */
    private static String describeGap(Area area, List<Metric> counted, int year) {
        List<Metric> missing = counted.stream()
                .filter(metric -> findGap(area, metric, year).isPresent())
                .toList();
        List<Metric> omitted = missing.stream()
                .filter(metric -> findGap(area, metric, year)
                        .filter(GapReason.NOT_PRINTED::equals)
                        .isPresent())
                .toList();
        String all = missing.size() == counted.size() ? "Everything that is counted here" : joinNames(missing);
        return year + ": " + all + "."
                + (omitted.isEmpty() ? "" : " A publication that is held leaves out: " + joinNames(omitted) + ".");
    }

    private static String joinNames(List<Metric> metrics) {
        return metrics.stream().map(Metric::getName).collect(Collectors.joining("; "));
    }

    private static Set<String> readGaps(Document page) {
        Set<String> gaps = new TreeSet<>();
        for (Element range : page.select("details:has(summary:contains(by year)) dt")) {
            readYears(range.text())
                    .forEach(year ->
                            gaps.add(year + ": " + range.nextElementSibling().text()));
        }
        return gaps;
    }

    private static IntStream readYears(String range) {
        String[] ends = range.split(" to ");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    @ParameterizedTest
    @MethodSource("listVersions")
    void tablesOfComparisonsSayWhatIsMissing(DatasetVersions versions) {
        Dataset dataset = versions.current();
        SeededRandom random = new SeededRandom(SEED);
        for (int i = 0; i < SELECTIONS; i++) {
            List<Area> areas = IntStream.range(0, 4)
                    .mapToObj(each -> random.pick(dataset.areas()))
                    .distinct()
                    .toList();
            Metric metric = random.pick(dataset.metrics());
            CompareSelection selection = CompareSelection.resolve(dataset, areas, List.of(metric), null, null);
            Document page = Jsoup.parse(ComparePages.renderPage(selection, TestLinks.NEWEST));
            for (Element row : page.select("tbody tr")) {
                Area area = dataset.areaLookup().require(row.selectFirst("th").text());
                int year = Integer.parseInt(row.select("td").first().text());
                assertThat(row.text().contains("no figure held"))
                        .isEqualTo(area.findSeries(metric).find(year).isEmpty());
            }
            boolean nothing = areas.stream().allMatch(area -> countHeld(List.of(area), metric) == 0);
            assertThat(page.select("tbody tr").isEmpty()).isEqualTo(nothing);
        }
    }

    @ParameterizedTest
    @MethodSource("listVersions")
    void resultsOfSearchesSayWhereNothingIsHeld(DatasetVersions versions) {
        Dataset dataset = versions.current();
        for (Area area : dataset.areas()) {
            SearchPage page = SearchPage.create(dataset, area.getName(), TestLinks.NEWEST);
            boolean nothing = dataset.metrics().stream().allMatch(metric -> countHeld(List.of(area), metric) == 0);
            assertThat(page.results().get(0).detail().equals("No figure is held."))
                    .isEqualTo(nothing);
        }
    }

    @ParameterizedTest
    @MethodSource("listVersions")
    void sheetsNameWhatIsMissing(DatasetVersions versions) {
        Dataset dataset = versions.current();
        SeededRandom random = new SeededRandom(SEED);
        for (int i = 0; i < 5; i++) {
            State state = random.pick(dataset.states());
            int year = random.pick(dataset.years());
            Sheet sheet = new SheetGenerator(Histories.READER).generate(state, year);
            String page = Jsoup.parse(SheetPageRenderer.render(sheet, TestLinks.NEWEST))
                    .text();
            for (Metric metric : dataset.metrics()) {
                Optional<GapReason> gap = findGap(state, metric, year);
                String start = "No figure of \"" + metric.getName() + "\"";
                assertThat(page.contains(start + " has been published for "))
                        .isEqualTo(gap.filter(GapReason.NO_SOURCE_HELD::equals).isPresent());
                assertThat(page.contains(start + " is printed for "))
                        .isEqualTo(gap.filter(GapReason.NOT_PRINTED::equals).isPresent());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("listVersions")
    void changesAreCounted(DatasetVersions versions) {
        Dataset current = versions.current();
        Dataset before = versions.findVersion(1);
        String page = IndexPages.renderChangesPage(versions, current, before, null, TestLinks.NEWEST);
        long added = current.observations().stream()
                .filter(figure -> before.findObservation(figure.key()).isEmpty())
                .count();
        long changed = current.observations().stream()
                .filter(figure -> before.findObservation(figure.key())
                        .filter(earlier -> earlier.getValue().compareTo(figure.getValue()) != 0)
                        .isPresent())
                .count();
        int said = Integer.parseInt(Jsoup.parse(page)
                .selectFirst(".lead")
                .text()
                .replaceAll("^Figures that differ: ([0-9,]+).*", "$1")
                .replace(",", ""));
        assertThat((long) said).isGreaterThanOrEqualTo(added + changed);
        String first = IndexPages.renderChangesPage(versions, before, null, null, TestLinks.NEWEST);
        assertThat(first)
                .contains("It has %d figures".formatted(before.observations().size()));
    }

    private static int countHeld(List<? extends Area> areas, Metric metric) {
        Dataset dataset = metric.dataset();
        return dataset.years().stream()
                .flatMap(year -> Coverage.compute(dataset, areas, metric, year).stream())
                .mapToInt(Coverage::reported)
                .sum();
    }

    /** Why a figure is missing; empty where it is held or not counted. */
    private static Optional<GapReason> findGap(Area area, Metric metric, int year) {
        return Coverage.compute(metric.dataset(), List.of(area), metric, year)
                .flatMap(coverage -> coverage.missing().stream().findFirst())
                .map(gap -> gap.reason());
    }

    private static Document renderIndex(Dataset dataset, IndexPage page) {
        return Jsoup.parse(IndexPages.renderIndexPage(page, dataset, TestLinks.NEWEST));
    }
}
