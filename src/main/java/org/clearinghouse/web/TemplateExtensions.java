package org.clearinghouse.web;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.export.MetricNotes;
import org.clearinghouse.export.MetricPhrases;
import org.clearinghouse.export.NumberFormats;
import org.clearinghouse.export.SourceDescription;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.query.Change;
import org.clearinghouse.query.CombinedRate;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;

/**
 * Qute extension methods: properties that templates read from the dataset's objects, such as
 * {@code {figure.formattedValue}}. They return null where there is nothing to show.
 */
@TemplateExtension
final class TemplateExtensions {
    static final int RATE_BASE = CombinedRate.BASE;

    private TemplateExtensions() {}

    /** The number with its qualifier in words: more than 18,400. */
    static String formattedValue(Observation figure) {
        return formatQualified(figure.getQualifier(), formatAmount(figure.getMetric(), figure.getValue()));
    }

    /** The number with its qualifier as a sign, for tiles and bars: &gt;18,400. */
    static String shortValue(Observation figure) {
        String sign =
                switch (figure.getQualifier()) {
                    case EXACT -> "";
                    case MORE_THAN -> ">";
                    case AT_LEAST -> "\u2265";
                    case NEARLY -> "<";
                    case ROUNDED, APPROXIMATELY -> "\u2248";
                };
        return sign + formatAmount(figure.getMetric(), figure.getValue()) + formatSmallCountMark(figure);
    }

    static String formatSmallCountMark(Observation figure) {
        return figure.isSmall() ? "*" : "";
    }

    /** The rate per 100,000 residents; null for metrics of the nation only, because they may count the whole world. */
    static String rate(Observation figure) {
        return !figure.getMetric().existsForStates()
                ? null
                : DerivedMeasures.computePerCapita(figure, RATE_BASE, PopulationGroup.RESIDENTS)
                        .map(NumberFormats::formatRate)
                        .orElse(null);
    }

    /** The percentage of the nation's figure; null for the nation itself. */
    static String share(Observation figure) {
        return figure.getState() == null
                ? null
                : DerivedMeasures.computeShareOfNation(figure)
                        .map(NumberFormats::formatRate)
                        .orElse(null);
    }

    /** The change from the year before, in percent as well unless that year's figure is 0. */
    static String change(Observation figure) {
        return DerivedMeasures.computeChange(figure, null)
                .map(TemplateExtensions::formatChange)
                .orElse(null);
    }

    /** Where the figure stands among those of the other states; null where comparing is not sound. */
    static Standing standing(Observation figure) {
        return Standing.find(figure).orElse(null);
    }

    /** The remarks that must be read before a comparison, with names of metrics instead of their codes. */
    static List<String> cautions(Metric metric) {
        return Cautions.select(metric);
    }

    /** The other remarks. */
    static List<String> furtherRemarks(Metric metric) {
        return Cautions.selectOthers(metric);
    }

    /** The figure's notes. Those of an import begin with the key of the figure, which its page has already. */
    static List<String> shownNotes(Observation figure) {
        String key = figure.key() + ": ";
        return figure.getNotes().stream()
                .map(note -> note.startsWith(key) ? note.substring(key.length()) : note)
                .toList();
    }

    /** The unit in the plural: reports. */
    static String pluralUnit(Metric metric) {
        return Arrays.stream(metric.getUnit().split(" or "))
                .map(TemplateExtensions::formatPluralNoun)
                .collect(Collectors.joining(" and "));
    }

    /** The metric's notes, with names of metrics instead of their codes. */
    static List<String> remarks(Metric metric) {
        return metric.getNotes().stream()
                .map(note -> MetricNotes.replaceCodesWithNames(note, metric))
                .toList();
    }

    /** The name as it is written within a sentence: the District of Columbia. */
    static String nameWithArticle(Area area) {
        return MetricPhrases.formatNameWithArticle(area);
    }

    static String grouped(Integer number) {
        return NumberFormats.format(BigDecimal.valueOf(number));
    }

    /** The source's URL; null if it is unknown or not safe as a link. */
    static String link(Source source) {
        return SourceDescription.isLinkable(source) ? source.getUrl() : null;
    }

    /** The source as an entry of a list of sources. */
    static String description(Source source) {
        return SourceDescription.describe(source);
    }

    /** The rate of the states together, which is computed to two decimals. */
    static String formattedRate(CombinedRate combined) {
        return NumberFormats.formatRate(combined.rate());
    }

    /** What the rate was computed from: 910,349 reports of 50 states. */
    static String summary(CombinedRate combined) {
        Metric metric = combined.observations().get(0).getMetric();
        String areas = combined.count() == 1 ? "state" : combined.hasOnlyStates() ? "states" : "states and territories";
        return "%s %s of %s %s"
                .formatted(NumberFormats.format(combined.value()), pluralUnit(metric), combined.count(), areas);
    }

    private static String formatQualified(Qualifier qualifier, String amount) {
        return switch (qualifier) {
            case EXACT -> amount;
            case ROUNDED -> "about " + amount + " (printed as a rounded number)";
            case MORE_THAN -> "more than " + amount;
            case AT_LEAST -> "at least " + amount;
            case NEARLY -> "nearly " + amount;
            case APPROXIMATELY -> "about " + amount;
        };
    }

    private static String formatAmount(Metric metric, BigDecimal value) {
        String number = NumberFormats.format(value);
        return metric.oneIn() ? "1 in " + number : metric.percentage() ? number + "%" : number;
    }

    private static String formatChange(Change change) {
        String percent = change.percent() == null ? "" : " (" + NumberFormats.formatSignedRate(change.percent()) + "%)";
        return NumberFormats.formatSigned(change.absolute()) + percent + " from " + change.since();
    }

    static String formatPluralNoun(String noun) {
        return switch (noun) {
            case "percent", "one in" -> noun;
            case "child" -> "children";
            default -> noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        };
    }
}
