package org.clearinghouse.ingest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse.figure.ObservationKey;
import org.clearinghouse.reading.ExtractedFigure;
import org.clearinghouse.reading.ExtractionResult;
import org.clearinghouse.reading.Finding;
import org.clearinghouse.store.ObservationEntity;

/** Figures that are many times those of the year before or after, as when digits were lost or added. */
final class OutlierCheck {
    private static final BigDecimal TIMES = BigDecimal.valueOf(20);
    /** Small counts may well grow so much. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(50);

    private static final String HELD_BESIDE = "select o.area, o.metric, o.year, c.value from ObservationEntity o "
            + "join CitationEntity c on c.document = o.document and c.position = o.position "
            + "where o.superseded is null and o.area in ?1 and o.metric in ?2 and c.source not in ?3";

    private final Map<ObservationKey, BigDecimal> values = new HashMap<>();

    /** Knows the figures held, except those that the reading replaces, and its own. */
    private OutlierCheck(ExtractionResult reading) {
        ObservationEntity.find(HELD_BESIDE, areas(reading), metrics(reading), reading.sourceCodes())
                .project(Object[].class)
                .stream()
                .forEach(row -> values.put(
                        new ObservationKey((String) row[0], (String) row[1], (Integer) row[2]), (BigDecimal) row[3]));
        reading.figures().forEach(figure -> values.put(key(figure, figure.year()), figure.value()));
    }

    static List<Finding> in(ExtractionResult reading) {
        OutlierCheck leaps = new OutlierCheck(reading);
        return reading.figures().stream().flatMap(leaps::of).toList();
    }

    private static List<String> areas(ExtractionResult reading) {
        return reading.figures().stream().map(ExtractedFigure::area).distinct().toList();
    }

    private static List<String> metrics(ExtractionResult reading) {
        return reading.figures().stream()
                .map(ExtractedFigure::metric)
                .distinct()
                .toList();
    }

    private Stream<Finding> of(ExtractedFigure figure) {
        return Stream.of(figure.year() - 1, figure.year() + 1)
                .filter(year -> isLeap(figure.value(), values.get(key(figure, year))))
                .limit(1)
                .map(year -> warning(figure, year));
    }

    private static boolean isLeap(BigDecimal one, BigDecimal other) {
        return other != null
                && one.min(other).compareTo(SMALL) > 0
                && one.max(other).compareTo(one.min(other).multiply(TIMES)) >= 0;
    }

    private Finding warning(ExtractedFigure figure, int year) {
        return Finding.warning(
                "%s: \"%s\" is far from the %s of %d; one is 20 times the other or more."
                        .formatted(
                                key(figure, figure.year()),
                                figure.printed(),
                                values.get(key(figure, year)).toPlainString(),
                                year),
                figure);
    }

    private static ObservationKey key(ExtractedFigure figure, int year) {
        return new ObservationKey(figure.area(), figure.metric(), year);
    }
}
