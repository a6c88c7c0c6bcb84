package org.clearinghouse.ingest.extraction.area;

import java.util.List;

/** Names of countries and continents, whose figures are not the nation's. Georgia is the state. */
final class ForeignPlaces {
    static final List<String> NAMES = List.of(
            "afghanistan", "africa", "albania", "algeria", "argentina", "armenia", "asia", "australia", "austria",
            "azerbaijan", "bahamas", "bangladesh", "belarus", "belgium", "bolivia", "bosnia", "brazil", "britain",
            "bulgaria", "cambodia", "cameroon", "canada", "central america", "chile", "china", "colombia", "costa rica",
            "croatia", "cuba", "cyprus", "czech republic", "czechia", "denmark", "dominican republic", "ecuador",
            "egypt", "el salvador", "england", "estonia", "ethiopia", "europe", "european union", "finland", "france",
            "germany", "ghana", "great britain", "greece", "guatemala", "haiti", "honduras", "hong kong", "hungary",
            "iceland", "india", "indonesia", "iran", "iraq", "ireland", "israel", "italy", "jamaica", "japan",
            "kazakhstan", "kenya", "kosovo", "kuwait", "laos", "latin america", "latvia", "libya", "lithuania",
            "luxembourg", "malaysia", "malta", "mexico", "moldova", "mongolia", "montenegro", "morocco", "nepal",
            "netherlands", "new zealand", "nicaragua", "nigeria", "north america", "north korea", "north macedonia",
            "northern ireland", "norway", "oceania", "pakistan", "panama", "paraguay", "peru", "philippines", "poland",
            "portugal", "qatar", "romania", "russia", "rwanda", "saudi arabia", "scotland", "senegal", "serbia",
            "singapore", "slovakia", "slovenia", "somalia", "south africa", "south america", "south korea", "spain",
            "sri lanka", "sudan", "sweden", "switzerland", "syria", "taiwan", "tanzania", "thailand", "tunisia",
            "turkey", "uganda", "ukraine", "united kingdom", "uk", "u.k.", "uruguay", "uzbekistan", "venezuela",
            "vietnam", "ontario", "quebec", "british columbia", "alberta", "manitoba", "saskatchewan", "nova scotia", "wales", "yemen", "zambia", "zimbabwe", "new england", "new south wales");

    private ForeignPlaces() {}
}
