package org.clearinghouse.export;

import java.time.format.DateTimeFormatter;
import org.clearinghouse.dataset.Dataset;

/** Formats a bibliographic citation of a version of the data. */
public final class BibliographicCitation {
    /** States that no licence was found, because inventing one would be wrong. */
    public static final String RIGHTS =
            "No licence statement was found in NCMEC's publications. Figures are facts and are cited here with their source.";

    private BibliographicCitation() {}

    /** A citation without an address, for files; the time can be used as the parameter asOf. */
    public static String format(Dataset dataset) {
        return format(dataset, " (asOf=" + formatTimestamp(dataset) + ")", "");
    }

    /** @param address complete address with the parameter asOf, which ends the citation so that it can be copied */
    public static String format(Dataset dataset, String address) {
        return format(dataset, "", " " + address);
    }

    private static String format(Dataset dataset, String time, String address) {
        return ("National Center for Missing & Exploited Children (NCMEC), figures about the U.S. states, as collected by "
                        + "Clearinghouse, version %s of %s%s. Cite the source of a figure as well.%s")
                .formatted(dataset.version(), dataset.publishedAt().toLocalDate(), time, address);
    }

    /** Formats the time of the version so that the parameter asOf accepts it; always with seconds. */
    static String formatTimestamp(Dataset dataset) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dataset.publishedAt());
    }
}
