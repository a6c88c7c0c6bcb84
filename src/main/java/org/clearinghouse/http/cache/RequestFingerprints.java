package org.clearinghouse.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
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

    /** Requests are hashed one after another in each thread. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::createDigest);

    private final Cache<RequestFingerprint, ETag> tags = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .executor(Runnable::run)
            .build();

    /** The SHA-256 of a request. Compact, because one is created for each request. */
    public record RequestFingerprint(long first, long second, long third, long fourth) {}

    Optional<ETag> find(RequestFingerprint fingerprint) {
        return Optional.ofNullable(tags.getIfPresent(fingerprint));
    }

    void store(RequestFingerprint fingerprint, ETag tag) {
        tags.put(fingerprint, tag);
    }

    /** Hashes all inputs of the response: dataset version, range of years, and the relevant parts of the request. */
    public static RequestFingerprint compute(RoutingContext context, DatasetVersions versions) {
        HttpServerRequest request = context.request();
        Buffer body = context.body().buffer();
        MessageDigest digest = DIGEST.get();
        digest.reset();
        update(digest, versions.fingerprint());
        update(digest, SupportedYears.last());
        update(digest, ETag.isGetOrHead(request) ? 1 : 0);
        update(digest, request.uri());
        update(digest, request.headers().getAll(HttpHeaders.ACCEPT));
        update(digest, request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
        if (body != null) {
            digest.update(body.getBytes());
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new RequestFingerprint(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    private static void update(MessageDigest digest, List<String> values) {
        update(digest, values.size());
        values.forEach(value -> update(digest, value));
    }

    /** With its length, so that different parts never have the same bytes. */
    private static void update(MessageDigest digest, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        update(digest, bytes.length);
        digest.update(bytes);
    }

    private static void update(MessageDigest digest, int number) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            digest.update((byte) (number >>> shift));
        }
    }
}
