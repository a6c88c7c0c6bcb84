/**
 * The vocabulary of figures: qualifiers, the interval that a printed number stands for, the key of an observation,
 * regions and periods. Begin reading with {@link org.clearinghouse.model.ValueInterval}. The package uses no other.
 */
package org.clearinghouse.model;
