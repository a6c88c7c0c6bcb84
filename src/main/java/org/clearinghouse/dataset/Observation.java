package org.clearinghouse.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.dataset.figures.Figure;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.ValueInterval;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** The figure of an area, a metric and a year, with every place it was printed in. Created when it is read. */
@Description("The figure of an area, a metric and a year, with every place it was printed in.")
public final class Observation implements Node {
    private static final String DISPUTE_NOTE = "Its sources contradict each other; see all citations.";
    private static final String BREAK_NOTE =
            "It is counted otherwise than in the years before, so earlier years do not compare.";
    private static final BigDecimal MIN_COMPARABLE_VALUE = BigDecimal.TEN;

    private final Area area;
    private final Metric metric;
    private final Figure figure;

    Observation(Area area, Metric metric, Figure figure) {
        this.area = area;
        this.metric = metric;
        this.figure = figure;
    }

    @Override
    @NonNull
    @Id
    @Description("Global, stable and opaque.")
    public String getId() {
        return dataset().ids().format("Observation", key().toString());
    }

    @NonNull
    @Description("The nation or the state it is about.")
    public Area getArea() {
        return area;
    }

    @Description("Null for the nation.")
    public State getState() {
        return area instanceof State state ? state : null;
    }

    @NonNull
    @Description("What was counted.")
    public Metric getMetric() {
        return metric;
    }

    @Description("The year it was published for.")
    public int getYear() {
        return figure.year();
    }

    @Description("Of a TO_DATE figure, the day it was counted, where the source says.")
    public LocalDate getReferenceDate() {
        ValueInterval deciding = decidingRow().interval();
        return figure.citations()
                .filter(row -> row.interval().overlaps(deciding))
                .map(CitationRow::referenceDate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @NonNull
    @Description("In the metric's unit. Read it together with the qualifier.")
    public BigDecimal getValue() {
        return decidingRow().value();
    }

    @NonNull
    @Description("How exactly it was printed.")
    public Qualifier getQualifier() {
        return decidingRow().qualifier();
    }

    @NonNull
    @Description("As printed, words included: 36.2 million; more than 18,400; 19%.")
    public String getPrinted() {
        return decidingRow().printed();
    }

    @NonNull
    @Description("How it is to be taken, in SDMX's terms.")
    public ObservationStatus getStatus() {
        return metric.breaksIn(getYear())
                ? ObservationStatus.TIME_SERIES_BREAK
                : figure.row().status();
    }

    @NonNull
    @Description("Remarks on this figure.")
    public List<@NonNull String> getNotes() {
        Stream<String> dispute = figure.disputed() ? Stream.of(DISPUTE_NOTE) : Stream.empty();
        Stream<String> seriesBreak = metric.breaksIn(getYear()) ? Stream.of(BREAK_NOTE) : Stream.empty();
        Stream<String> own = Stream.concat(dispute, seriesBreak);
        return Stream.concat(own, figure.citations().flatMap(row -> row.notes().stream()))
                .distinct()
                .toList();
    }

    @Description("A count under 10: too small to compare.")
    public boolean isSmall() {
        return !metric.share() && getValue().compareTo(MIN_COMPARABLE_VALUE) < 0;
    }

    @NonNull
    @Description(
            "Every place the figure was printed in, the most exact first; of a TO_DATE figure, the latest counted first.")
    public List<@NonNull Citation> getCitations() {
        return figure.citations().map(row -> new Citation(this, row)).toList();
    }

    @Description("True where two citations cannot both be right.")
    public boolean isDisputed() {
        return figure.disputed();
    }

    @NonNull
    @Description("Newest first, the current one included.")
    public List<@NonNull Revision> getRevisions() {
        return dataset().findRevisions(key());
    }

    public ObservationKey key() {
        return new ObservationKey(area.getCode(), metric.getCode(), getYear());
    }

    /** Whether the figure was printed as an exact number, so that other figures may be derived from it. */
    public boolean hasExactValue() {
        return getQualifier() == Qualifier.EXACT;
    }

    /** The dataset that the observation belongs to. */
    public Dataset dataset() {
        return metric.dataset();
    }

    /** The same area's figure of the same metric in another year. */
    public Optional<Observation> findInYear(int otherYear) {
        return area.findSeries(metric).find(otherYear);
    }

    CitationRow decidingRow() {
        return figure.deciding();
    }

    /** Observations of different versions are never equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Observation observation
                && observation.area == area
                && observation.metric == metric
                && observation.figure == figure;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * area.position() + metric.position()) + getYear();
    }

    @Override
    public String toString() {
        return key().toString();
    }
}
