/**
 * The database: Panache entities for states, programs, metrics, years, observations, citations, sources and
 * documents, with their finders and updates. Only this package and the Flyway migrations contain SQL or HQL.
 */
package org.clearinghouse.persistence;
