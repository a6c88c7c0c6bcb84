package org.clearinghouse.export;

import java.util.List;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.dataset.State;

/**
 * What a state's sheet of a year says, before it is set as text or as a page.
 *
 * @param sources what the figures are cited from; lines refer to them by their place, from 1
 */
public record Sheet(
        State state,
        int year,
        String introduction,
        List<Section> sections,
        List<Source> sources,
        List<String> closing) {

    /** What is said about a program. */
    record Section(String heading, String introduction, List<Line> lines) {}

    /**
     * A paragraph.
     *
     * @param figure what it states, null for a remark
     */
    record Line(String text, Observation figure, List<Integer> sources) {
        static Line createRemark(String text) {
            return new Line(text, null, List.of());
        }

        boolean isOfState() {
            return figure != null && figure.getState() != null;
        }
    }

    String title() {
        return state.getName() + " Data " + year;
    }

    /** The figures it states. */
    List<Observation> observations() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .map(Line::figure)
                .filter(figure -> figure != null)
                .toList();
    }
}
