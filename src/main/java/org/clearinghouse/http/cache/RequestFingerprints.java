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

/** Maps the bytes of a request to the ETag of its response, so that a repeated request is not parsed again. */
@ApplicationScoped
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMS", "com.github.benmanes.caffeine.cache.PSMS"})
public class RequestFingerprints {
    private static final int MAX_ENTRIES = 10_000;

    private final Cache<String, ETag> tags = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .executor(Runnable::run)
            .build();

    Optional<ETag> find(String fingerprint) {
        return Optional.ofNullable(tags.getIfPresent(fingerprint));
    }

    void store(String fingerprint, ETag tag) {
        tags.put(fingerprint, tag);
    }

    /** Hashes all inputs of the response: dataset version, range of years, and the relevant parts of the request. */
    public static String compute(RoutingContext context, DatasetVersions versions) {
        HttpServerRequest request = context.request();
        Buffer body = context.body().buffer();
        String head = String.join(
                "\n",
                versions.fingerprint(),
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
