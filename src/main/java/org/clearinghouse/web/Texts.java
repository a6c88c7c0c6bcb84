package org.clearinghouse.web;

import io.quarkus.qute.i18n.MessageBundles;

/** The texts of the pages, for code; templates name them {@code words:}. */
final class Texts {
    private Texts() {}

    /** Asked for each time: in a native build classes are set up before there are messages. */
    static Words words() {
        return MessageBundles.get(Words.class);
    }
}
