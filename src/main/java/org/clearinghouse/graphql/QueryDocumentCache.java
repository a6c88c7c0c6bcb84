package org.clearinghouse.graphql;

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
import org.clearinghouse.content.Sha256;
import org.clearinghouse.limits.LimitExceededException;
import org.clearinghouse.limits.QueryDocumentLimits;

/**
 * Documents, parsed and validated once and kept by their hash, by which clients may ask for them again (Apollo's
 * automatic persisted queries). A client may send any number of them, so they are weighed.
 */
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
final class QueryDocumentCache {
    private static final int BYTES_KEPT = 20_000_000;
    /** Measured: what a small document takes once parsed, and what each of its characters adds. */
    private static final int BYTES_OF_A_DOCUMENT = 1_000;

    private static final int BYTES_OF_A_CHARACTER = 60;

    private final QueryDocumentValidator validation;
    private final QueryDocumentLimits limits;
    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .weigher((String hash, Kept document) -> BYTES_OF_A_DOCUMENT + BYTES_OF_A_CHARACTER * document.characters())
            .executor(Runnable::run)
            .build();

    private record Kept(PreparsedDocumentEntry entry, int characters) {}

    QueryDocumentCache(QueryDocumentValidator validation, QueryDocumentLimits limits) {
        this.validation = validation;
        this.limits = limits;
    }

    /** The call's document, or what is wrong with it; where it can be parsed but is not valid, both. */
    PreparsedDocumentEntry of(GraphQLRequest call) {
        if (call.document() == null) {
            return known(call.documentHash());
        }
        String hash = Sha256.of(call.document().getBytes(StandardCharsets.UTF_8));
        return call.documentHash() == null || call.documentHash().equalsIgnoreCase(hash)
                ? known(hash, call.document())
                : new PreparsedDocumentEntry(ErrorCode.PERSISTED_QUERY_HASH_MISMATCH.error(
                        "The sha256Hash is not that of the query sent with it, which is %s.".formatted(hash)));
    }

    /** Apollo's clients send the document when they read this message or this code. */
    private PreparsedDocumentEntry known(String hash) {
        Kept document = kept.getIfPresent(hash.toLowerCase(Locale.ROOT));
        return document == null
                ? new PreparsedDocumentEntry(ErrorCode.PERSISTED_QUERY_NOT_FOUND.error("PersistedQueryNotFound"))
                : document.entry();
    }

    /** What cannot be executed is not asked for again, but its errors are large. */
    private PreparsedDocumentEntry known(String hash, String text) {
        PreparsedDocumentEntry entry =
                kept.get(hash, absent -> new Kept(read(text), text.length())).entry();
        if (entry.hasErrors()) {
            kept.invalidate(hash);
        }
        return entry;
    }

    private PreparsedDocumentEntry read(String text) {
        try {
            limits.checkText(text);
            ParseAndValidateResult parsed = ParseAndValidate.parse(input(text));
            return parsed.isFailure()
                    ? new PreparsedDocumentEntry(limits.explained(parsed.getSyntaxException()))
                    : validated(parsed.getDocument());
        } catch (LimitExceededException e) {
            return new PreparsedDocumentEntry(e);
        }
    }

    private ExecutionInput input(String text) {
        return ExecutionInput.newExecutionInput(text)
                .locale(Locale.ROOT)
                .graphQLContext(context -> context.put(ParserOptions.class, limits.parserOptions()))
                .build();
    }

    private PreparsedDocumentEntry validated(Document document) {
        limits.checkShape(document);
        return new PreparsedDocumentEntry(document, validation.errors(document));
    }
}
