package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " AMBER Alerts issued by the CBI in 2023",
                " cases handled by the Iowa Division of Criminal Investigation.",
                " children identified in Ohio, by Harbor Police Department staff"
            })
    void findsWhoDidWhatIsCounted(String after) {
        assertThat(OrganizationNames.hasAgent(after)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " cases handled by NCMEC.",
                " reports made by ESPs",
                " children reported missing by the Office of Refugee Resettlement (HHS)",
                " reports by location",
                " cases; 3 were solved by the CBI",
                " cases, and 3 were solved by the CBI"
            })
    void leavesNcmecWhoReportsToItAndOtherCounts(String after) {
        assertThat(OrganizationNames.hasAgent(after)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Whereas, the South Carolina Law Enforcement Division registered ",
                "In 2023, the Bureau of Criminal Apprehension handled ",
                "Families called, and SLED took ",
                "The Harbor Coalition (HC) supported "
            })
    void findsTheSubject(String before) {
        assertThat(OrganizationNames.hasSubject(before)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police in Nevada were sent ",
                "The District of Columbia had ",
                "CVIP reviewed ",
                "Reports made available to the Iowa Department of Public Safety: ",
                "In 2023, there were "
            })
    void leavesPlacesRecipientsAndNcmec(String before) {
        assertThat(OrganizationNames.hasSubject(before)).isFalse();
    }
}
