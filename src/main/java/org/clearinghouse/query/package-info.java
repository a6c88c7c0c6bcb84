/**
 * Queries of a dataset: filters, order, pages, aggregates, derived measures and coverage. Begin reading with
 * {@link org.clearinghouse.query.ObservationQuery}. Filters and results are types of the GraphQL schema, which calls the
 * result of a query a slice.
 */
package org.clearinghouse.query;
