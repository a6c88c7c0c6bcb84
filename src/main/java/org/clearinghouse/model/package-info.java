/**
 * The vocabulary of figures: qualifiers, the interval a printed number stands for, the key of an observation,
 * regions and periods. Depends on nothing.
 */
package org.clearinghouse.model;
