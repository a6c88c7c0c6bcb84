package org.clearinghouse.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.clearinghouse.io.Sha256;

/**
 * Caches parsed and validated query documents by their hash, by which clients may ask for them again (Apollo's
 * automatic persisted queries). Entries are weighed by size, because a client may send any number of documents.
 */
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
final class QueryDocumentCache {
    private static final int CACHE_CAPACITY_BYTES = 20_000_000;
    /** Measured: a small document takes this much once parsed, and each character adds more. */
    private static final int BYTES_PER_DOCUMENT = 1_000;

    private static final int BYTES_PER_CHARACTER = 60;

    private final Function<String, PreparsedDocumentEntry> parser;
    private final Cache<String, CachedDocument> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_CAPACITY_BYTES)
            .weigher((String hash, CachedDocument document) ->
                    BYTES_PER_DOCUMENT + BYTES_PER_CHARACTER * document.characters())
            .executor(Runnable::run)
            .build();

    private record CachedDocument(PreparsedDocumentEntry entry, int characters) {}

    /** @param parser parses and validates the text of a document on a cache miss */
    QueryDocumentCache(Function<String, PreparsedDocumentEntry> parser) {
        this.parser = parser;
    }

    /** The request's document, or its errors; both if it can be parsed but is not valid. */
    PreparsedDocumentEntry resolve(GraphQLRequest request) {
        if (request.queryDocument() == null) {
            return findByHash(request.queryDocumentHash());
        }
        String hash = Sha256.hashToHex(request.queryDocument().getBytes(StandardCharsets.UTF_8));
        return request.queryDocumentHash() == null
                        || request.queryDocumentHash().equalsIgnoreCase(hash)
                ? findOrParse(hash, request.queryDocument())
                : new PreparsedDocumentEntry(ErrorCode.PERSISTED_QUERY_HASH_MISMATCH.createError(
                        "The sha256Hash does not match the query sent with it, whose hash is %s.".formatted(hash)));
    }

    /** Apollo's clients send the whole document after this message or code. */
    private PreparsedDocumentEntry findByHash(String hash) {
        CachedDocument document = cache.getIfPresent(hash.toLowerCase(Locale.ROOT));
        return document == null
                ? new PreparsedDocumentEntry(ErrorCode.PERSISTED_QUERY_NOT_FOUND.createError("PersistedQueryNotFound"))
                : document.entry();
    }

    /** Documents with errors leave the cache, because their errors are large and they are rarely sent again. */
    private PreparsedDocumentEntry findOrParse(String hash, String text) {
        PreparsedDocumentEntry entry = cache.get(hash, absent -> new CachedDocument(parser.apply(text), text.length()))
                .entry();
        if (entry.hasErrors()) {
            cache.invalidate(hash);
        }
        return entry;
    }
}
