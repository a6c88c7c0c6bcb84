package org.clearinghouse.ingest.extraction.template;

import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.NumberMention;

/**
 * A number in a passage, and what the templates make of it.
 *
 * @param index among the numbers of the passage
 * @param metric the only one that fits, or null
 * @param whose null where there is no metric
 * @param candidates the metrics that fit, where there are several
 * @param widely whether only what surrounds the sentence tells what is counted
 */
public record FigureCandidate(
        Passage passage,
        NumberMention number,
        int index,
        String metric,
        AreaScope areaScope,
        List<String> candidateMetrics,
        boolean contextual) {

    static FigureCandidate create(Passage passage, NumberMention number, int index, Templates.TemplateMatches taking) {
        List<Template> templates = taking.templates();
        List<String> metrics =
                templates.stream().map(Template::metric).distinct().toList();
        boolean known = metrics.size() == 1;
        return new FigureCandidate(
                passage,
                number,
                index,
                known ? metrics.get(0) : null,
                known ? templates.get(0).areaScope() : null,
                known ? List.of() : metrics,
                taking.contextual());
    }

    static FigureCandidate createUnmatched(Passage passage, NumberMention number) {
        return new FigureCandidate(passage, number, 0, null, null, List.of(), false);
    }

    /** The same number, counting what another one counts: "11 of which were from Maine". */
    FigureCandidate withMetricOf(FigureCandidate other) {
        return new FigureCandidate(passage, number, index, other.metric, other.areaScope, List.of(), other.contextual);
    }

    public boolean isMatched() {
        return metric != null;
    }

    /** The words of the passage before the number. */
    public String precedingText() {
        return passage.folded().substring(0, number.start());
    }

    /** Whether the passage is no sentence: a cell, the item of a list, or words that nothing ends. */
    public boolean isFragment() {
        return passage.isCell()
                || number.start() == 0
                        && (passage.surroundings().listed() || !passage.folded().matches("(?s).*[.!?;]"));
    }

    int line() {
        return passage.text().getLine(number.start()).number();
    }
}
