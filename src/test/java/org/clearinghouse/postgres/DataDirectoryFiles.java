package org.clearinghouse.postgres;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Names and contents of data directories. */
final class DataDirectoryFiles {
    private static final Set<String> CHANGED_BY_EVERY_START = Set.of("owner.lock", "postgres.log");

    private DataDirectoryFiles() {}

    /** Creates a name with spaces, quotes and, if the JVM's locale allows, letters beyond ASCII. */
    static String createAwkwardName() {
        String name = "Käse & 'Brot' (日本)";
        boolean encodable = Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(name);
        return encodable ? name : "cheese & 'bread'";
    }

    /** Maps each path to its permissions and, for a file, the checksum of its content. */
    static SortedMap<String, String> computeFingerprints(Path dataDir) throws IOException {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        for (Path path : list(dataDir)) {
            String name = dataDir.relativize(path).toString();
            if (!CHANGED_BY_EVERY_START.contains(name)) {
                fingerprints.put(name, computeFingerprint(path));
            }
        }
        return fingerprints;
    }

    private static String computeFingerprint(Path path) throws IOException {
        String permissions =
                Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).toString();
        return Files.isRegularFile(path) ? permissions + " " + computeChecksum(path) : permissions;
    }

    private static long computeChecksum(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(Files.readAllBytes(file));
        return checksum.getValue();
    }

    static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.toList();
        }
    }
}
