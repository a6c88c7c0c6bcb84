/**
 * Templates that recognize a metric by the wording around a number. {@code Templates} holds those of the files in
 * {@code reading}; {@code PassageCandidates} applies them to the numbers of a passage.
 */
package org.clearinghouse.ingest.extraction.template;
