/**
 * The rows of all versions: loaded from the database, checked for integrity and fingerprinted. Begin reading with
 * {@link org.clearinghouse.dataset.history.History}. The integrity checker repeats the database's constraints, because
 * a snapshot or a partial restore has none, and a flawed history must not replace the dataset that is served.
 */
package org.clearinghouse.dataset.history;
