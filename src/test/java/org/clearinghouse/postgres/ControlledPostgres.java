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

/** An external PostgreSQL that a test can stop, kill, suspend and slow down. */
public final class ControlledPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();
    /** The length of one pause of a slow database. */
    public static final Duration PAUSE = Duration.ofMillis(300);

    private static final Duration PAUSE_INTERVAL = Duration.ofMillis(20);

    private final DataDirectory dataDirectory;
    private final PostgresCommands commands;
    private final String settings;
    private final int port;
    private final String password;

    private ControlledPostgres(
            DataDirectory dataDirectory, PostgresCommands commands, String settings, int port, String password) {
        this.dataDirectory = dataDirectory;
        this.commands = commands;
        this.settings = settings;
        this.port = port;
        this.password = password;
    }

    /** Creates an empty database in a directory without starting the server. */
    public static ControlledPostgres create(Path directory, String... settings) throws IOException {
        PostgresBinaries.detect()
                .extractIfMissing(Files.createDirectories(PROGRAMS).resolve("18"));
        DataDirectory dataDirectory = DataDirectory.create(directory);
        PostgresCommands commands = new PostgresCommands(
                OsUser.detect().resolveCommandPrefix(), PROGRAMS.resolve("18"), PostgresLog.open(dataDirectory.log()));
        String password = PasswordFile.readOrCreate(dataDirectory);
        new PostgresCluster(dataDirectory).createCluster(commands);
        String options = Stream.concat(
                        Stream.of("listen_addresses=127.0.0.1", "unix_socket_directories="), Arrays.stream(settings))
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
        return new ControlledPostgres(dataDirectory, commands, options, ServiceProcess.findFreePort(), password);
    }

    /** Creates a hot standby in another directory. This server is stopped while its files are copied. */
    public ControlledPostgres createStandby(Path directory) throws Exception {
        stop();
        DataDirectory copy = DataDirectory.create(directory);
        copyTree(dataDirectory.cluster(), copy.cluster());
        Files.createFile(copy.cluster().resolve("standby.signal"));
        Files.writeString(
                copy.cluster().resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'%n"
                        .formatted(port, username(), password));
        start();
        PostgresCommands standbyCommands = new PostgresCommands(
                OsUser.detect().resolveCommandPrefix(), PROGRAMS.resolve("18"), PostgresLog.open(copy.log()));
        return new ControlledPostgres(copy, standbyCommands, settings, ServiceProcess.findFreePort(), password);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        for (Path file : DataDirectoryFiles.list(from)) {
            Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Retries, because processes of a killed server may still be ending. */
    public void start() throws Exception {
        PostgresProcesses.await(
                () -> tryPgCtl("start", "-l", dataDirectory.log().toString(), "-o", settings + " -p " + port));
    }

    public void startUnlessRunning() throws Exception {
        if (!isRunning()) {
            start();
        }
    }

    public void stop() throws IOException {
        runPgCtl("stop", "-m", "fast");
    }

    public void stopIfRunning() throws IOException {
        if (isRunning()) {
            stop();
        }
    }

    private boolean isRunning() throws IOException {
        return new PostmasterPidFile(dataDirectory.cluster()).isServerRunning();
    }

    /** Kills all processes at once, like a power failure. The next start recovers. */
    public void kill() throws Exception {
        signalAll("KILL");
        PostgresProcesses.await(() -> !isRunning());
    }

    /** Suspends all processes, so that the server accepts connections and never responds. */
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

    /** Runs work while the server pauses repeatedly. */
    public <T> T runWithPauses(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task).start();
        while (!task.isDone()) {
            freeze();
            Thread.sleep(PAUSE.toMillis());
            thaw();
            Thread.sleep(PAUSE_INTERVAL.toMillis());
        }
        return task.get();
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

    /** Returns the directory of the database cluster. */
    public Path cluster() {
        return dataDirectory.cluster();
    }

    public Connection connect() throws SQLException {
        return connect(password);
    }

    public Connection connect(String otherPassword) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), username(), otherPassword);
    }

    /** Executes statements; returns the first value of the last result, or null. */
    public String execute(String statements) throws SQLException {
        try (Connection connection = connect()) {
            return execute(connection, statements);
        }
    }

    public static String execute(Connection connection, String statements) throws SQLException {
        String value = null;
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(statements);
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    ResultSet result = statement.getResultSet();
                    value = result.next() ? result.getString(1) : null;
                }
                rows = statement.getMoreResults();
            }
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        if (isRunning()) {
            thaw();
            runPgCtl("stop", "-m", "immediate");
        }
    }

    private void runPgCtl(String action, String... options) throws IOException {
        if (!tryPgCtl(action, options)) {
            throw new AssertionError("pg_ctl %s failed:\n%s".formatted(action, Files.readString(dataDirectory.log())));
        }
    }

    private boolean tryPgCtl(String action, String... options) throws IOException {
        List<String> arguments = Stream.concat(
                        Stream.of(action, "-D", dataDirectory.cluster().toString(), "-s", "-w"), Arrays.stream(options))
                .toList();
        return commands.run("pg_ctl", "", arguments);
    }

    private void signalAll(String signal) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of("kill", "-" + signal),
                        PostgresProcesses.findAll(dataDirectory.root()).stream()
                                .map(process -> String.valueOf(process.pid())))
                .toList();
        new ProcessBuilder(command).start().onExit().join();
    }
}
