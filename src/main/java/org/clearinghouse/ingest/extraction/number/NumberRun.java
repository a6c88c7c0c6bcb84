package org.clearinghouse.ingest.extraction.number;

/**
 * A maximal sequence of characters around a digit, such as "41,571", "~59" or "covid-19".
 *
 * @param start the position of the first character
 * @param digits the position of the first digit
 * @param end the position after the last character
 */
record NumberRun(int start, int digits, int end) {}
