package org.clearinghouse.explorer;

/** A shade of a scale, and the figures that it stands for. */
public record Shade(int number, String label) {}
