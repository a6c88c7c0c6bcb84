package org.clearinghouse.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.cli.ServiceProcess;
import org.clearinghouse.postgres.ControlledPostgres;

/** PgBouncer in transaction mode: statements of one client may run in different sessions of the server. */
final class PgBouncer implements AutoCloseable {
    private static final String CONFIGURATION = """
            [databases]
            clearinghouse = host=127.0.0.1 port=%d
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            pool_mode = transaction
            default_pool_size = 3
            auth_type = scram-sha-256
            auth_file = %s
            ignore_startup_parameters = extra_float_digits
            """;

    private final int port = ServiceProcess.findFreePort();
    private final Process process;

    PgBouncer(ControlledPostgres database) throws IOException {
        Path directory = Files.createTempDirectory("pgbouncer");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path users = directory.resolve("users.txt");
        Files.writeString(users, "\"%s\" \"%s\"%n".formatted(database.username(), database.password()));
        Path file = directory.resolve("pgbouncer.ini");
        Files.writeString(file, CONFIGURATION.formatted(database.port(), port, users));
        List<String> command = new ArrayList<>(List.of("pgbouncer", file.toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(1, List.of("-u", "nobody"));
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "logs", "pgbouncer.log").toFile())
                .start();
    }

    /** The driver must not use named statements, because another session does not know them. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/clearinghouse?sslmode=disable&prepareThreshold=0".formatted(port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
