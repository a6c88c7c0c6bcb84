package org.clearinghouse.postgres;

import static org.clearinghouse.postgres.PostgresStartException.OTHERWISE;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The operating system user who runs the service and PostgreSQL. */
record OsUser(String uid, boolean named) {
    private static final String ROOT = "0";
    private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

    static OsUser detect() {
        boolean named = !"?".equals(System.getProperty("user.name"));
        String number = readOutput("id", "-u");
        if (!number.matches("\\d+")) {
            throw new PostgresStartException("Cannot tell which user runs the service: " + number);
        }
        return new OsUser(number, named);
    }

    /** Rejects another user's directory, because root could open its files but not stop that user's server. */
    void requireOwnership(DataDirectory dataDirectory) throws IOException {
        Path file = dataDirectory.ownerLock();
        if (Files.exists(file)
                && !Files.getAttribute(file, "unix:uid").toString().equals(uid)) {
            throw new PostgresStartException(
                    "Data directory %s belongs to user %s: run the service as that user, or choose another directory"
                            .formatted(dataDirectory.root(), Files.getOwner(file)));
        }
    }

    /**
     * Returns the prefix of PostgreSQL's commands. PostgreSQL refuses root and users without a name, so these run it in
     * a user namespace; files still belong to the user who runs the service.
     */
    List<String> resolveCommandPrefix() {
        if (!uid.equals(ROOT) && named) {
            return List.of();
        }
        String error = readOutput(USER_NAMESPACE.get(0), USER_NAMESPACE.get(1), "true");
        if (!error.isEmpty()) {
            throw new PostgresStartException(
                    "PostgreSQL does not run as root or as a user without a name, and no user namespace is available (%s): run the service as another user, %s"
                            .formatted(error.replaceAll("\\R", " "), OTHERWISE));
        }
        return USER_NAMESPACE;
    }

    private static String readOutput(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
