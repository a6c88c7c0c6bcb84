/**
 * The ways out: a version of the data, or a slice of it, as CSV with its metadata, as one JSON document, as a sheet for
 * people. Everything here is a function of a dataset.
 */
package org.clearinghouse.export;
