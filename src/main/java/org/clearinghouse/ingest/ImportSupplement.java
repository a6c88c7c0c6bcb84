package org.clearinghouse.ingest;

import java.util.Optional;
import org.clearinghouse.catalogue.CatalogueAddition;
import org.clearinghouse.model.InvalidInputException;

/**
 * What comes with a document so that it can be read.
 *
 * @param mapping text that says what the columns of another publisher's table are
 * @param addition metrics that the catalogue does not have
 */
public record ImportSupplement(Optional<String> mapping, Optional<CatalogueAddition> addition) {
    public static final ImportSupplement NONE = new ImportSupplement(Optional.empty(), Optional.empty());

    /**
     * Parses the texts of both, each of which may be null.
     *
     * @throws InvalidInputException if the addition is invalid
     */
    public static ImportSupplement parse(String mapping, String addition) {
        return new ImportSupplement(
                Optional.ofNullable(mapping), Optional.ofNullable(addition).map(CatalogueAddition::parse));
    }
}
