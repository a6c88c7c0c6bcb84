package org.clearinghouse.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.ParsedHeaderValues;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;

/** Parses the headers of content negotiation. */
public final class AcceptHeaders {
    private AcceptHeaders() {}

    /** Parses Accept into media types, best first. */
    public static List<MIMEHeader> parseAccept(RoutingContext context) {
        return parseHeader(context, ParsedHeaderValues::accept);
    }

    /** Parses Accept-Encoding into content codings, best first. */
    static List<ParsedHeaderValue> parseAcceptEncoding(RoutingContext context) {
        return parseHeader(context, headers -> List.copyOf(headers.acceptEncoding()));
    }

    /** Parses Content-Type; its value is empty where the header is missing. */
    public static MIMEHeader parseContentType(RoutingContext context) {
        return parseHeader(context, headers -> List.of(headers.contentType())).get(0);
    }

    /** Forces the framework to parse now, because it parses lazily and fails on a quote that is not closed. */
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
