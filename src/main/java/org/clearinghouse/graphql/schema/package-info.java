/**
 * The GraphQL schema and its data fetchers. Begin with SchemaBuildObserver: it completes the schema that SmallRye GraphQL
 * builds from the annotated classes of {@link org.clearinghouse.graphql.api}. The data fetchers are our own, because those
 * of SmallRye are slower and batch fields with arguments wrongly.
 */
package org.clearinghouse.graphql.schema;
