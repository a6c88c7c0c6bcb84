/**
 * One version of all data as an immutable object graph. GraphQL shows these objects; they never change after
 * {@code DatasetBuilder} has built them.
 */
package org.clearinghouse.dataset;
