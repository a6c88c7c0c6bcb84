package org.clearinghouse.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse.dataset.History.CitationRow;
import org.clearinghouse.figure.CitationKind;
import org.clearinghouse.figure.Interval;
import org.clearinghouse.figure.Qualifier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A figure in a source. */
@Description("A figure as a source printed it.")
public final class Citation {
    private final CitationRow row;
    private final Source source;
    private final Document document;
    private final boolean agrees;

    Citation(CitationRow row, Source source, Document document, boolean agrees) {
        this.row = row;
        this.source = source;
        this.document = document;
        this.agrees = agrees;
    }

    @NonNull
    @Description("The publication it was printed in.")
    public Source getSource() {
        return source;
    }

    @NonNull
    @Description("The imported bytes it was read in.")
    public Document getDocument() {
        return document;
    }

    @NonNull
    @Description("Whether it stands in a sentence or in a table.")
    public CitationKind getKind() {
        return row.kind();
    }

    @NonNull
    @Description("As printed, words included: 36.2 million; more than 18,400; 19%.")
    public String getPrinted() {
        return row.printed();
    }

    @NonNull
    @Description("In the metric's unit.")
    public BigDecimal getValue() {
        return row.value();
    }

    @NonNull
    @Description("How exactly it was printed.")
    public Qualifier getQualifier() {
        return row.qualifier();
    }

    @Description("The sentence, or the row and column of a table. Null where the cell was read without it.")
    public String getQuote() {
        return row.quote();
    }

    @Description("Where in the source: a page, a row, a line.")
    public String getLocator() {
        return row.locator();
    }

    @Description("Whether it and the observation's figure can both be right.")
    public boolean isAgrees() {
        return agrees;
    }

    LocalDate referenceDate() {
        return row.referenceDate();
    }

    List<String> notes() {
        return row.notes();
    }

    Interval interval() {
        return interval(row);
    }

    static Interval interval(CitationRow row) {
        return Interval.of(row.value(), row.qualifier(), row.printed());
    }
}
