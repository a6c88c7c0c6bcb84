package org.clearinghouse.export;

import java.time.Instant;

/**
 * Where a sheet was asked for.
 *
 * @param asOf the time whose version was asked for; null for the newest
 * @param cited complete address of the sheet with the time of its version
 */
public record SheetAddresses(Instant asOf, String cited) {}
