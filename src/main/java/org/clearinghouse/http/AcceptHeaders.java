package org.clearinghouse.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Parses the headers of content negotiation, and negotiates (RFC 9110, section 12.5). */
public final class AcceptHeaders {
    private static final String ANY_TYPE = "*/*";

    private AcceptHeaders() {}

    /** An offered type that a client accepts. */
    private record Match(String offered, HeaderElement range, int position) {}

    /** Parses Accept into media ranges, in the order of the header. */
    public static List<HeaderElement> parseAccept(RoutingContext context) {
        return parseHeader(context, HttpHeaders.ACCEPT);
    }

    /** Parses Accept-Encoding into content codings, in the order of the header. */
    static List<HeaderElement> parseAcceptEncoding(RoutingContext context) {
        return parseHeader(context, HttpHeaders.ACCEPT_ENCODING);
    }

    /** Parses Content-Type; empty where the header is missing. */
    public static Optional<HeaderElement> parseContentType(RoutingContext context) {
        return parseHeader(context, HttpHeaders.CONTENT_TYPE).stream().findFirst();
    }

    /**
     * Selects the media type with the highest weight, where the most specific range gives a type its weight. Of equal
     * weights the one whose range the client lists first wins, then the one offered first.
     *
     * @param offered such as {@code application/json}
     * @return empty where the client accepts none
     */
    public static Optional<String> selectBest(List<HeaderElement> accepted, List<String> offered) {
        return offered.stream()
                .flatMap(type -> findMostSpecific(accepted, type).stream())
                .filter(match -> match.range().weight() > 0)
                .min(Comparator.<Match>comparingDouble(match -> -match.range().weight())
                        .thenComparingInt(Match::position))
                .map(Match::offered);
    }

    private static Optional<Match> findMostSpecific(List<HeaderElement> accepted, String type) {
        String anySubtype = type.substring(0, type.indexOf('/')) + "/*";
        for (String range : List.of(type, anySubtype, ANY_TYPE)) {
            Optional<Match> match = IntStream.range(0, accepted.size())
                    .filter(i -> accepted.get(i).value().equals(range))
                    .mapToObj(i -> new Match(type, accepted.get(i), i))
                    .findFirst();
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private static List<HeaderElement> parseHeader(RoutingContext context, CharSequence name) {
        List<String> lines = context.request().headers().getAll(name);
        return HeaderElement.parseList(name.toString(), String.join(",", lines));
    }
}
