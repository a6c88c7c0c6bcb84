package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.cli.ServiceProcess;

/** A PostgreSQL as an operator would run it beside the service, to be stopped, killed, frozen and starved. */
public final class ControlledPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();
    /** How long at a time, when it is slow. */
    public static final Duration STANDS_STILL = Duration.ofMillis(300);

    private static final Duration GOES_ON = Duration.ofMillis(20);

    private final DataDirectory dataDirectory;
    private final PostgresCommands tools;
    private final String settings;
    private final int port;
    private final String password;

    private ControlledPostgres(
            DataDirectory dataDirectory, PostgresCommands tools, String settings, int port, String password) {
        this.dataDirectory = dataDirectory;
        this.tools = tools;
        this.settings = settings;
        this.port = port;
        this.password = password;
    }

    /** Makes an empty database in a directory; the server is not started. */
    public static ControlledPostgres create(Path directory, String... settings) throws IOException {
        PostgresBinaries.detect()
                .extractIfMissing(Files.createDirectories(PROGRAMS).resolve("18"));
        DataDirectory dataDirectory = DataDirectory.create(directory);
        PostgresCommands tools = new PostgresCommands(
                OsUser.detect().resolveCommandPrefix(), PROGRAMS.resolve("18"), PostgresLog.open(dataDirectory.log()));
        String password = PasswordFile.readOrCreate(dataDirectory);
        new PostgresCluster(dataDirectory).createCluster(tools);
        String options = Stream.concat(
                        Stream.of("listen_addresses=127.0.0.1", "unix_socket_directories="), Arrays.stream(settings))
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
        return new ControlledPostgres(dataDirectory, tools, options, ServiceProcess.freePort(), password);
    }

    /** A hot standby of this one, in a directory of its own; this one is stopped while it is copied. */
    public ControlledPostgres standby(Path directory) throws Exception {
        stop();
        DataDirectory copy = DataDirectory.create(directory);
        copyTree(dataDirectory.cluster(), copy.cluster());
        Files.createFile(copy.cluster().resolve("standby.signal"));
        Files.writeString(
                copy.cluster().resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'%n"
                        .formatted(port, username(), password));
        start();
        PostgresCommands itsTools = new PostgresCommands(
                OsUser.detect().resolveCommandPrefix(), PROGRAMS.resolve("18"), PostgresLog.open(copy.log()));
        return new ControlledPostgres(copy, itsTools, settings, ServiceProcess.freePort(), password);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        for (Path file : Directories.tree(from)) {
            Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** The last processes of a server that was killed may still be leaving. */
    public void start() throws Exception {
        Processes.await(() -> succeeds("start", "-l", dataDirectory.log().toString(), "-o", settings + " -p " + port));
    }

    public void startUnlessRunning() throws Exception {
        if (!isRunning()) {
            start();
        }
    }

    public void stop() throws IOException {
        control("stop", "-m", "fast");
    }

    public void stopIfRunning() throws IOException {
        if (isRunning()) {
            stop();
        }
    }

    private boolean isRunning() throws IOException {
        return new PostmasterPidFile(dataDirectory.cluster()).isServerRunning();
    }

    /** All its processes at once, as when the power fails; it recovers when it is started again. */
    public void kill() throws Exception {
        signalAll("KILL");
        Processes.await(() -> !isRunning());
    }

    /** It takes connections, and never answers. */
    public void freeze() throws IOException {
        signalAll("STOP");
    }

    public void thawIfFrozen() throws IOException {
        if (isRunning()) {
            thaw();
        }
    }

    public void thaw() throws IOException {
        signalAll("CONT");
    }

    /** Does work while it stands still for a third of a second, again and again. */
    public <T> T slowly(Callable<T> work) throws Exception {
        FutureTask<T> working = new FutureTask<>(work);
        new Thread(working).start();
        while (!working.isDone()) {
            freeze();
            Thread.sleep(STANDS_STILL.toMillis());
            thaw();
            Thread.sleep(GOES_ON.toMillis());
        }
        return working.get();
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return PostgresCluster.buildJdbcUrl(port);
    }

    public String username() {
        return PostgresCluster.USER;
    }

    public String password() {
        return password;
    }

    /** The directory that it keeps its data in, which a hot standby can be copied from. */
    public Path cluster() {
        return dataDirectory.cluster();
    }

    public Connection connect() throws SQLException {
        return connect(password);
    }

    public Connection connect(String otherPassword) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), username(), otherPassword);
    }

    /** Runs statements; gives what the last one says in its first row, or null. */
    public String sql(String statements) throws SQLException {
        try (Connection connection = connect()) {
            return sql(connection, statements);
        }
    }

    public static String sql(Connection connection, String statements) throws SQLException {
        String said = null;
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(statements);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    ResultSet result = statement.getResultSet();
                    said = result.next() ? result.getString(1) : null;
                }
                rows = statement.getMoreResults();
            }
        }
        return said;
    }

    @Override
    public void close() throws IOException {
        if (isRunning()) {
            thaw();
            control("stop", "-m", "immediate");
        }
    }

    private void control(String action, String... options) throws IOException {
        if (!succeeds(action, options)) {
            throw new AssertionError("pg_ctl %s failed:\n%s".formatted(action, Files.readString(dataDirectory.log())));
        }
    }

    private boolean succeeds(String action, String... options) throws IOException {
        List<String> arguments = Stream.concat(
                        Stream.of(action, "-D", dataDirectory.cluster().toString(), "-s", "-w"), Arrays.stream(options))
                .toList();
        return tools.run("pg_ctl", "", arguments);
    }

    private void signalAll(String signal) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + signal),
                        Processes.serverFamily(dataDirectory.root()).stream()
                                .map(process -> String.valueOf(process.pid())))
                .toList();
        new ProcessBuilder(command).start().onExit().join();
    }
}
