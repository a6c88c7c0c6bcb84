package org.clearinghouse.dataset.figures;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of a version, without reference to it, so that versions share what is equal. */
public final class FigureIndex {
    private final AreaFigures[] areas;
    /** How many figures the areas before each have; the last one is the sum. */
    private final int[] starts;

    private final Map<String, SourceFigures> sources;

    /**
     * @param areas by the position of the area
     * @param sources by code
     */
    FigureIndex(AreaFigures[] areas, Map<String, SourceFigures> sources) {
        this.areas = areas;
        this.sources = sources;
        this.starts = new int[areas.length + 1];
        for (int i = 0; i < areas.length; i++) {
            starts[i + 1] = starts[i] + areas[i].size();
        }
    }

    static FigureIndex createEmpty(int areas, int metrics) {
        AreaFigures[] empty = new AreaFigures[areas];
        Arrays.fill(empty, AreaFigures.createEmpty(metrics));
        return new FigureIndex(empty, Map.of());
    }

    public AreaFigures find(int area) {
        return areas[area];
    }

    public Stream<AreaFigures> areas() {
        return Arrays.stream(areas);
    }

    /** By code. */
    public Map<String, SourceFigures> sources() {
        return sources;
    }

    public SourceFigures findSource(String code) {
        return sources.getOrDefault(code, SourceFigures.EMPTY);
    }

    public int size() {
        return starts[areas.length];
    }

    /** The position of the area that the figure at an index is of. */
    public int findArea(int index) {
        int found = Arrays.binarySearch(starts, index);
        int area = found >= 0 ? found : -found - 2;
        while (areas[area].size() == 0) {
            area++;
        }
        return area;
    }

    /** How many figures the areas before one have. */
    public int countBefore(int area) {
        return starts[area];
    }
}
