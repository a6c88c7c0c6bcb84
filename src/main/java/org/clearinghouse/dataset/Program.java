package org.clearinghouse.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clearinghouse.catalogue.ProgramEntry;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** One of NCMEC's programs. */
@Description("One of NCMEC's programs, such as Team HOPE.")
public final class Program implements Node {
    private final String id;
    private final ProgramEntry entry;
    private final List<Metric> metrics = new ArrayList<>();

    Program(String id, ProgramEntry entry) {
        this.id = id;
        this.entry = entry;
    }

    void add(Metric metric) {
        metrics.add(metric);
    }

    @Override
    @NonNull
    @Id
    @Description("Global, stable and opaque.")
    public String getId() {
        return id;
    }

    @NonNull
    @Description("Code, such as team-hope.")
    public String getCode() {
        return entry.code();
    }

    @NonNull
    @Description("Name, such as Team HOPE.")
    public String getName() {
        return entry.name();
    }

    @NonNull
    @Description("The part of NCMEC's mission that it serves.")
    public String getMissionArea() {
        return entry.missionArea();
    }

    @NonNull
    @Description("What the program does, from what NCMEC says of it.")
    public String getDescription() {
        return entry.description();
    }

    @NonNull
    @Description("What is counted of it.")
    public List<@NonNull Metric> getMetrics() {
        return Collections.unmodifiableList(metrics);
    }

    @Override
    public String toString() {
        return entry.code();
    }
}
