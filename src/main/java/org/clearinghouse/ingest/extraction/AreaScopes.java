package org.clearinghouse.ingest.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.PageTitle;
import org.clearinghouse.ingest.extraction.layout.PassageContext;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;

/**
 * The area that each passage of a page is about unless its own words name another. The state of the title is that of the
 * whole page, or else the only state of all headings, or of all sentences. A heading that names another
 * state begins a section of that state. A page without a state is the nation's.
 */
final class AreaScopes {
    private final AreaGazetteer gazetteer;
    private final List<String> scopes = new ArrayList<>();
    private final Set<String> states = new LinkedHashSet<>();

    AreaScopes(
            Optional<PageTitle> title, List<Block> blocks, List<PassageCandidates> passages, AreaGazetteer gazetteer) {
        this.gazetteer = gazetteer;
        title.flatMap(PageTitle::state).ifPresent(states::add);
        states.addAll(PageTitle.findStates(blocks, gazetteer));
        if (states.isEmpty()) {
            addStateOfSentences(passages);
            scopes.addAll(Collections.nCopies(passages.size(), pageArea()));
        } else {
            addScopes(passages);
        }
    }

    /** A page without headings is a state's if sentences with figures name it, and none names another. */
    private void addStateOfSentences(List<PassageCandidates> passages) {
        Set<String> named = new LinkedHashSet<>();
        passages.forEach(passage -> named.addAll(findStates(passage)));
        boolean figures = passages.stream()
                .anyMatch(
                        passage -> passage.hasFigures() && !findStates(passage).isEmpty());
        if (named.size() == 1 && figures) {
            states.addAll(named);
        }
    }

    private List<String> findStates(PassageCandidates passage) {
        return gazetteer.findStates(passage.passage().folded());
    }

    /** The only state that the headings, or else the sentences, name; the nation without one. */
    String pageArea() {
        return states.size() == 1 ? states.iterator().next() : AreaMention.NATION;
    }

    /** The states that passages are about. */
    Set<String> getSections() {
        return Set.copyOf(scopes);
    }

    String getScope(int passage) {
        return scopes.get(passage);
    }

    private void addScopes(List<PassageCandidates> passages) {
        String scope = findFirstScope(passages);
        for (PassageCandidates passage : passages) {
            scope = findStateOfHeading(passage).orElse(scope);
            scopes.add(scope);
        }
    }

    /** Figures above the first heading with a state are the nation's. */
    private String findFirstScope(List<PassageCandidates> passages) {
        for (PassageCandidates passage : passages) {
            if (findStateOfHeading(passage).isPresent()) {
                break;
            } else if (passage.hasFigures()) {
                return states.size() == 1 && findStateOfHeading(passages).isEmpty() ? pageArea() : AreaMention.NATION;
            }
        }
        return pageArea();
    }

    private Optional<String> findStateOfHeading(List<PassageCandidates> passages) {
        return passages.stream()
                .flatMap(passage -> findStateOfHeading(passage).stream())
                .findFirst();
    }

    private Optional<String> findStateOfHeading(PassageCandidates passage) {
        PassageContext context = passage.passage().context();
        List<String> named = gazetteer.findStates(context.section().isEmpty() ? context.heading() : context.section());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
