/**
 * The response cache: ETags computed from a response's inputs, 304 responses, one computation for equal concurrent
 * requests.
 */
package org.clearinghouse.http.cache;
