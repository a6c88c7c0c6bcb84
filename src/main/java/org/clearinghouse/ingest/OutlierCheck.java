package org.clearinghouse.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.persistence.ObservationEntity;

/** Figures that are many times those of the year before or after, as when digits were lost or added. */
final class OutlierCheck {
    private static final BigDecimal MIN_FACTOR = BigDecimal.valueOf(20);
    /** Small counts may well grow so much. */
    private static final BigDecimal MAX_SMALL_COUNT = BigDecimal.valueOf(50);

    private static final String OTHER_OBSERVATIONS =
            "select o.area, o.metric, o.year, c.value from ObservationEntity o "
                    + "join CitationEntity c on c.document = o.document and c.position = o.position "
                    + "where o.superseded is null and o.area in ?1 and o.metric in ?2 and c.source not in ?3";

    private final Map<ObservationKey, BigDecimal> values = new HashMap<>();

    /** Knows the figures held, except those that the reading replaces, and its own. */
    private OutlierCheck(ExtractionResult reading) {
        ObservationEntity.find(
                        OTHER_OBSERVATIONS, collectAreas(reading), collectMetrics(reading), reading.sourceCodes())
                .project(Object[].class)
                .stream()
                .forEach(row -> values.put(
                        new ObservationKey((String) row[0], (String) row[1], (Integer) row[2]), (BigDecimal) row[3]));
        reading.figures().forEach(figure -> values.put(createKey(figure, figure.year()), figure.value()));
    }

    static List<Finding> check(ExtractionResult reading) {
        OutlierCheck leaps = new OutlierCheck(reading);
        return reading.figures().stream().flatMap(leaps::findOutlier).toList();
    }

    private static List<String> collectAreas(ExtractionResult reading) {
        return reading.figures().stream().map(ExtractedFigure::area).distinct().toList();
    }

    private static List<String> collectMetrics(ExtractionResult reading) {
        return reading.figures().stream()
                .map(ExtractedFigure::metric)
                .distinct()
                .toList();
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
                "%s: \"%s\" is far from the %s of %d; one is 20 times the other or more."
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
