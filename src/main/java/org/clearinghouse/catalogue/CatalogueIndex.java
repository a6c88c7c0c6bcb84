package org.clearinghouse.catalogue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.OneIn;
import org.clearinghouse.model.Period;

/** Finds the catalogue's metrics and areas by their codes, which callers must know to exist. */
public final class CatalogueIndex {
    private final Map<String, MetricEntry> metrics = new HashMap<>();
    private final Map<String, AreaEntry> areas = new HashMap<>();

    public CatalogueIndex(Catalogue catalogue) {
        catalogue.metrics().forEach(metric -> metrics.put(metric.code(), metric));
        catalogue.areas().forEach(area -> areas.put(area.code(), area));
    }

    public boolean isMetric(String code) {
        return metrics.containsKey(code);
    }

    public boolean isArea(String code) {
        return areas.containsKey(code);
    }

    AreaKind getAreaKind(String area) {
        return areas.get(area).kind();
    }

    public String getAreaName(String area) {
        return areas.get(area).name();
    }

    public boolean isPublishedFor(String metric, String area) {
        return metrics.get(metric).publishedFor().contains(getAreaKind(area));
    }

    public boolean isForStatesOnly(String metric) {
        return !metrics.get(metric).publishedFor().contains(AreaKind.NATION);
    }

    public boolean isForNationOnly(String metric) {
        return metrics.get(metric).publishedFor().equals(List.of(AreaKind.NATION));
    }

    public boolean isToDate(String metric) {
        return metrics.get(metric).period() == Period.TO_DATE;
    }

    public Period getPeriod(String metric) {
        return metrics.get(metric).period();
    }

    /** Whether NCMEC counts it, and no other organization. */
    public boolean isCountedByCenter(String metric) {
        return metrics.get(metric).countedBy().equals(MetricEntry.NCMEC);
    }

    public boolean isShare(String metric) {
        return metrics.get(metric).hasShares();
    }

    public boolean isOneIn(String metric) {
        return metrics.get(metric).hasOneIn();
    }

    /** The printed number in the metric's unit: "1 in 6" is 16.67 percent, or 6 where one in how many is counted. */
    public BigDecimal computeValue(String metric, BigDecimal value, String printed) {
        return isOneIn(metric) ? OneIn.findNumber(printed).orElse(value) : value;
    }

    public boolean isPart(String metric) {
        return metrics.get(metric).partOf() != null;
    }

    /** The total that a metric is part of, or the metric itself. */
    public String resolveTotal(String metric) {
        String total = metrics.get(metric).partOf();
        return total == null ? metric : total;
    }

    /**
     * The parts that add up to a total for an area, one list for each breakdown, each sorted by code. Empty if none need
     * to add up.
     */
    public List<List<String>> findCompleteParts(String total, String area) {
        return metrics.values().stream()
                .filter(metric -> total.equals(metric.partOf()) && metric.breakdown() != null)
                .collect(Collectors.groupingBy(MetricEntry::breakdown, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(parts -> parts.stream().allMatch(part -> isPublishedFor(part.code(), area)))
                .map(parts -> parts.stream().map(MetricEntry::code).sorted().toList())
                .toList();
    }
}
