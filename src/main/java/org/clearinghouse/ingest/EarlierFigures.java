package org.clearinghouse.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.model.ValueInterval;

/**
 * The figures of the documents that one run has imported. New bytes replace what their source said before, but of two
 * documents that are given together, such as a sheet and its draft, none is known to be the newer.
 */
public final class EarlierFigures {
    private record Key(String source, ObservationKey observation) {}

    private final Map<Key, ExtractedFigure> figures = new HashMap<>();

    void add(ExtractionResult extraction) {
        extraction.figures().forEach(figure -> figures.put(createKey(figure), figure));
    }

    /** Returns one warning for each figure to which an earlier document of the same source gives another value. */
    List<Finding> check(ExtractionResult extraction) {
        return extraction.figures().stream().flatMap(this::checkFigure).toList();
    }

    private Stream<Finding> checkFigure(ExtractedFigure figure) {
        ExtractedFigure earlier = figures.get(createKey(figure));
        return earlier == null || agree(figure, earlier)
                ? Stream.empty()
                : Stream.of(Finding.createWarning(
                        "%s of %s is \"%s\" here, but \"%s\" in a document before, which this one would replace."
                                .formatted(figure.key(), figure.source(), figure.printed(), earlier.printed()),
                        figure));
    }

    private static boolean agree(ExtractedFigure figure, ExtractedFigure earlier) {
        return !Objects.equals(figure.referenceDate(), earlier.referenceDate())
                || createInterval(figure).overlaps(createInterval(earlier));
    }

    private static ValueInterval createInterval(ExtractedFigure figure) {
        return ValueInterval.of(figure.value(), figure.qualifier(), figure.printed());
    }

    private static Key createKey(ExtractedFigure figure) {
        return new Key(figure.source(), figure.key());
    }
}
