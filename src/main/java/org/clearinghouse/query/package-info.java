/**
 * Queries of a dataset: filters, order, pages, aggregates, derived measures and coverage. Begin reading with
 * {@link org.clearinghouse.query.ObservationQuery}. Filters and results are types of the GraphQL schema, where the result
 * of a query is called a slice.
 */
package org.clearinghouse.query;
