package org.clearinghouse.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clearinghouse.dataset.Citation;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Source;

/**
 * The data of a page about a source: its documents, and every figure that was read from it.
 *
 * @param citations in order of area, metric and year
 */
@RegisterForReflection
public record SourcePage(Source source, List<Citation> citations) {
    private static final Comparator<Citation> ORDER = Comparator.comparingInt(
                    (Citation citation) -> citation.getObservation().getArea().position())
            .thenComparingInt(citation -> citation.getObservation().getMetric().position())
            .thenComparingInt(citation -> citation.getObservation().getYear());

    static SourcePage create(Source source) {
        return new SourcePage(
                source, source.getCitations().stream().sorted(ORDER).toList());
    }

    /** How many of its figures and those of other sources cannot both be right. */
    public long disagreeing() {
        return citations.stream().filter(citation -> !citation.isAgrees()).count();
    }

    PageLayout createLayout(Dataset dataset, Links links) {
        return PageLayout.create(
                        dataset,
                        links,
                        source.getTitle() + " (" + source.getCode() + ")",
                        describe(),
                        each -> each.linkToSource(source))
                .withFiles(Map.of("sources", source.getCode()));
    }

    private String describe() {
        return "%s, a publication by %s: %s read from it, with their words as far as they are held, and the documents."
                .formatted(source.getTitle(), source.getPublisher(), PageTexts.count(citations.size(), "figure"));
    }
}
