package org.clearinghouse.export;

import java.util.Map;
import java.util.Optional;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.clearinghouse.dataset.State;

/**
 * What the metrics count, in words that can follow "the number of" and that the reader of sheets understands. A metric
 * without such words is left out of sheets.
 */
public final class Phrases {
    private static final Map<String, String> OF_A_STATE = Map.ofEntries(
            Map.entry(
                    "cybertipline-reports-to-law-enforcement",
                    "CyberTipline reports made available to law enforcement in {area}"),
            Map.entry("cybertipline-reports-by-location", "CyberTipline reports resolved to a location in {area}"),
            Map.entry(
                    "cvip-submissions",
                    "submissions of child sexual exploitation material from law enforcement in {area} reviewed by NCMEC"),
            Map.entry("missing-cases", "cases of missing children from {area} handled by NCMEC"),
            Map.entry(
                    "missing-cases-social-services",
                    "cases of missing children from {area} involving children missing from a social services facility"),
            Map.entry(
                    "missing-cases-orr",
                    "cases of missing children from {area} reported by the Office of Refugee Resettlement"),
            Map.entry("missing-cases-other", "other missing children cases from {area}"),
            Map.entry("team-hope-supported", "survivors and families in {area} given peer support by Team HOPE"),
            Map.entry(
                    "family-advocacy-connected",
                    "survivors and families in {area} connected to mental health services by NCMEC"),
            Map.entry(
                    "connect-new-professionals",
                    "new law enforcement and child-serving professionals on NCMEC CONNECT in {area}"));
    private static final Map<String, String> OF_THE_NATION = Map.ofEntries(
            Map.entry("cybertipline-reports", "reports received by the CyberTipline"),
            Map.entry(
                    "cybertipline-content", "pieces of content contained in the reports received by the CyberTipline"),
            Map.entry("cybertipline-reports-by-location", "CyberTipline reports resolved to a location in {area}"),
            Map.entry("cybertipline-reports-public", "CyberTipline reports received from the public"),
            Map.entry("cybertipline-reports-us", "CyberTipline reports relating to users in {area}"),
            Map.entry(
                    "cybertipline-reports-enticement",
                    "CyberTipline reports of online enticement of children for sexual acts"),
            Map.entry("cybertipline-reports-trafficking", "CyberTipline reports in the category child sex trafficking"),
            Map.entry(
                    "cybertipline-icac-reports",
                    "CyberTipline reports made available to Internet Crimes Against Children units"),
            Map.entry(
                    "cybertipline-icac-reports-actionable",
                    "actionable CyberTipline reports made available to Internet Crimes Against Children units"),
            Map.entry(
                    "cybertipline-icac-reports-informational",
                    "informational CyberTipline reports made available to Internet Crimes Against Children units"),
            Map.entry(
                    "cvip-submissions",
                    "submissions of child sexual exploitation material from law enforcement nationwide reviewed by NCMEC"),
            Map.entry("cvip-files-reviewed", "images and videos reviewed by the Child Victim Identification Program"),
            Map.entry(
                    "cvip-victims-added",
                    "identified child victims newly added to the database of the Child Victim Identification Program"),
            Map.entry("cvip-identified-children", "children identified with the help of NCMEC"),
            Map.entry("missing-cases", "cases of missing children nationwide that NCMEC assisted on"),
            Map.entry(
                    "missing-cases-social-services",
                    "cases of missing children nationwide involving children missing from a social services facility"),
            Map.entry(
                    "missing-social-services-likely-trafficked",
                    "children missing from a social services facility who were likely victims of child sex trafficking"),
            Map.entry("trafficking-reports", "reports relating to child sex trafficking received by NCMEC"),
            Map.entry("team-hope-supported", "survivors and families given peer support by Team HOPE nationwide"),
            Map.entry(
                    "team-adam-incidents",
                    "incidents involving critically missing children that Team Adam was activated on"),
            Map.entry("team-adam-long-term-cases", "long-term missing children cases that Team Adam assisted on"),
            Map.entry("connect-registered-users", "registered users of NCMEC CONNECT"),
            Map.entry("training-instances", "instances of training provided to child-serving professionals"));

    private Phrases() {}

    /** What a metric counts for an area. */
    static Optional<String> counted(Metric metric, Area area) {
        Map<String, String> phrases = area instanceof State ? OF_A_STATE : OF_THE_NATION;
        return Optional.ofNullable(phrases.get(metric.getCode())).map(phrase -> phrase.replace("{area}", name(area)));
    }

    /** The name as it stands within a sentence. */
    public static String name(Area area) {
        String name = area.getName();
        boolean article = name.matches("(?:District|United) .*|.* Islands");
        return article ? "the " + name : name;
    }
}
