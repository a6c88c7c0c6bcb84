package org.clearinghouse.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The settings of the cluster and the server. Passed at each start, so that an edited file cannot weaken them. */
final class PostgresSettings {
    static final String ADDRESS = "127.0.0.1";

    /** No value may need quoting in a shell. No Unix socket, because the JDBC driver cannot use one. */
    private static final List<String> FIXED_SETTINGS = List.of(
            "listen_addresses=" + ADDRESS,
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "max_connections=50",
            "shared_buffers=48MB",
            "huge_pages=off",
            "io_method=sync",
            "max_logical_replication_workers=0",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=warning",
            "log_checkpoints=off",
            "logging_collector=off",
            "log_destination=stderr");

    private PostgresSettings() {}

    /** Builds the options that {@code pg_ctl} passes to the server through a shell. */
    static String buildServerOptions(int port) {
        return FIXED_SETTINGS.stream()
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" ", "", " -p " + port));
    }

    /**
     * UTF-8 with a built-in locale, so that text is ordered by code point on every machine. The files are written to
     * the disk later, by {@link #buildSyncArguments}, because one by one takes most of the time.
     */
    static List<String> buildInitdbArguments(Path directory, Path passwordFile) {
        return List.of(
                "--pgdata=" + directory,
                "--username=" + PostgresCluster.USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-sync",
                "--no-instructions");
    }

    /** Writes all files of a new cluster to the disk at once. */
    static List<String> buildSyncArguments(Path directory) {
        return List.of("--pgdata=" + directory, "--sync-only", "--sync-method=syncfs");
    }

    /** For a new cluster, which {@link #buildSyncArguments} writes to the disk afterwards. */
    static List<String> buildSingleUserArguments(Path directory) {
        return List.of(
                "--single",
                "-D",
                directory.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "fsync=off",
                "-c",
                "log_checkpoints=off",
                "postgres");
    }
}
