/**
 * Questions about a dataset: filters, order, pages, statistics, rates, ranks and coverage.
 */
package org.clearinghouse.query;
