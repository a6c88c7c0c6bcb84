package org.clearinghouse.ingest.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.ValueInterval;

/** Checks the figures of one document against each other. */
final class ConsistencyChecks {
    private record FigureKey(String source, String area, int year, String metric) {
        static FigureKey create(ExtractedFigure figure) {
            return new FigureKey(figure.source(), figure.area(), figure.year(), figure.metric());
        }

        FigureKey withMetric(String otherMetric) {
            return new FigureKey(source, area, year, otherMetric);
        }
    }

    private final CatalogueIndex catalogue;
    private final Map<FigureKey, List<ExtractedFigure>> figures = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ConsistencyChecks(CatalogueIndex catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns the figures without repetitions: equal ones, and rounded ones beside the exact count. */
    static List<ExtractedFigure> removeDuplicates(List<ExtractedFigure> figures) {
        Map<FigureKey, List<ExtractedFigure>> distinct = new LinkedHashMap<>();
        for (ExtractedFigure figure : figures) {
            List<ExtractedFigure> same = distinct.computeIfAbsent(FigureKey.create(figure), key -> new ArrayList<>());
            if (same.stream().noneMatch(other -> isRepetition(figure, other))) {
                same.removeIf(other -> isRepetition(other, figure));
                same.add(figure);
            }
        }
        Set<ExtractedFigure> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.values().forEach(kept::addAll);
        return figures.stream().filter(kept::contains).toList();
    }

    private static boolean isRepetition(ExtractedFigure figure, ExtractedFigure other) {
        boolean equal = figure.value().compareTo(other.value()) == 0 && figure.qualifier() == other.qualifier();
        return equal
                || other.qualifier() == Qualifier.EXACT
                        && figure.qualifier() != Qualifier.EXACT
                        && toInterval(figure).overlaps(toInterval(other));
    }

    /** Warns of figures with two values, and of parts that do not add up to their total. */
    static List<Finding> check(List<ExtractedFigure> figures, CatalogueIndex catalogue) {
        ConsistencyChecks checks = new ConsistencyChecks(catalogue);
        figures.forEach(figure -> checks.figures
                .computeIfAbsent(FigureKey.create(figure), key -> new ArrayList<>())
                .add(figure));
        checks.figures.forEach(checks::checkAgreement);
        checks.figures.forEach(checks::checkSum);
        return checks.findings;
    }

    private void checkAgreement(FigureKey key, List<ExtractedFigure> same) {
        ExtractedFigure first = same.get(0);
        for (ExtractedFigure other : same.subList(1, same.size())) {
            if (!toInterval(first).overlaps(toInterval(other))) {
                addWarning(
                        other,
                        "%s of %s is printed twice differently: \"%s\" (line %s) and \"%s\""
                                .formatted(key.metric(), key.area(), first.printed(), first.line(), other.printed()));
            }
        }
    }

    private void checkSum(FigureKey key, List<ExtractedFigure> totals) {
        catalogue.findCompleteParts(key.metric(), key.area()).forEach(complete -> checkSum(key, totals, complete));
    }

    private void checkSum(FigureKey key, List<ExtractedFigure> totals, List<String> complete) {
        List<ExtractedFigure> parts = complete.stream()
                .filter(part -> figures.containsKey(key.withMetric(part)))
                .map(part -> figures.get(key.withMetric(part)).get(0))
                .sorted(Comparator.comparing(ExtractedFigure::line))
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        ExtractedFigure total = totals.get(0);
        boolean all = parts.size() == complete.size();
        boolean possible = sumLowerBounds(parts).compareTo(toInterval(total).high()) <= 0
                && (!all || sumUpperBounds(parts).compareTo(toInterval(total).low()) >= 0);
        if (!possible) {
            String sum = parts.stream().map(ExtractedFigure::printed).collect(Collectors.joining(" + "));
            addWarning(
                    total,
                    "the parts of %s do not add up: %s = %s, not %s"
                            .formatted(key.metric(), sum, sumValues(parts).toPlainString(), total.printed()));
        }
    }

    private static BigDecimal sumValues(List<ExtractedFigure> parts) {
        return parts.stream().map(ExtractedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sumLowerBounds(List<ExtractedFigure> parts) {
        return parts.stream().map(part -> toInterval(part).low()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sumUpperBounds(List<ExtractedFigure> parts) {
        return parts.stream().map(part -> toInterval(part).high()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ValueInterval toInterval(ExtractedFigure figure) {
        return ValueInterval.of(figure.value(), figure.qualifier(), figure.printed());
    }

    private void addWarning(ExtractedFigure figure, String message) {
        findings.add(new Finding(Severity.WARNING, message, figure.page(), figure.line(), figure.quote()));
    }
}
