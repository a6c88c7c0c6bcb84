package org.clearinghouse.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.persistence.ObservationEntity;

/** Finds figures that are many times the value of the year before or after, because lost or added digits cause that. */
final class OutlierCheck {
    private static final BigDecimal MIN_FACTOR = BigDecimal.valueOf(20);

    /** Smaller counts can grow by the factor. */
    private static final BigDecimal MAX_SMALL_COUNT = BigDecimal.valueOf(50);

    private final Map<ObservationKey, BigDecimal> values;

    private OutlierCheck(Map<ObservationKey, BigDecimal> values) {
        this.values = values;
    }

    /** Compares with the stored values, except those that the document replaces, and with the document's own. */
    static List<Finding> check(ExtractionResult extraction) {
        return check(
                extraction,
                ObservationEntity.findCurrentValues(
                        listDistinct(extraction, ExtractedFigure::area),
                        listDistinct(extraction, ExtractedFigure::metric),
                        extraction.sourceCodes()));
    }

    static List<Finding> check(ExtractionResult extraction, Map<ObservationKey, BigDecimal> storedValues) {
        Map<ObservationKey, BigDecimal> values = new HashMap<>(storedValues);
        extraction.figures().forEach(figure -> values.put(createKey(figure, figure.year()), figure.value()));
        OutlierCheck check = new OutlierCheck(values);
        return extraction.figures().stream().flatMap(check::findOutlier).toList();
    }

    private static List<String> listDistinct(ExtractionResult extraction, Function<ExtractedFigure, String> code) {
        return extraction.figures().stream().map(code).distinct().toList();
    }

    private Stream<Finding> findOutlier(ExtractedFigure figure) {
        return Stream.of(figure.year() - 1, figure.year() + 1)
                .filter(year -> isOutlier(figure.value(), values.get(createKey(figure, year))))
                .limit(1)
                .map(year -> createWarning(figure, year));
    }

    private static boolean isOutlier(BigDecimal one, BigDecimal other) {
        return other != null
                && one.min(other).compareTo(MAX_SMALL_COUNT) > 0
                && one.max(other).compareTo(one.min(other).multiply(MIN_FACTOR)) >= 0;
    }

    private Finding createWarning(ExtractedFigure figure, int year) {
        return Finding.createWarning(
                "%s: \"%s\" is far from the %s of %s; one is at least 20 times the other."
                        .formatted(
                                createKey(figure, figure.year()),
                                figure.printed(),
                                values.get(createKey(figure, year)).toPlainString(),
                                year),
                figure);
    }

    private static ObservationKey createKey(ExtractedFigure figure, int year) {
        return new ObservationKey(figure.area(), figure.metric(), year);
    }
}
