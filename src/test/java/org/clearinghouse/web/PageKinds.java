package org.clearinghouse.web;

import java.util.stream.Stream;

/** Pages of every kind, the longest of each kind among them. */
final class PageKinds {
    private PageKinds() {}

    static Stream<String> list() {
        return Stream.of(
                "/",
                "/?metric=missing-cases&year=2023&by=PER_CAPITA",
                "/state/ME",
                "/state/OH",
                "/state/PR",
                "/state/DC",
                "/state/Vermon",
                "/nation",
                "/metric/cybertipline-reports-by-location",
                "/metric/cybertipline-reports",
                "/metric/missing-cases",
                "/metric/team-hope-supported",
                "/compare",
                "/compare?areas=OH,IN,KY,US",
                "/compare?areas=PR,GU,VI",
                "/compare?areas=ME,NH,US&metrics=missing-cases,cybertipline-reports-by-location",
                "/search",
                "/search?q=report",
                "/search?q=nothing-like-it",
                "/states",
                "/metrics",
                "/programs",
                "/program/cybertipline",
                "/sources",
                "/source/maine-2023",
                "/source/transparency-2022-tables",
                "/disputes",
                "/changes",
                "/about",
                "/developers",
                "/import",
                "/sheets/ME/2023",
                "/sheets/DC/2024",
                "/embed/state/ME",
                "/embed/metric/cybertipline-reports-by-location",
                "/embed/metric/missing-cases",
                "/embed/compare?areas=OH,IN,KY");
    }
}
