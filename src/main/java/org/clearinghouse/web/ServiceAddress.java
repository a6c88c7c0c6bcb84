package org.clearinghouse.web;

/**
 * The address by which a client reaches this service.
 *
 * @param origin scheme and authority, such as https://example.org; empty if it is unknown
 * @param prefix the path before every path of this service, such as /ncmec; empty without one
 */
public record ServiceAddress(String origin, String prefix) {}
