package org.clearinghouse.limits;

import graphql.execution.AbortExecutionException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A request that takes more than it may; it says of which limit, how much, and how much is allowed. */
public final class LimitExceededException extends AbortExecutionException {
    private static final long serialVersionUID = 1;

    private final String limit;
    private final long value;
    private final long allowance;

    /**
     * @param limit its name in the configuration: "depth"
     * @param message with places for the value and the allowance, and what would be right
     */
    LimitExceededException(String limit, long value, long allowance, String message) {
        super(String.format(Locale.ROOT, message, value, allowance));
        this.limit = limit;
        this.value = value;
        this.allowance = allowance;
    }

    static void check(String limit, long value, long allowance, String message) {
        if (value > allowance) {
            throw new LimitExceededException(limit, value, allowance, message);
        }
    }

    /** Its name in the configuration. */
    public String limit() {
        return limit;
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("limit", limit);
        extensions.put("value", value);
        extensions.put("allowance", allowance);
        return extensions;
    }
}
