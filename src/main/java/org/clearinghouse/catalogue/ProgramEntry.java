package org.clearinghouse.catalogue;

/** A row of programs.csv. */
public record ProgramEntry(String code, String name, String missionArea, String description) {}
