package org.clearinghouse.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Period;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What is counted, in which unit, over which time. */
@Description("What is counted, in which unit, over which time.")
public final class Metric implements Node {
    private final String id;
    private final int position;
    private final MetricEntry entry;
    private final Program program;
    private final List<Metric> parts = new ArrayList<>();
    private Metric total;
    private Dataset dataset;

    Metric(String id, int position, MetricEntry entry, Program program) {
        this.id = id;
        this.position = position;
        this.entry = entry;
        this.program = program;
    }

    /** Completes the metric; called once, by the dataset. */
    void assignTo(Dataset owner) {
        dataset = owner;
    }

    void linkToTotal(Metric whole) {
        total = whole;
        whole.parts.add(this);
    }

    @Override
    @NonNull
    @Id
    @Description("Global, stable and opaque.")
    public String getId() {
        return id;
    }

    @NonNull
    @Description("Code, such as team-hope-supported.")
    public String getCode() {
        return entry.code();
    }

    @NonNull
    @Description("Name, such as Survivors and families given peer support.")
    public String getName() {
        return entry.name();
    }

    @NonNull
    @Description("What is counted, from what the sources say.")
    public String getDescription() {
        return entry.description();
    }

    @NonNull
    @Description("Caveats, such as what it must not be compared with.")
    public List<@NonNull String> getNotes() {
        return entry.notes();
    }

    @NonNull
    @Description("Who counts it: NCMEC, or another, whose count must not be mixed with NCMEC's.")
    public String getCountedBy() {
        return entry.countedBy();
    }

    @NonNull
    @Description("Years from which it is counted otherwise than before; no change is computed over one.")
    public List<@NonNull Integer> getBreaks() {
        return entry.breaks();
    }

    @NonNull
    @Description("One of what is counted, such as report; for a share percent, or one in (6 means 1 in 6).")
    public String getUnit() {
        return entry.unit();
    }

    @NonNull
    @Description("What time a figure of a year covers.")
    public Period getPeriod() {
        return entry.period();
    }

    @NonNull
    @Description("The kinds of area that the metric exists for at all.")
    public List<@NonNull AreaKind> getPublishedFor() {
        return entry.publishedFor();
    }

    @NonNull
    @Description("The program it belongs to.")
    public Program getProgram() {
        return program;
    }

    @Description("The total that this metric is a part of. Null where it is none.")
    public Metric getPartOf() {
        return total;
    }

    @Description("""
            Of a part, by what its total is broken down. The parts of one breakdown are the whole where all of them exist; \
            those of different breakdowns overlap. Null where the parts need not add up.""")
    public String getBreakdown() {
        return entry.breakdown();
    }

    @NonNull
    @Description("The metrics that are a part of this one; they need not be the whole of it.")
    public List<@NonNull Metric> getParts() {
        return Collections.unmodifiableList(parts);
    }

    /** The dataset that the metric belongs to. */
    public Dataset dataset() {
        return dataset;
    }

    /** Position in the catalogue, from 0. */
    public int position() {
        return position;
    }

    /** Whether its figures are percentages. */
    public boolean percentage() {
        return entry.hasPercentages();
    }

    /** Whether its figures are the N of "1 in N". */
    public boolean oneIn() {
        return entry.hasOneIn();
    }

    /** Whether its figures are shares, which can neither be added nor divided by a population. */
    public boolean share() {
        return entry.hasShares();
    }

    /** Whether it is counted otherwise from this year on. */
    public boolean breaksIn(int year) {
        return entry.breaks().contains(year);
    }

    /** Whether it was counted alike in two years, the earlier one first. */
    public boolean isComparable(int earlier, int later) {
        return entry.breaks().stream().noneMatch(year -> earlier < year && year <= later);
    }

    /** Whether its figures count from a beginning, so that the figures of several years overlap. */
    public boolean hasToDatePeriod() {
        return entry.period() == Period.TO_DATE;
    }

    /** Whether the metric exists for this kind of area at all. */
    public boolean isPublishedFor(Area area) {
        return entry.publishedFor().contains(area.getKind());
    }

    /** Whether the metric exists for states, the district or territories. */
    public boolean existsForStates() {
        return entry.publishedFor().stream().anyMatch(kind -> kind != AreaKind.NATION);
    }

    /** Whether the nation's figure covers areas of this kind. */
    public boolean isIncludedInNation(AreaKind kind) {
        return kind == AreaKind.NATION
                || entry.nationIncludes().isEmpty()
                || entry.nationIncludes().contains(kind);
    }

    @Override
    public String toString() {
        return entry.code();
    }
}
