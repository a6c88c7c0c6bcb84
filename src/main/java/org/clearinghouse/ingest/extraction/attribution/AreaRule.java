package org.clearinghouse.ingest.extraction.attribution;

import java.util.Optional;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;

/** One way to decide whose figure a number is. Rules have no state; what they know is in the context. */
interface AreaRule {
    /** The answer where the words leave the area open. It is final: no later rule is asked. */
    String OPEN = AreaMention.ELSEWHERE;

    /**
     * Decides the area of a matched candidate.
     *
     * @return the area's code, {@link #OPEN}, or empty where the rule does not apply
     */
    Optional<String> resolveArea(FigureCandidate candidate, AreaContext context);
}
