package org.clearinghouse.dataset.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.dataset.history.History.ObservationRow;
import org.clearinghouse.model.BinarySearch;

/**
 * The rows of one area and metric, of all versions.
 *
 * @param citations in the order of document and position
 * @param observations in the order of year and version
 * @param lastChange the newest version that recorded or superseded one of the rows
 */
public record SeriesHistory(List<CitationRow> citations, List<ObservationRow> observations, int lastChange) {
    static final SeriesHistory EMPTY = new SeriesHistory(List.of(), List.of(), 0);

    static SeriesHistory of(Collection<CitationRow> citations, Collection<ObservationRow> observations) {
        return new SeriesHistory(
                citations.stream().sorted(CitationRow.BY_PLACE).toList(),
                observations.stream().sorted(ObservationRow.BY_FIGURE).toList(),
                IntStream.concat(
                                citations.stream().mapToInt(row -> findLastChange(row.recorded(), row.superseded())),
                                observations.stream().mapToInt(row -> findLastChange(row.recorded(), row.superseded())))
                        .max()
                        .orElse(0));
    }

    private static int findLastChange(int recorded, Integer superseded) {
        return superseded == null ? recorded : Math.max(recorded, superseded);
    }

    /** @param later rows that replace those of the same place or version, or are new */
    SeriesHistory merge(SeriesHistory later) {
        return of(
                mergeRows(citations, later.citations, CitationRow.BY_PLACE),
                mergeRows(observations, later.observations, ObservationRow.BY_FIGURE));
    }

    static <T> List<T> mergeRows(List<T> earlier, List<T> later, Comparator<T> identity) {
        Set<T> replaced = new TreeSet<>(identity);
        replaced.addAll(later);
        return Stream.concat(earlier.stream().filter(row -> !replaced.contains(row)), later.stream())
                .toList();
    }

    /** Whether these rows are new since a version, or end rows of an earlier history. */
    boolean continues(SeriesHistory known, int version) {
        Set<CitationRow> citationsKnown = new TreeSet<>(CitationRow.BY_PLACE);
        citationsKnown.addAll(known.citations);
        Set<ObservationRow> observationsKnown = new TreeSet<>(ObservationRow.BY_FIGURE);
        observationsKnown.addAll(known.observations);
        return citations.stream().allMatch(row -> row.recorded() > version || citationsKnown.contains(row))
                && observations.stream().allMatch(row -> row.recorded() > version || observationsKnown.contains(row));
    }

    /** All observations of a year, oldest first. */
    public List<ObservationRow> findObservations(int year) {
        return observations.subList(
                BinarySearch.countLeading(observations, row -> row.year() < year),
                BinarySearch.countLeading(observations, row -> row.year() <= year));
    }

    /** The citation that an observation rests on, if it is one of this series. */
    public Optional<CitationRow> findDecidingCitation(ObservationRow row) {
        int index = BinarySearch.countLeading(citations, citation -> comparePlace(citation, row) < 0);
        return index < citations.size() && comparePlace(citations.get(index), row) == 0
                ? Optional.of(citations.get(index))
                : Optional.empty();
    }

    private static int comparePlace(CitationRow citation, ObservationRow row) {
        int byDocument = citation.document().compareTo(row.document());
        return byDocument != 0 ? byDocument : Integer.compare(citation.position(), row.position());
    }
}
