/**
 * Mentions of states, the nation and other places in text.
 */
package org.clearinghouse.ingest.extraction.area;
