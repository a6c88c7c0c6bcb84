package org.clearinghouse.export;

import java.time.format.DateTimeFormatter;
import org.clearinghouse.dataset.Dataset;

/** How a version of the data is to be cited. */
public final class BibliographicCitation {
    /** None was found; what is not known is not invented. */
    static final String RIGHTS =
            "No licence statement was found in NCMEC's publications. Figures are facts and are cited here with their source.";

    private BibliographicCitation() {}

    /** Ready to be copied. */
    public static String format(Dataset dataset) {
        return ("National Center for Missing & Exploited Children (NCMEC), figures about the U.S. states, as collected by "
                        + "Clearinghouse, version %d of %s (asOf=%s). Cite the source of a figure as well.")
                .formatted(dataset.version(), dataset.publishedAt().toLocalDate(), formatTimestamp(dataset));
    }

    /** When the version was recorded, with its seconds even where they are 0; asOf takes it. */
    static String formatTimestamp(Dataset dataset) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dataset.publishedAt());
    }
}
