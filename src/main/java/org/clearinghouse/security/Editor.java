package org.clearinghouse.security;

import java.util.function.Supplier;
import org.clearinghouse.model.PrintableText;

/** The name of who asks for a change, for the log of changes. It is bound to the thread that makes the change. */
public final class Editor {
    private static final int MAX_LENGTH = 200;
    private static final String UNNAMED = "unnamed";
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Editor() {}

    /** Runs work on behalf of an editor. The name may come from a token of another issuer, so it is escaped. */
    public static <T> T callAs(String name, Supplier<T> work) {
        String outer = CURRENT.get();
        CURRENT.set(name == null || name.isBlank() ? UNNAMED : PrintableText.escape(name.strip(), MAX_LENGTH));
        try {
            return work.get();
        } finally {
            restore(outer);
        }
    }

    private static void restore(String outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /** The editor on whose behalf this thread works; otherwise the user of this process, as in commands. */
    public static String current() {
        String name = CURRENT.get();
        return name == null ? "user " + PrintableText.escape(System.getProperty("user.name", "?"), 100) : name;
    }
}
