/**
 * From lines of text to figures. {@code DocumentReader} is the entrance; the packages below are its steps.
 */
package org.clearinghouse.ingest.extraction;
