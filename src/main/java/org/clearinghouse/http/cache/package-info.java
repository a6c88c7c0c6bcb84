/**
 * The response cache: ETags computed from a response's inputs, 304 responses, and one computation for equal concurrent
 * requests. Begin with {@link org.clearinghouse.http.cache.ResponseCacheHandler}.
 */
package org.clearinghouse.http.cache;
