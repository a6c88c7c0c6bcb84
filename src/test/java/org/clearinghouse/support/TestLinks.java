package org.clearinghouse.support;

import java.time.Instant;
import org.clearinghouse.web.Links;
import org.clearinghouse.web.ServiceAddress;

/** Links of pages that are rendered without a request. */
public final class TestLinks {
    /** To the newest version, without a prefix. */
    public static final Links NEWEST = new Links(new ServiceAddress("https://example.org", ""), null);

    /** To a past version, behind a prefix. */
    public static final Links PINNED =
            new Links(new ServiceAddress("https://example.org", "/ncmec"), Instant.parse("2026-01-01T12:00:01Z"));

    private TestLinks() {}
}
