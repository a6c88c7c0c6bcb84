package org.clearinghouse.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse.support.Gzip;

/** The bytes of a response, parsed. */
record RawResponse(int status, String head, String body) {
    private static final String END_OF_HEAD = "\r\n\r\n";

    /** Parses a response; empty where its head is not complete. */
    static Optional<RawResponse> parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END_OF_HEAD);
        if (end < 0 || !text.startsWith("HTTP/1.")) {
            return Optional.empty();
        }
        String head = text.substring(0, end);
        byte[] body = Arrays.copyOfRange(bytes, end + END_OF_HEAD.length(), bytes.length);
        boolean compressed = head.toLowerCase(Locale.ROOT).contains("\r\ncontent-encoding: gzip");
        byte[] plain = compressed && body.length > 0 ? Gzip.decompress(body) : body;
        return Optional.of(new RawResponse(
                Integer.parseInt(text.substring(9, 12)), head, new String(plain, StandardCharsets.UTF_8)));
    }

    /** Whether the framework rejected the request, because of the header Expect or of CORS. */
    boolean isFrameworkRejection() {
        return status == 417 || head.startsWith("HTTP/1.1 403 CORS Rejected");
    }
}
