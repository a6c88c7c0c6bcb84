package org.clearinghouse.graphql.engine;

import java.util.Map;

/**
 * What a client asks for.
 *
 * @param document null where {@code documentHash} stands for it
 * @param documentHash SHA-256 of the document in hexadecimal digits; null unless the client sent one
 * @param operationName null where the document has only one operation
 * @param costWanted whether the answer says what it was estimated to cost
 */
public record GraphQLRequest(
        String queryDocument,
        String queryDocumentHash,
        String operationName,
        Map<String, Object> variables,
        boolean includeCost) {}
