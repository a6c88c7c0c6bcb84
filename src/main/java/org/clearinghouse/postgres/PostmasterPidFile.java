package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The file in which a server writes its process id.
 *
 * <p>A killed server leaves the file, and another program may get the process id. That program must not be stopped, and
 * must not prevent the server from starting.
 */
record PostmasterPidFile(Path cluster) {
    private static final int LINE_OF_PORT = 4;

    private enum Holder {
        SERVER,
        OTHER_PROGRAM,
        /** Another user's process. The server itself ignores it, because it cannot be a server of this user. */
        UNKNOWN
    }

    boolean isServerRunning() throws IOException {
        return findHolder().filter(Holder.SERVER::equals).isPresent();
    }

    /** Returns the port of the running server; empty if none runs. */
    OptionalInt serverPort() throws IOException {
        if (!isServerRunning()) {
            return OptionalInt.empty();
        }
        return Files.readAllLines(file()).stream()
                .skip(LINE_OF_PORT - 1)
                .limit(1)
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** Removes the file if another program has the process id. The server itself handles an unused one. */
    boolean removeIfStale() throws IOException {
        boolean stale = findHolder().filter(Holder.OTHER_PROGRAM::equals).isPresent();
        if (stale) {
            Files.deleteIfExists(file());
        }
        return stale;
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    private Optional<Holder> findHolder() throws IOException {
        Optional<ProcessHandle> process = findProcess();
        return process.isPresent() ? Optional.of(resolveHolder(process.get())) : Optional.empty();
    }

    private Optional<ProcessHandle> findProcess() throws IOException {
        try (Stream<String> lines = Files.lines(file())) {
            return lines.findFirst()
                    .filter(PostmasterPidFile::isProcessId)
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The number is negative while the cluster is used in single-user mode. */
    private static boolean isProcessId(String text) {
        return text.matches("[1-9]\\d{0,17}");
    }

    /** A server's working directory is its cluster; symbolic links may lead to it. */
    private Holder resolveHolder(ProcessHandle process) throws IOException {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingDirectory, cluster) && isPostgres(process)
                    ? Holder.SERVER
                    : Holder.OTHER_PROGRAM;
        } catch (NoSuchFileException e) {
            return Holder.OTHER_PROGRAM; // ended, but its parent has not waited for it yet
        } catch (AccessDeniedException e) {
            return Holder.UNKNOWN;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(program -> program.startsWith("postgres")) // "postgres (deleted)" once its file is gone
                .isPresent();
    }
}
