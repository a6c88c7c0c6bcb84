package org.clearinghouse.graphql.engine;

import java.util.Map;

/**
 * A GraphQL request, as a client sends it.
 *
 * @param queryDocument GraphQL text; null if the client sent only the hash
 * @param queryDocumentHash SHA-256 of the document, in hexadecimal digits of any case; null unless sent
 * @param operationName null if the client named none
 * @param variables by name, as JSON values
 * @param includeCost whether the response reports the estimated cost in its extensions
 */
public record GraphQLRequest(
        String queryDocument,
        String queryDocumentHash,
        String operationName,
        Map<String, Object> variables,
        boolean includeCost) {}
