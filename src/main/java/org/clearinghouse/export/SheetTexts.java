package org.clearinghouse.export;

/** The sentences of a sheet that depend on its address. */
final class SheetTexts {
    private SheetTexts() {}

    /** Says that the sheet is that of a past version. */
    static String formatAsOf(SheetAddresses addresses) {
        return "As of %s. Figures that were recorded later are left out.".formatted(addresses.asOf());
    }

    /** How to cite the sheet. It ends in the complete address, which returns the same figures later. */
    static String formatCitation(Sheet sheet, SheetAddresses addresses) {
        return "To cite this sheet: “%s”. %s"
                .formatted(
                        sheet.title(),
                        BibliographicCitation.format(sheet.state().dataset(), addresses.cited()));
    }
}
