/**
 * Mentions of states, the nation and other places in text. {@code AreaGazetteer} finds them; {@code NumberSegments}
 * says to which number of a passage a mention belongs.
 */
package org.clearinghouse.ingest.extraction.area;
