package org.clearinghouse.http;

/**
 * A finished answer.
 *
 * @param encoding what the body is compressed by; null where it is not
 * @param lasting whether the same request is answered the same until the data change
 */
record Page(int status, String contentType, String encoding, byte[] body, boolean lasting) {

    /** One that lasts. */
    static Page of(String contentType, byte[] body) {
        return new Page(200, contentType, null, body, true);
    }

    /** One that is for this request only: an error, or the outcome of a change. */
    static Page once(int status, String contentType, byte[] body) {
        return new Page(status, contentType, null, body, false);
    }

    Page encoded(String newEncoding, byte[] newBody) {
        return new Page(status, contentType, newEncoding, newBody, lasting);
    }
}
