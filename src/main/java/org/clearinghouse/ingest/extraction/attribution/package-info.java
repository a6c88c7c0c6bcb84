/**
 * Decides which area a figure is about.
 */
package org.clearinghouse.ingest.extraction.attribution;
