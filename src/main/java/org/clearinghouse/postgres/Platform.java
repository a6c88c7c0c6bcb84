package org.clearinghouse.postgres;

import java.util.Locale;

/** The operating system and processor, as the JVM names them. */
record Platform(String system, String processor) {

    static Platform detect() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The class path resource with PostgreSQL for this platform. */
    String archive() {
        if (!system.equalsIgnoreCase("Linux")) {
            throw createUnsupportedException();
        }
        return switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default -> throw createUnsupportedException();
        };
    }

    private PostgresStartException createUnsupportedException() {
        return PostgresStartException.createNoServerException(
                "No PostgreSQL is brought along for %s on %s".formatted(system, processor));
    }
}
