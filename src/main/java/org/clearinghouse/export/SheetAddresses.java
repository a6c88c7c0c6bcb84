package org.clearinghouse.export;

import java.time.Instant;

/**
 * Where a sheet was asked for, and where its figures can be found.
 *
 * @param asOf the time whose version was asked for; null for the newest
 * @param newest address of the sheet of the newest version
 * @param text address of the sheet as text
 * @param csv address of its figures as CSV
 * @param cited complete address of the sheet with the time of its version
 */
public record SheetAddresses(Instant asOf, String newest, String text, String csv, String cited) {}
