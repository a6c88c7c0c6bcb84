package org.clearinghouse.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads resources of the classpath by their absolute path, such as "/version.txt". */
public final class ClasspathResource {
    private ClasspathResource() {}

    public static String readText(String path) {
        return new String(readBytes(path), StandardCharsets.UTF_8);
    }

    public static byte[] readBytes(String path) {
        try (InputStream stream = ClasspathResource.class.getResourceAsStream(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
