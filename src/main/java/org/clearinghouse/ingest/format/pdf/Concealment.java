package org.clearinghouse.ingest.format.pdf;

/** Why text of a page is not read, though it has text. */
enum Concealment {
    INVISIBLE("drawn invisibly, as over a scan"),
    MIRRORED("mirrored"),
    TINY("too small"),
    CUT_OFF("cut off, or beside the page"),
    COVERED("covered by a shape or a picture"),
    BACKGROUND("in the colour of its background"),
    TRANSPARENT("transparent"),
    STRUCK("struck through"),
    LAYER("on a layer that is off");

    private final String description;

    Concealment(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }
}
