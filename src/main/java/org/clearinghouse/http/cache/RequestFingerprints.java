package org.clearinghouse.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.http.ETag;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.model.SupportedYears;

/**
 * Which answer a request has, by the very bytes that it came as: one that came before, and is asked of the same data, need not
 * be read again to know the name of its answer.
 */
@ApplicationScoped
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMS", "com.github.benmanes.caffeine.cache.PSMS"})
public class RequestFingerprints {
    private static final int MAX_ENTRIES = 10_000;

    private final Cache<String, ETag> tags = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .executor(Runnable::run)
            .build();

    public Optional<ETag> find(String request) {
        return Optional.ofNullable(tags.getIfPresent(request));
    }

    public void store(String request, ETag tag) {
        tags.put(request, tag);
    }

    /** Names all that decides on the answer: the data, the day's range of years, and what of the request is looked at. */
    public static String compute(RoutingContext context, DatasetVersions edition) {
        HttpServerRequest request = context.request();
        Buffer body = context.body().buffer();
        String head = String.join(
                "\n",
                edition.fingerprint(),
                String.valueOf(SupportedYears.last()),
                String.valueOf(ETag.isGetOrHead(request)),
                request.uri(),
                readHeader(request, HttpHeaders.ACCEPT),
                readHeader(request, HttpHeaders.ACCEPT_ENCODING),
                "");
        return Sha256.hashToHex(head.getBytes(StandardCharsets.UTF_8), body == null ? new byte[0] : body.getBytes());
    }

    private static String readHeader(HttpServerRequest request, CharSequence name) {
        return request.headers().getAll(name).toString();
    }
}
