package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;

/** The claim of one living service on a data directory. The system drops it with the process, however that ends. */
final class OwnerLock implements AutoCloseable {
    private static final Pattern PROCESS_NUMBER = Pattern.compile("\\d{1,19}");

    private final String claim;
    private final FileChannel channel;

    private OwnerLock(String claim, FileChannel channel) {
        this.claim = claim;
        this.channel = channel;
    }

    static OwnerLock acquire(DataDirectory layout) throws IOException {
        String claim = acquireInProcess(layout.root());
        try {
            return new OwnerLock(claim, lock(layout));
        } catch (IOException | RuntimeException e) {
            System.clearProperty(claim);
            throw e;
        }
    }

    /**
     * Closing any channel on a file drops all of the process's locks on it, so a second attempt in this process must
     * not even open the file. System properties are the one place that every class loader of the process shares.
     */
    private static String acquireInProcess(Path root) {
        String claim = OwnerLock.class.getName() + ":" + root;
        if (System.getProperties().putIfAbsent(claim, "") != null) {
            throw createInUseException(
                    root, "this process, " + ProcessHandle.current().pid());
        }
        return claim;
    }

    private static FileChannel lock(DataDirectory layout) throws IOException {
        FileChannel channel = FileChannel.open(
                layout.ownerLock(),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                DataDirectory.PRIVATE_FILE);
        try {
            if (channel.tryLock() == null) {
                throw createInUseException(layout.root(), readOwner(channel));
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
        String number =
                StandardCharsets.US_ASCII.decode(content.flip()).toString().strip();
        return PROCESS_NUMBER.matcher(number).matches() ? "process " + number : "another process";
    }

    private static DirectoryInUseException createInUseException(Path root, String owner) {
        return new DirectoryInUseException(
                "Data directory %s is in use by %s: stop that one first, or choose another directory"
                        .formatted(root, owner));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        System.clearProperty(claim);
    }
}
