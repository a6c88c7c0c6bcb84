package org.clearinghouse.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.Period;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.query.CombinedRate;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;

/**
 * The sentences of pages about what is held, missing and cited, each with the state of the data in which it is true. A
 * page has a sentence exactly in that state. A new sentence of this kind belongs here.
 */
enum PageStatement {
    NOTHING_MISSING(
            "Nothing is missing for (.+?): there is a figure of everything that is counted here\\.",
            page -> page.isArea() && page.listYears(true).findAny().isPresent()) {
        @Override
        void check(Subject page, Matcher sentence) {
            page.requireYears(sentence.group(1), true);
        }
    },
    SOMETHING_MISSING(
            "Figures are missing for (.+?)\\. They may well have been published\\.",
            page -> page.isArea() && page.listYears(false).findAny().isPresent()) {
        @Override
        void check(Subject page, Matcher sentence) {
            page.requireYears(sentence.group(1), false);
        }
    },
    NO_FIGURE_IN_ANY_YEAR(
            "NCMEC counts these as well, but no figure for .+? is held for any year\\.",
            page -> page.isArea()
                    && page.countedMetrics().anyMatch(metric -> page.area()
                            .findSeries(metric)
                            .observations()
                            .isEmpty())),
    NO_FIGURE_OF_AREA(
            "No figure of [^.]+? is held\\.",
            page -> page.isArea()
                    && page.countedMetrics().allMatch(metric -> page.area()
                            .findSeries(metric)
                            .observations()
                            .isEmpty())),
    PUBLICATION_LEAVES_OUT(
            "A publication that is held leaves out: ",
            page -> page.isArea()
                    && page.countedMetrics().anyMatch(metric -> page.dataset().years().stream()
                            .filter(year ->
                                    page.area().findSeries(metric).find(year).isEmpty())
                            .anyMatch(year -> page.dataset().hasSourceFor(page.area(), metric, year)))),
    BROKEN_AXIS(
            "Where the line is broken, no figure is held\\.",
            page -> page.isArea()
                    && page.series().anyMatch(series -> page.chartYears(series).stream()
                            .anyMatch(year -> series.stream().noneMatch(figure -> figure.getYear() == year)))),
    NATION_IS_ANOTHER_COUNT(
            "The nation's figure is another count: ",
            page -> page.isRateMap() && page.nation().isPresent()),
    NATION_EXCEEDS_STATES(
            ", ([0-9,.]+) more than these states have together\\.",
            page -> page.isRateMap() && page.computeRest().isPresent()) {
        @Override
        void check(Subject page, Matcher sentence) {
            Subject.requireEqual(
                    sentence.group(1).replace(",", ""), page.computeRest().orElseThrow());
        }
    },
    NO_FIGURE_OF_NATION(
            "No figure of the nation is held for ",
            page -> page.isMap() && page.nation().isEmpty()),
    NO_RATE_OF_STATES(
            "No rate of the states can be given for ",
            page -> page.isRateMap() && page.combined().isEmpty()),
    RATE_OF_STATES(
            "The states together ?:? ?[0-9]",
            page -> page.isRateMap() && page.combined().isPresent()),
    SOME_STATES_HELD(
            "There is a figure to show for \\d+ of 56 states and territories\\.",
            page -> page.isMap() && page.shown() > 0),
    NO_STATE_HELD("No state's figure of this is held for ", page -> page.isMap() && page.shown() == 0),
    STANDING(
            "(\\d+)(?:st|nd|rd|th) of (\\d+) states(?: and territories)? by (?:rate|percentage), counted from the largest, "
                    + "(\\d{4}); half of them have ([0-9.,]+)%? or less",
            page -> page.isArea() && page.findStandings().findAny().isPresent()) {
        @Override
        void check(Subject page, Matcher sentence) {
            Observation own = page.findStandings().findFirst().orElseThrow();
            List<BigDecimal> others = Subject.listComparable(own);
            BigDecimal measure = Subject.measure(own).orElseThrow();
            long larger = others.stream()
                    .filter(other -> other.compareTo(measure) > 0)
                    .count();
            Subject.requireEqual(sentence.group(1), String.valueOf(larger + 1));
            Subject.requireEqual(sentence.group(2), String.valueOf(others.size()));
            Subject.requireEqual(sentence.group(3), String.valueOf(own.getYear()));
            BigDecimal half = new BigDecimal(sentence.group(4).replace(",", ""));
            long below =
                    others.stream().filter(other -> other.compareTo(half) <= 0).count();
            Subject.requireEqual(String.valueOf(below * 2 >= others.size()), "true");
        }
    },
    NOTHING_TO_COMPARE(
            "Nothing can be compared here: no figure is held",
            page -> page.isComparison() && page.comparison().areas().stream().noneMatch(page::hasComparable)),
    AREA_NOT_IN_PICTURE(
            "Not in the picture: (.+?)\\. No figure is held, it is under 10",
            page -> page.isComparison()
                    && page.comparison().areas().stream().anyMatch(page::hasComparable)
                    && page.findAbsent().findAny().isPresent()) {
        @Override
        void check(Subject page, Matcher sentence) {
            Subject.requireEqual(sentence.group(1), page.findAbsent().collect(Collectors.joining(", ")));
        }
    },
    NATION_IN_TABLE_ONLY(
            "The nation's number is in the table only", page -> page.isComparison() && page.isNationApart()),
    NO_CONTRADICTION(
            "No sources contradict each other\\.",
            page -> page.index() == IndexPage.DISPUTES
                    && page.dataset().disputed().isEmpty()),
    FIGURES_OF_ALL(
            "What it is ([0-9,]+) figures of [0-9,]+ metrics, from ([0-9,]+) sources\\.",
            page -> page.index() == IndexPage.ABOUT) {
        @Override
        void check(Subject page, Matcher sentence) {
            Subject.requireEqual(
                    sentence.group(1).replace(",", ""),
                    String.valueOf(page.dataset().observations().size()));
            Subject.requireEqual(
                    sentence.group(2).replace(",", ""),
                    String.valueOf(page.dataset().sources().size()));
        }
    },
    AS_OF("As of \\d{4}-\\S+\\. Figures that were recorded later are left out\\.", Subject::isPinned),
    CITATION("Cite the source of a figure as well\\. (\\S+[?&]asOf=\\S+)", page -> true) {
        @Override
        void check(Subject page, Matcher sentence) {
            String time = page.dataset().publishedAt().toInstant().toString();
            Subject.requireEqual(sentence.group(1).replaceFirst(".*asOf=", ""), time);
        }
    };

