package org.clearinghouse.database;

import java.util.Locale;

/** The operating system and processor, as the JVM names them. */
record Platform(String system, String processor) {

    static Platform current() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The class path resource with PostgreSQL for this platform. */
    String archive() {
        if (!system.equalsIgnoreCase("Linux")) {
            throw unsupported();
        }
        return switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default -> throw unsupported();
        };
    }

    private PostgresStartException unsupported() {
        return PostgresStartException.without(
                "No PostgreSQL is brought along for %s on %s".formatted(system, processor));
    }
}
