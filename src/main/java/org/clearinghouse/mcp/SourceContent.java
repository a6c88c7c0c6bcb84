package org.clearinghouse.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Source;

/**
 * A publication and figures that it is cited for.
 *
 * @param held what of it is held here
 * @param withdrawn why it was withdrawn, or null
 * @param total figures that it is cited for
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceContent(
        String asOf,
        String code,
        String title,
        String publisher,
        String published,
        String url,
        String held,
        String withdrawn,
        int total,
        List<FigureContent> figures) {

    static SourceContent create(Dataset dataset, Source source, int size) {
        return new SourceContent(
                dataset.publishedAt().toString(),
                source.getCode(),
                source.getTitle(),
                source.getPublisher(),
                source.getPublished(),
                source.getUrl(),
                source.getHeld(),
                source.getRetraction() == null ? null : source.getRetraction().reason(),
                source.getCitations().size(),
                source.getCitations().stream()
                        .limit(size)
                        .map(citation -> FigureContent.create(citation.getObservation(), citation))
                        .toList());
    }
}
