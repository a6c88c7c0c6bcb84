package org.clearinghouse.graphql.api;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import jakarta.enterprise.context.Dependent;
import java.time.OffsetDateTime;
import java.util.List;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.Nation;
import org.clearinghouse.dataset.Node;
import org.clearinghouse.dataset.Program;
import org.clearinghouse.dataset.Revision;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.SupportedYears;
import org.clearinghouse.query.Aggregate;
import org.clearinghouse.query.AggregateFilter;
import org.clearinghouse.query.AggregateOrder;
import org.clearinghouse.query.AggregateQuery;
import org.clearinghouse.query.AggregateRequest;
import org.clearinghouse.query.AreaFilter;
import org.clearinghouse.query.Coverage;
import org.clearinghouse.query.Dimension;
import org.clearinghouse.query.FigureChanges;
import org.clearinghouse.query.MetricFilter;
import org.clearinghouse.query.ObservationConnection;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationOrder;
import org.clearinghouse.query.ObservationQuery;
import org.clearinghouse.query.PageRequest;
import org.clearinghouse.query.SearchHit;
import org.clearinghouse.query.SearchIndex;
import org.clearinghouse.query.StateFilter;
import org.clearinghouse.query.YearSelection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The fields of Query, resolved against one version of the data. */
@GraphQLApi
@RegisterForReflection
@Dependent
public class QueryApi {
    private final Dataset dataset;
    private final DatasetVersions versions;

    /**
     * @param dataset the version for all fields of an operation
     * @param versions that version and earlier ones
     */
    public QueryApi(Dataset dataset, DatasetVersions versions) {
        this.dataset = dataset;
        this.versions = versions;
    }

    @Query
    @Description("States, the District of Columbia and the inhabited territories, in order of name.")
    public @NonNull List<@NonNull State> states(
            @Description("The states to include; all by default.") StateFilter filter) {
        return filter == null ? dataset.states() : filter.selectStates(dataset);
    }

    @Query
    @Description("By USPS code (ME), FIPS code (23) or name, in any letter case. Null if there is none.")
    public State state(@NonNull @Description("USPS or FIPS code, or name.") String code) {
        return dataset.stateLookup().find(code).orElse(null);
    }

    @Query
    @Description("The nation and the states by one filter: the nation first, then the states by name.")
    public @NonNull List<@NonNull Area> areas(@Description("The areas to include; all by default.") AreaFilter filter) {
        return (filter == null ? AreaFilter.NONE : filter).selectAreas(dataset);
    }

    @Query
    @Description("The United States.")
    public @NonNull Nation nation() {
        return dataset.nation();
    }

    @Query
    @Description("NCMEC's programs that figures are held of.")
    public @NonNull List<@NonNull Program> programs() {
        return dataset.programs();
    }

    @Query
    @Description("By code, such as team-hope. Null if there is none.")
    public Program program(@NonNull @Description("Its code.") String code) {
        return dataset.programLookup().find(code).orElse(null);
    }

    @Query
    @Description("What is counted, in the order of the programs.")
    public @NonNull List<@NonNull Metric> metrics(
            @Description("The metrics to include; all by default.") MetricFilter filter) {
        return filter == null ? dataset.metrics() : filter.selectMetrics(dataset);
    }

    @Query
    @Description("By code, such as team-hope-supported. Null if there is none.")
    public Metric metric(@NonNull @Description("Its code.") String code) {
        return dataset.metricLookup().find(code).orElse(null);
    }

    @Query
    @Description("The years that have figures, in order.")
    public @NonNull List<@NonNull Year> years() {
        return dataset.years().stream().map(year -> new Year(dataset, year)).toList();
    }

    @Query
    @Description("A year, with or without figures. Null outside 1984 to next year.")
    public Year year(@Description("Its number, such as 2023.") int year) {
        return SupportedYears.contains(year) ? new Year(dataset, year) : null;
    }

    @Query
    @Description("""
            Any slice. Relay cursor connection; first and last are 1 to 1000, 100 unless given. Without an order: \
            the nation, then the states by name; metrics as in the catalogue; years.""")
    public @NonNull ObservationConnection observations(
            @Description("The figures to include; all by default.") ObservationFilter filter,
            @Nullable @Description("The first criterion decides, then the next.")
                    List<@NonNull ObservationOrder> orderBy,
            @Description("How many from the beginning, 1 to 1000.") Integer first,
            @Description("A cursor: the page begins behind it.") String after,
            @Description("How many from the end, 1 to 1000; not together with first.") Integer last,
            @Description("A cursor: the page ends before it.") String before) {
        PageRequest page = new PageRequest(first, after, last, before);
        return ObservationConnection.create(ObservationQuery.create(dataset, filter), orderBy, page);
    }

