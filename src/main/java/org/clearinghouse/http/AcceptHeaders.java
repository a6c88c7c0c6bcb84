package org.clearinghouse.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.ParsedHeaderValues;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;

/** The headers by which client and service agree on a form. */
public final class AcceptHeaders {
    private AcceptHeaders() {}

    /** Best first. */
    public static List<MIMEHeader> parseAccept(RoutingContext context) {
        return parseHeader(context, ParsedHeaderValues::accept);
    }

    /** Best first. */
    static List<ParsedHeaderValue> parseAcceptEncoding(RoutingContext context) {
        return parseHeader(context, headers -> List.copyOf(headers.acceptEncoding()));
    }

    public static MIMEHeader parseContentType(RoutingContext context) {
        return parseHeader(context, headers -> List.of(headers.contentType())).get(0);
    }

    /** The framework reads a header only when it is looked at, and breaks on a quote that is not closed. */
    private static <T extends ParsedHeaderValue> List<T> parseHeader(
            RoutingContext context, Function<ParsedHeaderValues, List<T>> header) {
        try {
            List<T> values = header.apply(context.parsedHeaders());
            values.forEach(ParsedHeaderValue::weight);
            return values;
        } catch (IndexOutOfBoundsException e) {
            throw new HttpProblemException(
                    400, "Accept, Accept-Encoding or Content-Type cannot be read; a quote in it is not closed.");
        }
    }
}
