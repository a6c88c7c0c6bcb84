package org.clearinghouse.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.ParserOptions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.clearinghouse.io.Sha256;
import org.clearinghouse.limits.LimitExceededException;
import org.clearinghouse.limits.QueryDocumentLimits;

/**
 * Documents, parsed and validated once and kept by their hash, by which clients may ask for them again (Apollo's
 * automatic persisted queries). A client may send any number of them, so they are weighed.
 */
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
final class QueryDocumentCache {
    private static final int CACHE_CAPACITY_BYTES = 20_000_000;
    /** Measured: what a small document takes once parsed, and what each of its characters adds. */
    private static final int BYTES_PER_DOCUMENT = 1_000;

    private static final int BYTES_PER_CHARACTER = 60;

    private final QueryDocumentValidator validation;
    private final QueryDocumentLimits limits;
    private final Cache<String, CachedDocument> cache = Caffeine.newBuilder()
            .maximumWeight(CACHE_CAPACITY_BYTES)
            .weigher((String hash, CachedDocument document) ->
                    BYTES_PER_DOCUMENT + BYTES_PER_CHARACTER * document.characters())
            .executor(Runnable::run)
            .build();

    private record CachedDocument(PreparsedDocumentEntry entry, int characters) {}

    QueryDocumentCache(QueryDocumentValidator validation, QueryDocumentLimits limits) {
        this.validation = validation;
        this.limits = limits;
    }

    /** The call's document, or what is wrong with it; where it can be parsed but is not valid, both. */
    PreparsedDocumentEntry resolve(GraphQLRequest call) {
        if (call.queryDocument() == null) {
            return findByHash(call.queryDocumentHash());
        }
        String hash = Sha256.hashToHex(call.queryDocument().getBytes(StandardCharsets.UTF_8));
        return call.queryDocumentHash() == null || call.queryDocumentHash().equalsIgnoreCase(hash)
                ? findOrParse(hash, call.queryDocument())
                : new PreparsedDocumentEntry(ErrorCode.PERSISTED_QUERY_HASH_MISMATCH.createError(
                        "The sha256Hash is not that of the query sent with it, which is %s.".formatted(hash)));
    }

    /** Apollo's clients send the document when they read this message or this code. */
    private PreparsedDocumentEntry findByHash(String hash) {
        CachedDocument document = cache.getIfPresent(hash.toLowerCase(Locale.ROOT));
        return document == null
                ? new PreparsedDocumentEntry(ErrorCode.PERSISTED_QUERY_NOT_FOUND.createError("PersistedQueryNotFound"))
                : document.entry();
    }

    /** What cannot be executed is not asked for again, but its errors are large. */
    private PreparsedDocumentEntry findOrParse(String hash, String text) {
        PreparsedDocumentEntry entry = cache.get(
                        hash, absent -> new CachedDocument(parseAndValidate(text), text.length()))
                .entry();
        if (entry.hasErrors()) {
            cache.invalidate(hash);
        }
        return entry;
    }

    private PreparsedDocumentEntry parseAndValidate(String text) {
        try {
            limits.checkText(text);
            ParseAndValidateResult parsed = ParseAndValidate.parse(buildInput(text));
            return parsed.isFailure()
                    ? new PreparsedDocumentEntry(limits.toGraphQLError(parsed.getSyntaxException()))
                    : validate(parsed.getDocument());
        } catch (LimitExceededException e) {
            return new PreparsedDocumentEntry(e);
        }
    }

    private ExecutionInput buildInput(String text) {
        return ExecutionInput.newExecutionInput(text)
                .locale(Locale.ROOT)
                .graphQLContext(context -> context.put(ParserOptions.class, limits.parserOptions()))
                .build();
    }

    private PreparsedDocumentEntry validate(Document document) {
        limits.checkComplexity(document);
        return new PreparsedDocumentEntry(document, validation.validate(document));
    }
}
