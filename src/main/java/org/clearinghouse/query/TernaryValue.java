package org.clearinghouse.query;

/** The result of a condition in three-valued logic, as in SQL: it cannot be decided while a value is not known. */
enum TernaryValue {
    FALSE,
    UNKNOWN,
    TRUE;

    static TernaryValue create(boolean value) {
        return value ? TRUE : FALSE;
    }

    TernaryValue and(TernaryValue other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    TernaryValue negate() {
        return this == UNKNOWN ? UNKNOWN : create(this == FALSE);
    }

    boolean isTrue() {
        return this == TRUE;
    }

    /** Whether it is true, or could become true with what is not known yet. */
    boolean isPossible() {
        return this != FALSE;
    }
}
