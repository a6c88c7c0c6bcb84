package org.clearinghouse.web;

import java.util.stream.Stream;
import org.clearinghouse.io.ClasspathResource;
import org.clearinghouse.io.Sha256;

/** A static file of the pages. Its path contains a hash of its content, so that browsers can cache it forever. */
public enum Asset {
    STYLE("style.css", "text/css; charset=utf-8"),
    SCRIPT("script.js", "text/javascript; charset=utf-8"),
    IMPORT_SCRIPT("import.js", "text/javascript; charset=utf-8"),
    LOGIN_SCRIPT("login.js", "text/javascript; charset=utf-8"),
    ICON("icon.svg", "image/svg+xml");

    private static final int HASH_DIGITS = 12;

    private final String contentType;
    private final String content;
    private final String path;

    Asset(String file, String contentType) {
        this.contentType = contentType;
        this.content = ClasspathResource.readText("/explorer/" + file);
        this.path = "/explorer/%s/%s"
                .formatted(
                        Sha256.hashToHex(ClasspathResource.readBytes("/explorer/" + file))
                                .substring(0, HASH_DIGITS),
                        file);
    }

    /** Whether a path is that of an asset. */
    public static boolean isAsset(String path) {
        return Stream.of(values()).anyMatch(asset -> asset.path.equals(path));
    }

    public String contentType() {
        return contentType;
    }

    public String content() {
        return content;
    }

    public String path() {
        return path;
    }
}
