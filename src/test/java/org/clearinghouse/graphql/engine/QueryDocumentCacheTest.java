package org.clearinghouse.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearinghouse.io.Sha256;
import org.junit.jupiter.api.Test;

class QueryDocumentCacheTest {
    private static final String DOCUMENT = "{ states }";
    private static final String HASH = Sha256.hashToHex(DOCUMENT.getBytes(StandardCharsets.UTF_8));

    private final List<String> parsed = new ArrayList<>();
    private final QueryDocumentCache cache = new QueryDocumentCache(this::parse);

    @Test
    void parsesADocumentOnce() {
        PreparsedDocumentEntry first = resolve(DOCUMENT, null);
        assertThat(resolve(DOCUMENT, null)).isSameAs(first);
        assertThat(parsed).containsExactly(DOCUMENT);
    }

    @Test
    void findsADocumentByItsHashInAnyLetterCase() {
        PreparsedDocumentEntry sent = resolve(DOCUMENT, HASH.toUpperCase(Locale.ROOT));
        assertThat(resolve(null, HASH)).isSameAs(sent);
        assertThat(resolve(null, HASH.toUpperCase(Locale.ROOT))).isSameAs(sent);
    }

    @Test
    void reportsAnUnknownHash() {
        assertThat(resolve(null, HASH).getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getMessage()).isEqualTo("PersistedQueryNotFound");
            assertThat(error.getErrorType()).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        });
    }

    @Test
    void reportsTheHashOfAnotherDocument() {
        assertThat(resolve("{ years }", HASH).getErrors()).singleElement().satisfies(error -> assertThat(
                        error.getErrorType())
                .isEqualTo(ErrorCode.PERSISTED_QUERY_HASH_MISMATCH));
        assertThat(parsed).isEmpty();
    }

    @Test
    void doesNotCacheDocumentsWithErrors() {
        String wrong = "wrong";
        assertThat(resolve(wrong, null).hasErrors()).isTrue();
        assertThat(resolve(wrong, null).hasErrors()).isTrue();
        assertThat(parsed).containsExactly(wrong, wrong);
    }

    private PreparsedDocumentEntry resolve(String document, String hash) {
        return cache.resolve(new GraphQLRequest(document, hash, null, Map.of(), false));
    }

    private PreparsedDocumentEntry parse(String text) {
        parsed.add(text);
        return text.equals("wrong")
                ? new PreparsedDocumentEntry(ErrorCode.GRAPHQL_PARSE_FAILED.createError("Wrong."))
                : new PreparsedDocumentEntry(Parser.parse(text));
    }
}
