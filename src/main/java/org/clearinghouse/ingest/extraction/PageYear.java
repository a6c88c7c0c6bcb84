package org.clearinghouse.ingest.extraction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.PageTitle;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.time.TimeExpression.Kind;
import org.clearinghouse.ingest.extraction.time.TimeExpressions;

/**
 * Detects the year of a whole page, for the figures whose own words name none. The title decides, or a line such as
 * "Year: 2023". On the page of a state, the only year of its figures counts too, or else of its other sentences.
 */
final class PageYear {
    private PageYear() {}

    static Optional<Integer> find(
            Optional<PageTitle> title, boolean ofState, List<Block> blocks, List<PassageCandidates> passages) {
        Set<Integer> years = new TreeSet<>();
        title.ifPresent(heading -> years.addAll(heading.years()));
        blocks.forEach(block -> years.addAll(PageTitle.parseYears(block)));
        if (years.isEmpty() && ofState) {
            years.addAll(findYearsOfState(passages));
        }
        return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
    }

    /** A sentence with figures of two years counts only if no other has figures, because it compares them. */
    private static Set<Integer> findYearsOfState(List<PassageCandidates> passages) {
        Set<Integer> years = new TreeSet<>();
        passages.stream()
                .filter(passage -> passage.years().size() == 1)
                .forEach(passage -> years.addAll(passage.years()));
        if (years.isEmpty()) {
            passages.forEach(passage -> years.addAll(passage.years()));
        }
        addYears(years, passages, EnumSet.of(Kind.YEAR, Kind.AS_OF));
        addYears(years, passages, EnumSet.of(Kind.PASSING));
        return years;
    }

    private static void addYears(Set<Integer> years, List<PassageCandidates> passages, Set<Kind> kinds) {
        if (years.isEmpty()) {
            passages.forEach(passage ->
                    years.addAll(TimeExpressions.parse(passage.passage().textWithMaskedValue())
                            .findYears(kinds)));
        }
    }
}
