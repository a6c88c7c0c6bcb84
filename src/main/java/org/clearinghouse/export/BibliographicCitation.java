package org.clearinghouse.export;

import java.time.format.DateTimeFormatter;
import org.clearinghouse.dataset.Dataset;

/** Formats a bibliographic citation of a version of the data. */
public final class BibliographicCitation {
    /** States that no licence was found, because inventing one would be wrong. */
    static final String RIGHTS =
            "No licence statement was found in NCMEC's publications. Figures are facts and are cited here with their source.";

    private BibliographicCitation() {}

    public static String format(Dataset dataset) {
        return ("National Center for Missing & Exploited Children (NCMEC), figures about the U.S. states, as collected by "
                        + "Clearinghouse, version %s of %s (asOf=%s). Cite the source of a figure as well.")
                .formatted(dataset.version(), dataset.publishedAt().toLocalDate(), formatTimestamp(dataset));
    }

    /** Formats the time of the version so that the parameter asOf accepts it; always with seconds. */
    static String formatTimestamp(Dataset dataset) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dataset.publishedAt());
    }
}
