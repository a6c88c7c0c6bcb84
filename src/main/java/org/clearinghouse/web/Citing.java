package org.clearinghouse.web;

import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.export.BibliographicCitation;

/** How a page is to be cited. */
final class Citing {
    private Citing() {}

    static String formatCitation(Dataset dataset, String heading, String path) {
        return Texts.words().citation(heading, BibliographicCitation.format(dataset), path);
    }
}
