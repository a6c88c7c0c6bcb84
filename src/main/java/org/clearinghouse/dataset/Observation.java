package org.clearinghouse.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ObservationStatus;
import org.clearinghouse.model.Qualifier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** The figure of an area, a metric and a year, with every place it was printed in. */
@Description("The figure of an area, a metric and a year, with every place it was printed in.")
public final class Observation implements Node {
    private static final String DISPUTE_NOTE = "Its sources contradict each other; see all citations.";
    private static final String BREAK_NOTE =
            "It is counted otherwise than in the years before, so earlier years do not compare.";
    private static final BigDecimal MIN_COMPARABLE_VALUE = BigDecimal.TEN;

    private final Area area;
    private final Metric metric;
    private final int year;
    private final ObservationStatus status;
    private final List<Citation> citations;
    private final boolean disputed;

    /** @param citations the deciding one first */
    Observation(
            Area area, Metric metric, int year, ObservationStatus status, List<Citation> citations, boolean disputed) {
        this.area = area;
        this.metric = metric;
        this.year = year;
        this.status = status;
        this.citations = citations;
        this.disputed = disputed;
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
        return year;
    }

    @Description("Of a TO_DATE figure, the day it was counted, where the source says.")
    public LocalDate getReferenceDate() {
        return citations.stream()
                .filter(citation ->
                        citation.interval().overlaps(decidingCitation().interval()))
                .map(Citation::getReferenceDate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @NonNull
    @Description("In the metric's unit. Read it together with the qualifier.")
    public BigDecimal getValue() {
        return decidingCitation().getValue();
    }

    @NonNull
    @Description("How exactly it was printed.")
    public Qualifier getQualifier() {
        return decidingCitation().getQualifier();
    }

    @NonNull
    @Description("As printed, words included: 36.2 million; more than 18,400; 19%.")
    public String getPrinted() {
        return decidingCitation().getPrinted();
    }

    @NonNull
    @Description("How it is to be taken, in SDMX's terms.")
    public ObservationStatus getStatus() {
        return metric.breaksIn(year) ? ObservationStatus.TIME_SERIES_BREAK : status;
    }

    @NonNull
    @Description("Remarks on this figure.")
    public List<@NonNull String> getNotes() {
        Stream<String> dispute = disputed ? Stream.of(DISPUTE_NOTE) : Stream.empty();
        Stream<String> seriesBreak = metric.breaksIn(year) ? Stream.of(BREAK_NOTE) : Stream.empty();
        Stream<String> own = Stream.concat(dispute, seriesBreak);
        return Stream.concat(own, citations.stream().flatMap(citation -> citation.notes().stream()))
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
        return citations;
    }

    @Description("True where two citations cannot both be right.")
    public boolean isDisputed() {
        return disputed;
    }

    @NonNull
    @Description("Newest first, the current one included.")
    public List<@NonNull Revision> getRevisions() {
        return dataset().findRevisions(key());
    }

    public ObservationKey key() {
        return new ObservationKey(area.getCode(), metric.getCode(), year);
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

    private Citation decidingCitation() {
        return citations.get(0);
    }

    @Override
    public String toString() {
        return key().toString();
    }
}
