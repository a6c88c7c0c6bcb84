/**
 * All rows in one file, to serve without a database.
 */
package org.clearinghouse.dataset.snapshot;
