package org.clearinghouse.http;

/**
 * The order of all route handlers; a lower number is called first. Quarkus handles CORS at -300, authenticates at -200
 * and checks permissions at -100.
 */
public final class RouteOrder {
    /** Before requests are measured, so that the time of waiting for the client does not count. */
    public static final int PIPELINING = -10_002;

    /** Before all that may reject, so that rejected requests are measured too. */
    public static final int METRICS = -10_001;

    /** Before authentication, so that rejected requests get the headers too. */
    public static final int SECURITY_HEADERS = -10_000;

    /** After CORS, so that rejections have its headers, and before everything else. */
    public static final int REQUEST_LIMITS = -299;

    /** Before all routes that answer from the dataset. */
    public static final int FRESH_DATASET = -290;

    /** Before authentication: anonymous requests skip it. */
    public static final int BEFORE_AUTHENTICATION = -250;

    /** After the permission check and before a route's body is read. */
    public static final int BEFORE_BODY = -99;

    /** After the permission check and before the framework's handlers, which would accept unsafe requests. */
    public static final int ROUTES = -98;

    /** After all routes but the framework's last one. */
    public static final int UNMATCHED = Integer.MAX_VALUE - 1;

    private RouteOrder() {}
}
