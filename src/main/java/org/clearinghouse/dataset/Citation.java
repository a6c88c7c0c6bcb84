package org.clearinghouse.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.clearinghouse.dataset.history.History.CitationRow;
import org.clearinghouse.model.CitationKind;
import org.clearinghouse.model.Qualifier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A figure as a source printed it. Created when it is read. */
@Description("A figure as a source printed it.")
public final class Citation {
    private static final String NO_ROW = "Only the value was transcribed, not the row of the table.";
    private static final String NO_SENTENCE = "Only the value was transcribed, not the sentence.";

    private final Observation observation;
    private final CitationRow row;

    Citation(Observation observation, CitationRow row) {
        this.observation = observation;
        this.row = row;
    }

    @NonNull
    @Description("The publication it was printed in.")
    public Source getSource() {
        return observation.dataset().findSource(row.source());
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
        return observation.dataset().findDocument(row.document());
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
        return Objects.toString(row.quote(), null);
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
        boolean toDate = observation.getMetric().hasToDatePeriod();
        return !row.toComparable(toDate).contradicts(observation.decidingRow().toComparable(toDate));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Citation citation && citation.row == row && citation.observation.equals(observation);
    }

    @Override
    public int hashCode() {
        return 31 * observation.hashCode() + row.position();
    }
}
