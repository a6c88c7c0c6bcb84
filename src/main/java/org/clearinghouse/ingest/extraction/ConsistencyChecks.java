package org.clearinghouse.ingest.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.result.BoundedFindings;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
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
    private final BoundedFindings findings = new BoundedFindings();

    private ConsistencyChecks(CatalogueIndex catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Returns a result without the figures that repeat others: equal ones, and rounded ones beside the exact count. Warns
     * of figures with two values, and of parts that do not add up to their total. Refuses what exceeds the limits.
     */
    static ExtractionResult apply(ExtractionResult read, CatalogueIndex catalogue) {
        Optional<Finding> excess = FigureLimits.check(read.figures());
        if (excess.isPresent()) {
            return ExtractionResult.createRefused(read.form(), excess.get());
        }
        ConsistencyChecks checks = new ConsistencyChecks(catalogue);
        read.figures().forEach(checks::addDistinct);
        checks.figures.forEach(checks::checkAgreement);
        checks.figures.forEach(checks::checkSum);
        return new ExtractionResult(read.form(), read.sources(), checks.selectDistinct(read.figures()), read.findings())
                .withFindings(checks.findings.toList(Severity.WARNING));
    }

    private void addDistinct(ExtractedFigure figure) {
        List<ExtractedFigure> same = figures.computeIfAbsent(FigureKey.create(figure), key -> new ArrayList<>());
        if (same.stream().noneMatch(other -> isRepetition(figure, other))) {
            same.removeIf(other -> isRepetition(other, figure));
            same.add(figure);
        }
    }

    private List<ExtractedFigure> selectDistinct(List<ExtractedFigure> all) {
        Set<ExtractedFigure> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        figures.values().forEach(distinct::addAll);
        return all.stream().filter(distinct::contains).toList();
    }

    private static boolean isRepetition(ExtractedFigure figure, ExtractedFigure other) {
        boolean equal = figure.value().compareTo(other.value()) == 0 && figure.qualifier() == other.qualifier();
        return equal
                || other.qualifier() == Qualifier.EXACT
                        && figure.qualifier() != Qualifier.EXACT
                        && toInterval(figure).overlaps(toInterval(other));
    }

    private void checkAgreement(FigureKey key, List<ExtractedFigure> same) {
        ExtractedFigure first = same.get(0);
        for (ExtractedFigure other : same.subList(1, same.size())) {
            if (!toInterval(first).overlaps(toInterval(other))) {
                String message = "%s of %s is printed twice differently: \"%s\" (line %s) and \"%s\""
                        .formatted(key.metric(), key.area(), first.printed(), first.line(), other.printed());
                findings.add(Finding.createWarning(message, other));
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
        boolean possible = sum(parts, part -> toInterval(part).low())
                                .compareTo(toInterval(total).high())
                        <= 0
                && (!all
                        || sum(parts, part -> toInterval(part).high())
                                        .compareTo(toInterval(total).low())
                                >= 0);
        if (!possible) {
            String printed = parts.stream().map(ExtractedFigure::printed).collect(Collectors.joining(" + "));
            String sum = sum(parts, ExtractedFigure::value).toPlainString();
            String message = "the parts of %s do not add up: %s = %s, not %s"
                    .formatted(key.metric(), printed, sum, total.printed());
            findings.add(Finding.createWarning(message, total));
        }
    }

    private static BigDecimal sum(List<ExtractedFigure> parts, Function<ExtractedFigure, BigDecimal> number) {
        return parts.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ValueInterval toInterval(ExtractedFigure figure) {
        return ValueInterval.of(figure.value(), figure.qualifier(), figure.printed());
    }
}
