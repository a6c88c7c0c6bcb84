package org.clearinghouse.cli;

import java.io.PrintStream;
import java.util.function.Function;

/** How the command {@code import} reports on the standard output. */
enum ImportReportFormat {
    /** A table for people. */
    TABLE(ImportReportPrinter::new),
    /** An array for programs, with an object for each document. */
    JSON(ImportReportJsonWriter::new);

    private final Function<PrintStream, ImportReporter> factory;

    ImportReportFormat(Function<PrintStream, ImportReporter> factory) {
        this.factory = factory;
    }

    ImportReporter createReporter(PrintStream out) {
        return factory.apply(out);
    }
}
