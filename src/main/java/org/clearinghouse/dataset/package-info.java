/**
 * One version of the data as an immutable object graph; its types are those of the GraphQL schema. Begin reading with
 * {@link org.clearinghouse.dataset.Dataset} and {@code DatasetBuilder}, which builds it from the rows of all versions.
 * {@link org.clearinghouse.dataset.DatasetVersions} also gives access to past versions.
 */
package org.clearinghouse.dataset;
