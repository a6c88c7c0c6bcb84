/**
 * The database: Panache entities for states, programs, metrics, years, observations, citations, sources and
 * documents, with their finders and updates. Only this package and the Flyway migrations contain SQL or HQL. The tables
 * of the history are append-only: triggers in {@code db/migration} refuse other changes than the end of a current row.
 */
package org.clearinghouse.persistence;
