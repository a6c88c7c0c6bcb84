package org.clearinghouse.web;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.export.MetricNotes;
import org.clearinghouse.export.MetricPhrases;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.query.DerivedMeasures;
import org.clearinghouse.query.PopulationGroup;

/** How the templates show what a dataset holds. Null where there is nothing to be shown. */
@TemplateExtension
final class TemplateExtensions {
    static final int PER = 100_000;

    private TemplateExtensions() {}

    /** The number with its words: more than 18,400. */
    static String formattedValue(Observation figure) {
        return formatQualified(figure.getQualifier(), formatAmount(figure.getMetric(), figure.getValue()));
    }

    /** The number with a sign for its words, where there is no room for them. */
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

    /** For metrics that exist for states; a figure of the whole world has no rate in the nation. */
    static String rate(Observation figure) {
        return !figure.getMetric().existsForStates()
                ? null
                : DerivedMeasures.computePerCapita(figure, PER, PopulationGroup.RESIDENTS)
                        .map(NumberFormats::format)
                        .orElse(null);
    }

    /** Percent of the nation's figure; null for the nation itself. */
    static String share(Observation figure) {
        return figure.getState() == null
                ? null
                : DerivedMeasures.computeShareOfNation(figure)
                        .map(NumberFormats::format)
                        .orElse(null);
    }

    static String change(Observation figure) {
        return DerivedMeasures.computeChange(figure, null)
                .map(change -> change.percent() == null
                        ? Texts.words().change(NumberFormats.formatSigned(change.absolute()), change.since())
                        : Texts.words()
                                .changeInPercent(
                                        NumberFormats.formatSigned(change.absolute()),
                                        NumberFormats.formatSigned(change.percent()),
                                        change.since()))
                .orElse(null);
    }

    /** What is counted, as many of it: reports. */
    static String pluralUnit(Metric metric) {
        return Units.toPlural(metric.getUnit());
    }

    /** A remark with the names of metrics instead of their codes. */
    static List<String> remarks(Metric metric) {
        return metric.getNotes().stream()
                .map(note -> MetricNotes.replaceCodesWithNames(note, metric))
                .toList();
    }

    /** The name as it stands within a sentence. */
    static String nameWithArticle(Area area) {
        return MetricPhrases.formatNameWithArticle(area);
    }

    static String grouped(Integer number) {
        return NumberFormats.format(BigDecimal.valueOf(number));
    }

    /** Documents bring the addresses of sources; only those of the web are made links. */
    static String link(Source source) {
        return source.getUrl() != null && source.getUrl().matches("https?://.*") ? source.getUrl() : null;
    }

    private static String formatQualified(Qualifier qualifier, String amount) {
        return switch (qualifier) {
            case EXACT -> amount;
            case ROUNDED -> Texts.words().rounded(amount);
            case MORE_THAN -> Texts.words().moreThan(amount);
            case AT_LEAST -> Texts.words().atLeast(amount);
            case NEARLY -> Texts.words().nearly(amount);
            case APPROXIMATELY -> Texts.words().about(amount);
        };
    }

    private static String formatAmount(Metric metric, BigDecimal value) {
        return NumberFormats.format(value) + (metric.percentage() ? "%" : "");
    }
}
