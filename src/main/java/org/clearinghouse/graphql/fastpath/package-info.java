/**
 * Executes plain queries directly on the dataset, without graphql-java. A property test compares its bytes with
 * graphql-java's.
 */
package org.clearinghouse.graphql.fastpath;
