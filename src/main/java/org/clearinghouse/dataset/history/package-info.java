/**
 * The rows of all versions, loaded from the database, checked for integrity and fingerprinted.
 */
package org.clearinghouse.dataset.history;
