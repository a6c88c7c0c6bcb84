/**
 * What all HTTP routes share: security headers, metrics, errors, content coding and worker pools. Begin with
 * {@link org.clearinghouse.http.RouteOrder}, which lists the handlers in the order in which a request passes them. The
 * routes are in {@code http.routes}, the response cache in {@code http.cache}.
 */
package org.clearinghouse.http;