    private final Pattern sentence;
    private final Predicate<Subject> truth;

    PageStatement(String sentence, Predicate<Subject> truth) {
        this.sentence = Pattern.compile(sentence);
        this.truth = truth;
    }

    /** A page and the data that it was made from. Null stands for what the page is not about. */
    record Subject(
            Dataset dataset,
            Area area,
            MapSelection selection,
            IndexPage index,
            CompareSelection comparison,
            Links links,
            String text) {
        boolean isArea() {
            return area != null;
        }

        boolean isComparison() {
            return comparison != null;
        }

        /** Whether the picture of a metric shows numbers, because rates are not asked for or do not exist. */
        boolean comparesNumbers(Metric metric) {
            return comparison.isNumber()
                    || metric.share()
                    || !metric.existsForStates()
                    || metric.getPeriod() != Period.YEAR;
        }

        Metric comparedMetric() {
            return comparison.metrics().get(0);
        }

        /** Whether the nation has a number beside those of states. */
        boolean isNationApart() {
            Metric metric = comparedMetric();
            return comparesNumbers(metric)
                    && !metric.share()
                    && comparison.areas().stream().anyMatch(area -> area == dataset.nation() && hasComparable(area))
                    && comparison.areas().stream().anyMatch(area -> area != dataset.nation() && hasComparable(area));
        }

        /** The areas of a comparison of one metric that have nothing to compare. */
        Stream<String> findAbsent() {
            return comparison.areas().stream()
                    .filter(area -> !hasComparable(area))
                    .map(area -> area == dataset.nation() && !comparesNumbers(comparedMetric())
                            ? "States together"
                            : area.getName());
        }

        boolean hasComparable(Area area) {
            return area.findSeries(comparedMetric()).observations().stream()
                    .anyMatch(figure -> isComparable(figure, comparedMetric()));
        }

        private boolean isComparable(Observation figure, Metric metric) {
            if (figure.isSmall() || comparesNumbers(metric)) {
                return !figure.isSmall();
            }
            return figure.getState() == null
                    ? CombinedRate.compute(metric, figure.getYear())
                            .filter(combined -> combined.count() >= 10)
                            .isPresent()
                    : DerivedMeasures.computePerCapita(figure, 100_000, PopulationGroup.RESIDENTS)
                            .isPresent();
        }

        /** The newest figures of the area that at least 10 states have in a comparable form, this one included. */
        Stream<Observation> findStandings() {
            return dataset.metrics().stream()
                    .flatMap(metric -> area.findSeries(metric).newest().stream())
                    .filter(figure ->
                            figure.getState() != null && measure(figure).isPresent())
                    .filter(figure -> listComparable(figure).size() >= 10);
        }

        static List<BigDecimal> listComparable(Observation figure) {
            return figure.dataset().observations().stream()
                    .filter(other -> other.getState() != null
                            && other.getMetric() == figure.getMetric()
                            && other.getYear() == figure.getYear())
                    .flatMap(other -> measure(other).stream())
                    .toList();
        }

        static Optional<BigDecimal> measure(Observation figure) {
            if (figure.getQualifier() != Qualifier.EXACT || figure.isSmall() || figure.isDisputed()) {
                return Optional.empty();
            }
            return figure.getMetric().percentage()
                    ? Optional.of(figure.getValue())
                    : DerivedMeasures.computePerCapita(figure, 100_000, PopulationGroup.RESIDENTS);
        }

        boolean isMap() {
            return selection != null;
        }

        boolean isRateMap() {
            return isMap() && !selection.isNumber();
        }

        boolean isPinned() {
            return links.asOf() != null;
        }

        Stream<Metric> countedMetrics() {
            return dataset.metrics().stream().filter(metric -> metric.isPublishedFor(area));
        }

        Stream<Integer> listYears(boolean complete) {
            return dataset.years().stream()
                    .filter(year -> complete
                            == countedMetrics()
                                    .allMatch(metric ->
                                            area.findSeries(metric).find(year).isPresent()));
        }

        Stream<List<Observation>> series() {
            return dataset.metrics().stream()
                    .map(metric -> area.findSeries(metric).observations())
                    .filter(figures -> figures.size() > 1);
        }

        List<Integer> chartYears(List<Observation> any) {
            return YearAxis.create(series().flatMap(List::stream).toList())
                    .orElseThrow()
                    .years();
        }

        Optional<Observation> nation() {
            return dataset.nation().findSeries(selection.metric()).find(selection.year());
        }

        Optional<CombinedRate> combined() {
            return CombinedRate.compute(selection.metric(), selection.year());
        }

        Optional<String> computeRest() {
            return combined()
                    .flatMap(states -> nation().flatMap(states::computeRest))
                    .map(Object::toString);
        }

        long shown() {
            return StateMap.create(dataset, selection, links).shownCount();
        }

        void requireYears(String sentence, boolean complete) {
            requireEqual(sentence, YearRanges.format(listYears(complete).toList()));
        }

        static void requireEqual(String actual, String expected) {
            if (!actual.equals(expected)) {
                throw new AssertionError("The page says " + actual + ", and the data " + expected);
            }
        }
    }

    /** Checks that the page has the sentence exactly if it is true. Returns whether it is. */
    boolean verify(Subject page) {
        Matcher matcher = sentence.matcher(page.text());
        boolean said = matcher.find();
        if (said != truth.test(page)) {
            throw new AssertionError("%s: it is %s, and the page says %s: %s"
                    .formatted(this, !said ? "true" : "not true", said ? "so" : "nothing", page.text()));
        }
        if (said) {
            check(page, matcher);
        }
        return said;
    }

    /** Checks the numbers of a sentence that the page has. */
    void check(Subject page, Matcher sentence) {}
}
