package org.clearinghouse.limits;

import graphql.execution.AbortExecutionException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request exceeds a limit. The extensions give the limit, the value of the request, and the allowance. */
public final class LimitExceededException extends AbortExecutionException {
    private static final long serialVersionUID = 1;

    private final String limit;
    private final long value;
    private final long allowance;

    /**
     * @param limit its name, such as "depth"
     * @param message a format for value and allowance that says what would be right
     */
    LimitExceededException(String limit, long value, long allowance, String message) {
        super(message.formatted(value, allowance));
        this.limit = limit;
        this.value = value;
        this.allowance = allowance;
    }

    /** @throws LimitExceededException if the value is greater than the allowance */
    static void check(String limit, long value, long allowance, String message) {
        if (value > allowance) {
            throw new LimitExceededException(limit, value, allowance, message);
        }
    }

    /** The name of the limit, such as "depth". */
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
