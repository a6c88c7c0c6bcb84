/**
 * The in-memory query executor, an alternative to the execution of graphql-java. Begin with
 * {@link org.clearinghouse.graphql.fastpath.InMemoryQueryExecutor}. It exists because graphql-java takes two to four
 * times as long on data in memory. It never decides what an error looks like: anything unusual falls back to graphql-java.
 * InMemoryQueryExecutorTest and RandomQueriesTest compare its bytes with those of graphql-java.
 */
package org.clearinghouse.graphql.fastpath;
