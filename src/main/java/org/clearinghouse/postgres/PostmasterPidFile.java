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
 * The file in which a server writes its process number. A server that was killed leaves it behind, and its number may
 * since have gone to a stranger, whom nobody may hurt and who must not keep the server from starting.
 */
record PostmasterPidFile(Path cluster) {
    private static final int LINE_OF_PORT = 4;

    private enum Holder {
        SERVER,
        STRANGER,
        /** Another user's process. The server itself takes it for a stranger, as it could not be a server. */
        UNKNOWN
    }

    boolean isServerRunning() throws IOException {
        return holder().filter(Holder.SERVER::equals).isPresent();
    }

    /** Where the server that the file names listens; empty where there is none. */
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

    /** Removes the file if a stranger has the number. One that nobody has is the server's own business. */
    boolean removeIfStale() throws IOException {
        boolean stranger = holder().filter(Holder.STRANGER::equals).isPresent();
        if (stranger) {
            Files.deleteIfExists(file());
        }
        return stranger;
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    private Optional<Holder> holder() throws IOException {
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

    /** A negative number stands there while the cluster is worked on without a server. */
    private static boolean isProcessId(String text) {
        return text.matches("[1-9]\\d{0,17}");
    }

    /** A server works in the directory of its cluster, by whatever path that was reached. */
    private Holder resolveHolder(ProcessHandle process) throws IOException {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingDirectory, cluster) && isPostgres(process) ? Holder.SERVER : Holder.STRANGER;
        } catch (NoSuchFileException e) {
            return Holder.STRANGER; // ended, though its parent may not have taken note yet
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
