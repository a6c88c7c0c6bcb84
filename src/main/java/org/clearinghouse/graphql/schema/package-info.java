/**
 * The schema: what annotations cannot say, and the data fetchers that graphql-java executes.
 */
package org.clearinghouse.graphql.schema;
