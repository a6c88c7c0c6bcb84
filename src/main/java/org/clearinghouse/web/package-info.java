/**
 * Pages for people who look instead of asking: a map, the states, the nation, the metrics. Each is a function of a dataset
 * and reads, prints and can be embedded without a script. Texts are in {@link org.clearinghouse.explorer.Words}.
 */
package org.clearinghouse.web;
