package org.clearinghouse.ingest.format.pdf;

/**
 * How a shape or glyph is painted.
 *
 * @param color red, green and blue from 0 to 1; null where it is unknown, such as a picture
 * @param opacity from 0 (nothing is painted) to 1
 * @param masked whether an unknown part is transparent, such as that of a picture with a mask
 */
record Paint(float[] color, double opacity, Blend blend, boolean masked) {

    /** How colours mix with those below. */
    enum Blend {
        NORMAL,
        MULTIPLY,
        /** Every other mode. What is below shows through it. */
        OTHER
    }

    /** Returns the colour of the page after painting over another; null where it is unknown. */
    float[] paintOver(float[] below) {
        if (color == null || below == null || masked || blend == Blend.OTHER) {
            return opacity == 0 ? below : null;
        }
        float[] mixed = new float[below.length];
        for (int i = 0; i < mixed.length; i++) {
            double painted = blend == Blend.MULTIPLY ? below[i] * color[i] : color[i];
            mixed[i] = (float) (below[i] + opacity * (painted - below[i]));
        }
        return mixed;
    }

    /** How much of a difference in colour is still seen below: from 0 (nothing) to 1, for a channel from 0 to 2. */
    double transmit(int channel) {
        if (blend == Blend.OTHER || blend == Blend.MULTIPLY && color == null) {
            return 1;
        }
        return blend == Blend.MULTIPLY ? 1 - opacity * (1 - color[channel]) : 1 - opacity;
    }
}
