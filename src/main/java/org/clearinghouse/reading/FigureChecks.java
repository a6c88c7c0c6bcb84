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
final class FigureChecks {
    private record Key(String source, String area, int year, String metric) {
        static Key of(ReadFigure figure) {
            return new Key(figure.source(), figure.area(), figure.year(), figure.metric());
        }

        Key with(String otherMetric) {
            return new Key(source, area, year, otherMetric);
        }
    }

    private final Metrics metrics;
    private final Map<Key, List<ReadFigure>> figures = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private FigureChecks(Metrics metrics) {
        this.metrics = metrics;
    }

    /** The figures without those that only repeat another one. */
    static List<ReadFigure> withoutRepeats(List<ReadFigure> figures) {
        Map<List<Object>, ReadFigure> distinct = new LinkedHashMap<>();
        figures.forEach(figure -> distinct.putIfAbsent(
                List.of(Key.of(figure), figure.value().stripTrailingZeros(), figure.qualifier()), figure));
        return List.copyOf(distinct.values());
    }

    static List<Finding> of(List<ReadFigure> figures, Metrics metrics) {
        FigureChecks checks = new FigureChecks(metrics);
        figures.forEach(figure -> checks.figures
                .computeIfAbsent(Key.of(figure), key -> new ArrayList<>())
                .add(figure));
        checks.figures.forEach(checks::checkAgreement);
        checks.figures.forEach(checks::checkSum);
        return checks.findings;
    }

    private void checkAgreement(Key key, List<ReadFigure> same) {
        ReadFigure first = same.get(0);
        for (ReadFigure other : same.subList(1, same.size())) {
            if (!interval(first).meets(interval(other))) {
                warn(
                        other,
                        "%s of %s is printed twice differently: \"%s\" (line %d) and \"%s\""
                                .formatted(key.metric(), key.area(), first.printed(), first.line(), other.printed()));
            }
        }
    }

    private void checkSum(Key key, List<ReadFigure> totals) {
        List<String> complete = metrics.completeParts(key.metric(), key.area());
        List<ReadFigure> parts = complete.stream()
                .filter(part -> figures.containsKey(key.with(part)))
                .map(part -> figures.get(key.with(part)).get(0))
                .sorted(Comparator.comparing(ReadFigure::line))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        ReadFigure total = totals.get(0);
        boolean all = parts.size() == complete.size();
        boolean possible = low(parts).compareTo(interval(total).high()) <= 0
                && (!all || high(parts).compareTo(interval(total).low()) >= 0);
        if (!possible) {
            String sum = parts.stream().map(ReadFigure::printed).collect(Collectors.joining(" + "));
            warn(
                    total,
                    "the parts of %s do not add up: %s = %s, not %s"
                            .formatted(key.metric(), sum, sum(parts).toPlainString(), total.printed()));
        }
    }

    private static BigDecimal sum(List<ReadFigure> parts) {
        return parts.stream().map(ReadFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal low(List<ReadFigure> parts) {
        return parts.stream().map(part -> interval(part).low()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal high(List<ReadFigure> parts) {
        return parts.stream().map(part -> interval(part).high()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ValueInterval interval(ReadFigure figure) {
        return ValueInterval.of(figure.value(), figure.qualifier(), figure.printed());
    }

    private void warn(ReadFigure figure, String message) {
        findings.add(new Finding(Severity.WARNING, message, figure.page(), figure.line(), figure.quote()));
    }
}
