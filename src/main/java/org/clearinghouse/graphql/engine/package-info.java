/**
 * The GraphQL engine: from a request to a response. Begin with
 * {@link org.clearinghouse.graphql.engine.GraphQLEngine#prepare}: query document cache, limits, validation, cost. It
 * returns a PreparedOperation, which executes in memory or by graphql-java. Errors get their code and message here.
 */
package org.clearinghouse.graphql.engine;
