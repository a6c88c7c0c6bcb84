package org.clearinghouse.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that is kept for long and read rarely, as UTF-8. A string with a single character beyond Latin-1, such as an
 * ellipsis, takes twice as much memory.
 */
@RegisterForReflection
public final class CompactText {
    private final byte[] utf8;

    private CompactText(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Null for null. */
    @JsonCreator
    public static CompactText of(String text) {
        return text == null ? null : new CompactText(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompactText text && Arrays.equals(text.utf8, utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @JsonValue
    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
