package org.clearinghouse.ingest.extraction.template;

import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.template.Templates.TemplateMatches;

/**
 * A number in a passage that may be a figure, and the metric that templates recognize.
 *
 * @param index among the numbers of the passage, from 0
 * @param metric the code of the only matching metric, or null
 * @param areaScope null without a metric
 * @param candidateMetrics the codes of the matching metrics where there are several; otherwise empty
 * @param contextual whether templates match only together with the words around the sentence
 */
public record FigureCandidate(
        Passage passage,
        NumberMention number,
        int index,
        String metric,
        AreaScope areaScope,
        List<String> candidateMetrics,
        boolean contextual) {

    static FigureCandidate create(Passage passage, NumberMention number, int index, TemplateMatches matches) {
        List<Template> templates = matches.templates();
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
                matches.contextual());
    }

    static FigureCandidate createUnmatched(Passage passage, NumberMention number) {
        return new FigureCandidate(passage, number, 0, null, null, List.of(), false);
    }

    /** The same number with the metric of another one: "11 of which were from Maine". */
    FigureCandidate withMetricOf(FigureCandidate other) {
        return new FigureCandidate(passage, number, index, other.metric, other.areaScope, List.of(), other.contextual);
    }

    public boolean isMatched() {
        return metric != null;
    }

    /** The folded words of the passage before the number. */
    public String precedingText() {
        return passage.folded().substring(0, number.start());
    }

    /** Whether the passage is no sentence: a cell, or a list item or unfinished words that begin with the number. */
    public boolean isFragment() {
        return passage.isCell()
                || number.start() == 0
                        && (passage.context().listed() || !passage.folded().matches("(?s).*[.!?;]"));
    }
}
