package org.clearinghouse.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.model.Decimals;
import org.clearinghouse.model.Qualifier;

/**
 * A figure with its exactness and where it was printed.
 *
 * @param cautions what must not be done with it, in sentences
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureContent(
        String area,
        String metric,
        int year,
        BigDecimal value,
        String qualifier,
        String printed,
        List<String> cautions,
        String quote,
        String locator,
        String source,
        String sourceTitle,
        List<String> notes) {
    private static final String NOT_EXACT =
            "Nothing may be computed from it: it is %s, printed as \"%s\". Quote it as printed.";
    private static final String SMALL = "It is a count under 10 and must not be compared.";
    private static final String DISPUTED = "Its sources contradict each other; name all of them.";

    /** The figure as the citation that decided it printed it. */
    static FigureContent create(Observation figure) {
        return create(figure, figure.getCitations().get(0));
    }

    /** The figure as one of its citations printed it. */
    static FigureContent create(Observation figure, Citation citation) {
        return new FigureContent(
                figure.getArea().getCode(),
                figure.getMetric().getCode(),
                figure.getYear(),
                Decimals.normalize(citation.getValue()),
                citation.getQualifier().name(),
                citation.getPrinted(),
                listCautions(figure, citation),
                citation.getQuote(),
                citation.getLocator(),
                citation.getSource().getCode(),
                citation.getSource().getTitle(),
                figure.getNotes());
    }

    private static List<String> listCautions(Observation figure, Citation citation) {
        List<String> cautions = new ArrayList<>();
        if (citation.getQualifier() != Qualifier.EXACT) {
            cautions.add(NOT_EXACT.formatted(citation.getQualifier(), citation.getPrinted()));
        }
        if (figure.isSmall()) {
            cautions.add(SMALL);
        }
        if (figure.isDisputed()) {
            cautions.add(DISPUTED);
        }
        if (citation.getQuoteMissing() != null) {
            cautions.add(citation.getQuoteMissing());
        }
        return cautions;
    }
}
