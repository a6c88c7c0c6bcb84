package org.clearinghouse.http.routes;

import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.http.HttpResponse;
import org.clearinghouse.web.Links;

/** Creates responses that a browser stores as files, and the addresses that files cite themselves by. */
final class FileResponses {
    private FileResponses() {}

    /** @param name of the file, in ASCII */
    static HttpResponse createAttachment(String contentType, byte[] body, String name) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        return HttpResponse.createCacheable(contentType, body).withHeaders(headers);
    }

    /** The complete address of a file with the same parameters and the time of its version. */
    static String formatCited(CachedRequest cached, String path) {
        Links links = cached.links();
        String others = Stream.of(
                        extractQuery(cached.context()).replaceFirst("^\\?", "").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(AsOfParameter.NAME + "="))
                .map(parameter -> "&" + parameter)
                .collect(Collectors.joining());
        return links.complete(links.pinTo(cached.dataset()).linkToFile(path, Map.of())) + others;
    }

    /** Returns the query without characters that are invalid in a URL and would end the header. */
    static String extractQuery(RoutingContext context) {
        String query = context.request().query();
        return query == null ? "" : "?" + query.replaceAll("[^!-~]|[<>\"\\\\]", "");
    }
}
