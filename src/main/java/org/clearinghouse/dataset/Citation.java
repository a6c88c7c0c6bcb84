package org.clearinghouse.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.ComparableFigure;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.ValueInterval;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A figure as a source printed it. */
@Description("A figure as a source printed it.")
public final class Citation {
    private static final String NO_ROW = "Only the value was transcribed, not the row of the table.";
    private static final String NO_SENTENCE = "Only the value was transcribed, not the sentence.";

    private final CitationRow row;
    private final Source source;
    private final Document document;
    private final boolean agrees;
    private Observation observation;

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

    void assignTo(Observation figure) {
        observation = figure;
    }

    @NonNull
    @Description("The observation that it is a citation of.")
    public Observation getObservation() {
        return observation;
    }

    @Description("Of a TO_DATE figure, the day it was counted, where this source says.")
    public LocalDate getReferenceDate() {
        return row.referenceDate();
    }

    @NonNull
    @Description("The imported bytes that brought it: the publication, or a transcript of figures in several.")
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

    @Description("The sentence, or the row of a table, as printed. Null where only the value was transcribed.")
    public String getQuote() {
        return row.quote();
    }

    @Description("Why there is no quote. Null where there is one.")
    public String getQuoteMissing() {
        return row.quote() != null ? null : row.kind() == CitationKind.TABLE_CELL ? NO_ROW : NO_SENTENCE;
    }

    @Description("Where in the source: a page, a row, a line.")
    public String getLocator() {
        return row.locator();
    }

    @Description("Whether it and the observation's figure can both be right. Running totals of different days can.")
    public boolean isAgrees() {
        return agrees;
    }

    List<String> notes() {
        return row.notes();
    }

    ValueInterval interval() {
        return computeInterval(row);
    }

    /** @param metric of the citation's figure */
    static ComparableFigure toComparable(CitationRow row, Metric metric) {
        return new ComparableFigure(computeInterval(row), metric.hasToDatePeriod(), row.referenceDate());
    }

    static ValueInterval computeInterval(CitationRow row) {
        return ValueInterval.of(row.value(), row.qualifier(), row.printed());
    }
}
