/**
 * Normalization of text, and sentences.
 */
package org.clearinghouse.ingest.extraction.text;
