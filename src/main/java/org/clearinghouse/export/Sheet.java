package org.clearinghouse.export;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;

/**
 * The content of a state's sheet of a year, independent of its format.
 *
 * @param sources the cited sources; lines refer to them by position, from 1
 */
@RegisterForReflection
public record Sheet(
        State state,
        int year,
        String introduction,
        List<Section> sections,
        List<Source> sources,
        List<String> closing) {

    /** A program with its figures and remarks. */
    @RegisterForReflection
    public record Section(String heading, String introduction, List<Line> lines) {}

    /**
     * A paragraph.
     *
     * @param figure the figure that the text states; null for a remark
     * @param references the sources of the figure
     */
    @RegisterForReflection
    public record Line(String text, Observation figure, List<Reference> references) {
        static Line createRemark(String text) {
            return new Line(text, null, List.of());
        }

        /** Whether it states a figure of the state, not of the nation. */
        public boolean isOfState() {
            return figure != null && figure.getState() != null;
        }
    }

    /**
     * A reference to a source, such as [2] or [2, printed “36.2 million”].
     *
     * @param source position in the list of sources, from 1
     * @param printed what the source printed; null where the line has the same words
     */
    @RegisterForReflection
    public record Reference(int source, String printed) {
        public String format() {
            return printed == null ? "[%s]".formatted(source) : "[%s, printed “%s”]".formatted(source, printed);
        }
    }

    public String title() {
        return state.getName() + " Data " + year;
    }

    /** The figures in the sheet, in the order of its lines. */
    List<Observation> observations() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .map(Line::figure)
                .filter(figure -> figure != null)
                .toList();
    }
}
