package org.clearinghouse.http.cache;

import org.clearinghouse.http.ContentCoding;
import org.clearinghouse.http.ETag;

/**
 * What a request's response is cached by.
 *
 * @param tag computed from all inputs of the response
 * @param coding how the body is compressed; one of the inputs
 */
public record ResponseKey(ETag tag, ContentCoding coding) {}
