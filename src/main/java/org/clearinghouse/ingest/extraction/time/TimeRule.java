package org.clearinghouse.ingest.extraction.time;

import java.util.Optional;

/** One way to decide the time of a number. Rules have no state; what they know is in the context. */
interface TimeRule {
    /** Returns the time, or empty where the rule does not apply. */
    Optional<TimeExpression> resolveTime(TimeContext context);
}
