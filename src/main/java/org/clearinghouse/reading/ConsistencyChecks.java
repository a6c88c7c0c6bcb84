package org.clearinghouse.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.figure.ValueInterval;

/** What can be doubted about the figures of a document by looking at nothing else. */
final class ConsistencyChecks {
    private record Key(String source, String area, int year, String metric) {
        static Key of(ExtractedFigure figure) {
            return new Key(figure.source(), figure.area(), figure.year(), figure.metric());
        }

        Key with(String otherMetric) {
            return new Key(source, area, year, otherMetric);
        }
    }

    private final CatalogueIndex metrics;
    private final Map<Key, List<ExtractedFigure>> figures = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ConsistencyChecks(CatalogueIndex metrics) {
        this.metrics = metrics;
    }

    /** The figures without those that only repeat another one. */
    static List<ExtractedFigure> withoutRepeats(List<ExtractedFigure> figures) {
        Map<List<Object>, ExtractedFigure> distinct = new LinkedHashMap<>();
        figures.forEach(figure -> distinct.putIfAbsent(
                List.of(Key.of(figure), figure.value().stripTrailingZeros(), figure.qualifier()), figure));
        return List.copyOf(distinct.values());
    }

    static List<Finding> of(List<ExtractedFigure> figures, CatalogueIndex metrics) {
        ConsistencyChecks checks = new ConsistencyChecks(metrics);
        figures.forEach(figure -> checks.figures
                .computeIfAbsent(Key.of(figure), key -> new ArrayList<>())
                .add(figure));
        checks.figures.forEach(checks::checkAgreement);
        checks.figures.forEach(checks::checkSum);
        return checks.findings;
    }

    private void checkAgreement(Key key, List<ExtractedFigure> same) {
        ExtractedFigure first = same.get(0);
        for (ExtractedFigure other : same.subList(1, same.size())) {
            if (!interval(first).meets(interval(other))) {
                warn(
                        other,
                        "%s of %s is printed twice differently: \"%s\" (line %d) and \"%s\""
                                .formatted(key.metric(), key.area(), first.printed(), first.line(), other.printed()));
            }
        }
    }

    private void checkSum(Key key, List<ExtractedFigure> totals) {
        List<String> complete = metrics.completeParts(key.metric(), key.area());
        List<ExtractedFigure> parts = complete.stream()
                .filter(part -> figures.containsKey(key.with(part)))
                .map(part -> figures.get(key.with(part)).get(0))
                .sorted(Comparator.comparing(ExtractedFigure::line))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        ExtractedFigure total = totals.get(0);
        boolean all = parts.size() == complete.size();
        boolean possible = low(parts).compareTo(interval(total).high()) <= 0
                && (!all || high(parts).compareTo(interval(total).low()) >= 0);
        if (!possible) {
            String sum = parts.stream().map(ExtractedFigure::printed).collect(Collectors.joining(" + "));
            warn(
                    total,
                    "the parts of %s do not add up: %s = %s, not %s"
                            .formatted(key.metric(), sum, sum(parts).toPlainString(), total.printed()));
        }
    }

    private static BigDecimal sum(List<ExtractedFigure> parts) {
        return parts.stream().map(ExtractedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal low(List<ExtractedFigure> parts) {
        return parts.stream().map(part -> interval(part).low()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal high(List<ExtractedFigure> parts) {
        return parts.stream().map(part -> interval(part).high()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ValueInterval interval(ExtractedFigure figure) {
        return ValueInterval.of(figure.value(), figure.qualifier(), figure.printed());
    }

    private void warn(ExtractedFigure figure, String message) {
        findings.add(new Finding(Severity.WARNING, message, figure.page(), figure.line(), figure.quote()));
    }
}
