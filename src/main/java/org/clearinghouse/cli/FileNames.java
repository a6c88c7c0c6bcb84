package org.clearinghouse.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Names files as their bytes do, whatever the character set of the process. */
final class FileNames {
    private static final char REPLACEMENT = '\uFFFD';

    private FileNames() {}

    /**
     * The text of a path. Under a POSIX locale the JVM replaces letters beyond ASCII in it, but the URI of the path has
     * all bytes, which nearly always are UTF-8.
     */
    static String format(Path path) {
        String text = path.toString();
        return text.indexOf(REPLACEMENT) < 0 ? text : decode(path);
    }

    static String decode(Path path) {
        String[] names = path.toAbsolutePath().toUri().getRawPath().split("/");
        String root = path.isAbsolute() ? "/" : "";
        String[] own = Arrays.copyOfRange(names, names.length - path.getNameCount(), names.length);
        return root + URLDecoder.decode(String.join("/", own).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