    @Query
    @Description("""
            Statistics of the state figures of a slice, the nation left out. Figures of different metrics are never \
            added up: the slice holds one metric, or METRIC is among the dimensions, else an error says so. Figures of \
            several years are, unless YEAR is: name one year where that is not meant. Groups without a figure are left \
            out. At most 1000 groups. Without an order: that of the dimensions.""")
    public @NonNull List<@NonNull Aggregate> aggregates(
            @Description("The figures to include; all by default.") ObservationFilter filter,
            @NonNull @Description("Figures that are alike in all of these form a group.")
                    List<@NonNull Dimension> groupBy,
            @Description("The groups to include, by their statistics; all by default.") AggregateFilter having,
            @Nullable @Description("The first criterion decides, then the next.") List<@NonNull AggregateOrder> orderBy,
            @Description("How many from the beginning, 1 to 1000.") Integer first) {
        return AggregateQuery.execute(
                ObservationQuery.create(dataset, filter), new AggregateRequest(groupBy, having, orderBy, first));
    }

    @Query
    @Description("The publications that figures are cited from, withdrawn ones included, in order of code.")
    public @NonNull List<@NonNull Source> sources() {
        return dataset.sources();
    }

    @Query
    @Description("By code, such as maine-2023. Null if there is none.")
    public Source source(@NonNull @Description("Its code.") String code) {
        return dataset.sourceLookup().find(code).orElse(null);
    }

    @Query
    @Description("""
            Areas, metrics, programs and sources by words, the best first: codes, names, other words for them such as \
            tips or foster care, and descriptions. A misspelt word finds the ones spelled nearest.""")
    public @NonNull List<@NonNull SearchHit> search(
            @NonNull @Description("Words, at most 200 characters.") String text,
            @Description("How many, 1 to 100; 10 by default.") Integer first) {
        return SearchIndex.search(dataset, text, first);
    }

    @Query
    @Description("""
            Which figures are held, which are missing and why, for each metric and year. Without \
            years in the filter: for all years that have figures of anything.""")
    public @NonNull List<@NonNull Coverage> coverage(
            @Description("The areas, metrics and years to include; all by default.") ObservationFilter filter) {
        return Coverage.compute(ObservationQuery.create(dataset, filter), filter);
    }

    @Query
    @Description("Every value an observation has had, newest first, withdrawn ones included.")
    public @NonNull List<@NonNull Revision> revisions(
            @NonNull @Description("USPS or FIPS code, US for the nation.") String area,
            @NonNull @Description("Code of a metric.") String metric,
            @Description("The year the figure is of.") int year) {
        String areaCode = dataset.areaLookup().require(area).getCode();
        String metricCode = dataset.metricLookup().require(metric).getCode();
        return dataset.findRevisions(
                new ObservationKey(areaCode, metricCode, YearSelection.requireSupportedYear(year)));
    }

    @Query
    @Description("""
            Which figures differ from an earlier version: added, revised, withdrawn, disputed or no longer so. Laid over \
            the figures of that version, they give those of this one. It needs since or sinceVersion.""")
    public @NonNull FigureChanges changes(
            @Description("A time: the version that was the newest then.") OffsetDateTime since,
            @Description("The number of a version, from 1.") Integer sinceVersion,
            @Description("How many, 1 to 1000; 100 by default.") Integer first,
            @Description("The field next of the page before.") String after) {
        if ((since == null) == (sinceVersion == null)) {
            throw new InvalidInputException("changes needs since or sinceVersion, one of them.");
        }
        Dataset earlier = since == null ? versions.findVersion(sinceVersion) : versions.findAsOf(since);
        return FigureChanges.compute(earlier, dataset, new PageRequest(first, after, null, null));
    }

    @Query
    @Description("The version of the data that this answer is made from.")
    public @NonNull DatasetSummary dataset() {
        return DatasetSummary.create(dataset);
    }

    @Query
    @Description("Anything by its global id. Null if there is none in this version.")
    public Node node(@NonNull @Id @Description("The id.") String id) {
        return dataset.findNode(id).orElse(null);
    }
}
