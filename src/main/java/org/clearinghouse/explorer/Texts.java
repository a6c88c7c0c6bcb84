package org.clearinghouse.explorer;

import io.quarkus.qute.i18n.MessageBundles;

/** The texts of the pages, for code; templates name them {@code words:}. */
final class Texts {
    static final Words WORDS = MessageBundles.get(Words.class);

    private Texts() {}
}
