package org.clearinghouse.ingest.extraction.template;

import com.google.re2j.Pattern;
import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.number.HedgeDetector;
import org.clearinghouse.ingest.extraction.number.NumberMention;
import org.clearinghouse.ingest.extraction.template.Templates.TemplateMatches;
import org.clearinghouse.ingest.extraction.text.WordLists;

/**
 * A number in a passage that may be a figure, and the metric that templates recognize.
 *
 * @param index among the numbers of the passage, from 0
 * @param metric the code of the only matching metric, or null
 * @param areaScope null without a metric
 * @param candidateMetrics the codes of the matching metrics where there are several; otherwise empty
 * @param contextual whether templates match only together with the words around the sentence
 * @param referring whether the metric is that of the sentence before: "In 2022, the number was 853."
 */
public record FigureCandidate(
        Passage passage,
        NumberMention number,
        int index,
        String metric,
        AreaScope areaScope,
        List<String> candidateMetrics,
        boolean contextual,
        boolean referring) {

    private static final Pattern COMPARED = WordLists.compilePattern("before a number of the year compared");
    private static final Pattern SHARE = Pattern.compile("(?:%|per ?cent)$");
    private static final Pattern REFERRING = WordLists.compilePattern("before a number that the one before explains");
    /** "In 2021", "it received in 2021". */
    private static final Pattern YEAR = Pattern.compile("^ (?:" + WordLists.joinExpressions("what was done with a count")
            + " )?(?:(?:in|during|for) (?:19|20)\\d\\d|" + HedgeDetector.YEAR_BEFORE + ")\\b");

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
                matches.contextual(),
                false);
    }

    static FigureCandidate createUnmatched(Passage passage, NumberMention number) {
        return new FigureCandidate(passage, number, 0, null, null, List.of(), false, false);
    }

    /** The same number with the metric of another one: "11 of which were from Maine". */
    FigureCandidate withMetricOf(FigureCandidate other) {
        return new FigureCandidate(
                passage,
                number,
                index,
                other.metric,
                other.areaScope,
                List.of(),
                other.contextual,
                referring || other.referring);
    }

    /** The same number, which counts what a number of the sentence before counts; unmatched if that is null. */
    FigureCandidate referTo(FigureCandidate other) {
        return other == null
                ? new FigureCandidate(passage, number, index, null, null, List.of(), false, false)
                : new FigureCandidate(passage, number, index, other.metric, other.areaScope, List.of(), false, true);
    }

    /** The same candidate, whose number has a problem. */
    public FigureCandidate withProblem(NumberMention.Problem problem) {
        return new FigureCandidate(
                passage,
                number.withProblem(problem),
                index,
                metric,
                areaScope,
                candidateMetrics,
                contextual,
                referring);
    }

    public boolean isMatched() {
        return metric != null;
    }

    /** The folded words of the passage before the number. */
    public String precedingText() {
        return passage.folded().substring(0, number.start());
    }

    /** Whether it is the count before for another year: "up from 853 in 2023", "and in 2023 it was 853". */
    public boolean isCompared() {
        String before = precedingText();
        String after = passage.folded().substring(number.end());
        boolean compared =
                COMPARED.matcher(before).find() && YEAR.matcher(after).find();
        return index > 0 && (compared || REFERRING.matcher(before).find());
    }

    /** The index of the number with which it is compared: the one before, but for a rate of change between them. */
    public int findComparedIndex(List<FigureCandidate> candidates) {
        boolean change =
                index > 1 && SHARE.matcher(candidates.get(index - 1).number().printed()).find();
        return change ? index - 2 : index - 1;
    }

    /** Whether the passage is no sentence: a cell, or a list item or unfinished words that begin with the number. */
    public boolean isFragment() {
        return passage.isCell()
                || number.start() == 0
                        && (passage.context().listed() || !passage.folded().matches("(?s).*[.!?;]"));
    }
}
