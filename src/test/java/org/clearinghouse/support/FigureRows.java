package org.clearinghouse.support;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.ObservationKey;

/** Datasets of the bundled documents and figures made for a test. */
public final class FigureRows {
    private static final String COLUMNS =
            "area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher\n";

    private FigureRows() {}

    /** The bundled data and these rows, which are of the source {@code made}. */
    public static Dataset createDataset(String... rows) {
        return createHistories(rows).dataset();
    }

    public static Histories createHistories(String... rows) {
        return Histories.bundledAnd().document("made.csv", COLUMNS + String.join("", rows));
    }

    /** A figure printed as an exact number. */
    public static String exact(String area, int year, String metric, String value) {
        return format(area, year, metric, value, value, "exact");
    }

    /** A figure printed as a lower bound. */
    public static String moreThan(String area, int year, String metric, String value) {
        return format(area, year, metric, value, "more than " + value, "more than");
    }

    private static String format(String area, int year, String metric, String value, String printed, String qualifier) {
        return "%s,%d,%s,%s,%s,%s,,made,row %s,table cell,,,Made,A publisher%n"
                .formatted(area, year, metric, value, printed, qualifier, area);
    }

    /** An observation that the dataset must have. */
    public static Observation find(Dataset dataset, String area, String metric, int year) {
        return dataset.findObservation(new ObservationKey(area, metric, year)).orElseThrow();
    }
}
