package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;

/** The lock of one running service on a data directory. The system releases it when the process ends or is killed. */
final class OwnerLock implements AutoCloseable {
    private static final Pattern PROCESS_ID = Pattern.compile("\\d{1,19}");

    private final String property;
    private final FileChannel channel;

    private OwnerLock(String property, FileChannel channel) {
        this.property = property;
        this.channel = channel;
    }

    static OwnerLock acquire(DataDirectory dataDirectory) throws IOException {
        String property = acquireInProcess(dataDirectory.root());
        try {
            return new OwnerLock(property, lock(dataDirectory));
        } catch (IOException | RuntimeException e) {
            System.clearProperty(property);
            throw e;
        }
    }

    /**
     * Rejects a second attempt in this process before it opens the file, because closing any channel releases all locks
     * of the process. Uses a system property, because all class loaders of the process share it.
     */
    private static String acquireInProcess(Path root) {
        String property = OwnerLock.class.getName() + ":" + root;
        if (System.getProperties().putIfAbsent(property, "") != null) {
            throw createInUseException(
                    root, "this process, " + ProcessHandle.current().pid());
        }
        return property;
    }

    private static FileChannel lock(DataDirectory dataDirectory) throws IOException {
        FileChannel channel = FileChannel.open(
                dataDirectory.ownerLock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                DataDirectory.PRIVATE_FILE);
        try {
            if (channel.tryLock() == null) {
                throw createInUseException(dataDirectory.root(), readOwner(channel));
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String readOwner(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        channel.read(content, 0);
        String processId =
                StandardCharsets.US_ASCII.decode(content.flip()).toString().strip();
        return PROCESS_ID.matcher(processId).matches() ? "process " + processId : "another process";
    }

    private static DirectoryInUseException createInUseException(Path root, String owner) {
        return new DirectoryInUseException(
                "Data directory %s is in use by %s: stop that one first, or choose another directory"
                        .formatted(root, owner));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        System.clearProperty(property);
    }
}
