package org.clearinghouse.ingest.extraction;

import java.util.Arrays;
import java.util.List;

/**
 * Wordings of sheets. A figure is written [s metric] for the state and [n metric] for the nation; {area} and {year} are
 * those of the sheet.
 */
final class SheetWordings {
    /** The sections in the order of the published sheet; a sample takes one wording of each. */
    static final List<List<String>> SECTIONS = List.of(
            wordings("""
                    In {year}, the CyberTipline received [n cybertipline-reports] reports related to child sexual exploitation, containing [n cybertipline-content] pieces of reported content. **In {year}, [s cybertipline-reports-to-law-enforcement] CyberTipline reports were made available to law enforcement in {area}.**
                    ---
                    In {year}, NCMEC made [s cybertipline-reports-to-law-enforcement] CyberTipline reports available to law enforcement in {area}.
                    ---
                    During {year}, law enforcement in {area} received [s cybertipline-reports-to-law-enforcement] CyberTipline reports from NCMEC.
                    ---
                    The CyberTipline received [n cybertipline-reports] reports in {year}, of which [s cybertipline-reports-to-law-enforcement] were made available to law enforcement in {area}.
                    ---
                    Of the [n cybertipline-reports] reports that the CyberTipline received in {year}, [s cybertipline-reports-to-law-enforcement] were referred to {area} law enforcement.
                    ---
                    In {year}, [n cybertipline-reports] reports were made to the CyberTipline. Those reports included [n cybertipline-content] pieces of content. NCMEC provided {area} law enforcement agencies with [s cybertipline-reports-to-law-enforcement] CyberTipline reports.
                    ---
                    In {area}, [s cybertipline-reports-to-law-enforcement] CyberTipline reports were made available to law enforcement in {year}.
                    ---
                    NCMEC's CyberTipline is the nation's centralized reporting system. {area} law enforcement was sent [s cybertipline-reports-to-law-enforcement] reports from the CyberTipline in {year}.
                    ---
                    The number of CyberTipline reports made available to law enforcement in {area} in {year} was [s cybertipline-reports-to-law-enforcement].
                    ---
                    CyberTipline reports made available to law enforcement in {area} in {year}: [s cybertipline-reports-to-law-enforcement]
                    ---
                    In {year}, a total of [s cybertipline-reports-to-law-enforcement] reports to the CyberTipline were forwarded to law enforcement agencies in {area}.
                    ---
                    {area} police and sheriffs received [s cybertipline-reports-to-law-enforcement] CyberTipline reports in {year}.
                    """),
            wordings("""
                    NCMEC has supported law enforcement's identification of [n cvip-identified-children] children. **In {year}, NCMEC reviewed [s cvip-submissions] submissions of child sexual exploitation material from {area} law enforcement.**
                    ---
                    In {year}, law enforcement in {area} sent [s cvip-submissions] submissions of child sexual exploitation material to NCMEC's Child Victim Identification Program (CVIP) for review.
                    ---
                    [s cvip-submissions] submissions of suspected child sexual abuse material from law enforcement in {area} were reviewed by CVIP analysts in {year}.
                    ---
                    The Child Victim Identification Program reviewed [s cvip-submissions] submissions from {area} law enforcement agencies in {year}. To date, [n cvip-identified-children] children have been identified by law enforcement with its help.
                    ---
                    By the end of {year}, CVIP had helped law enforcement identify [n cvip-identified-children] child victims. {area} law enforcement made [s cvip-submissions] submissions to CVIP in {year}.
                    ---
                    In {year}, NCMEC's Child Victim Identification Program reviewed [n cvip-submissions] submissions from law enforcement nationwide, including [s cvip-submissions] from {area}.
                    ---
                    Of the [n cvip-submissions] submissions that CVIP reviewed in {year}, [s cvip-submissions] came from law enforcement in {area}.
                    """),
            wordings("""
                    In {year}, NCMEC assisted law enforcement, families, and social service agencies on [n missing-cases] missing child cases, [n missing-cases-social-services] of which involved children who had run away from a social services facility. Based on NCMEC's analysis, [n missing-social-services-likely-trafficked] of these children were likely victims of child sex trafficking.
                    ---
                    NCMEC assisted with [n missing-cases] cases of missing children across the country in {year}. Of these, [n missing-cases-social-services] involved children missing from a social services facility, and [n missing-social-services-likely-trafficked] of those children were likely victims of child sex trafficking.
                    ---
                    Nationwide, NCMEC worked on [n missing-cases] missing children cases in {year}.
                    ---
                    In {year}, there were [n missing-cases] cases of missing children reported to NCMEC in the United States.
                    """),
            wordings("""
                    **In {year}, NCMEC handled [s missing-cases] cases of missing children from {area} as follows:**

                    Children Missing From Social Services Facility\t[s missing-cases-social-services]
                    Other Missing Children Cases\t[s missing-cases-other]
                    Children Reported Missing by Office of Refugee Resettlement (HHS-ORR) :\t[s missing-cases-orr]
                    ---
                    In {year}, NCMEC handled [s missing-cases] cases of missing children from {area}:

                    - Children missing from social services facility: [s missing-cases-social-services]
                    - Other missing children cases: [s missing-cases-other]
                    - Children reported missing by the Office of Refugee Resettlement (HHS-ORR): [s missing-cases-orr]
                    ---
                    NCMEC handled [s missing-cases] cases of missing children from {area} in {year}. Of these [s missing-cases] cases, [s missing-cases-social-services] were missing from a social services facility, [s missing-cases-other] were other missing children cases, and [s missing-cases-orr] were reported missing by the Office of Refugee Resettlement.
                    ---
                    In {year}, NCMEC assisted with [s missing-cases] missing child cases in {area}, of which [s missing-cases-social-services] involved children missing from a social services facility, [s missing-cases-orr] involved children reported by the Office of Refugee Resettlement (ORR) and [s missing-cases-other] were other cases.
                    ---
                    | Missing children from {area} in {year} | Number |
                    |---|---:|
                    | Children missing from social services facility | [s missing-cases-social-services] |
                    | Other missing children cases | [s missing-cases-other] |
                    | Children reported missing by Office of Refugee Resettlement (HHS-ORR) | [s missing-cases-orr] |
                    | Total missing children cases | [s missing-cases] |
                    ---
                    {area} had [s missing-cases] missing children cases in {year}: [s missing-cases-social-services] children missing from social services facilities, [s missing-cases-orr] children reported by HHS-ORR, and [s missing-cases-other] other missing children.
                    ---
                    In {year}, NCMEC handled [s missing-cases] cases of missing children from {area} as follows:
                    * [s missing-cases-social-services] children missing from a social services facility
                    * [s missing-cases-other] other missing children cases
                    * [s missing-cases-orr] children reported missing by the Office of Refugee Resettlement
                    ---
                    In {year}, NCMEC handled [s missing-cases] cases of missing children from {area} as follows:
                    Children Missing From Social Services Facility [s missing-cases-social-services]
                    Other Missing Children Cases [s missing-cases-other]
                    Children Reported Missing by Office of Refugee Resettlement (HHS-ORR) [s missing-cases-orr]
                    ---
                    [s missing-cases] children were reported missing from {area} in {year}.
                    ---
                    In {year}, NCMEC helped with [s missing-cases] missing children cases in {area}: social services facility ([s missing-cases-social-services]), other missing children cases ([s missing-cases-other]), and Office of Refugee Resettlement ([s missing-cases-orr]).
                    """),
            wordings("""
                    In {year}, NCMEC received [n trafficking-reports] reports relating to child sex trafficking. NCMEC also provides recovery services, including: (1) case-based assistance; (2) resources and support; and (3) developing multidisciplinary efforts.
                    ---
                    NCMEC responded to [n trafficking-reports] reports regarding possible child sex trafficking in {year}.
                    ---
                    In {year}, [n trafficking-reports] reports of child sex trafficking were made to NCMEC.
                    """),
            wordings("""
                    In {year}, Team HOPE supported [n team-hope-supported] survivors and families with peer support, **including [s team-hope-supported] survivors/families in {area}**.
                    ---
                    NCMEC's Team HOPE is a peer support network. In {year}, [s team-hope-supported] survivors and families in {area} received peer support from Team HOPE.
                    ---
                    Team HOPE volunteers helped [s team-hope-supported] families and survivors from {area} in {year}, out of [n team-hope-supported] nationwide.
                    ---
                    In {year}, Team HOPE supported [n team-hope-supported] survivors and families, [s team-hope-supported] of whom were in {area}.
                    ---
                    Of the [n team-hope-supported] survivors and families Team HOPE supported in {year}, [s team-hope-supported] were in {area}.
                    ---
                    In {area}, Team HOPE provided peer support to [s team-hope-supported] survivors/families in {year}.
                    ---
                    In {year}, Team HOPE offered peer support to [n team-hope-supported] survivors and family members across the country and to [s team-hope-supported] in {area}.
                    """),
            wordings("""
                    NCMEC also facilitates the Family Advocacy Outreach Network. **In {year}, NCMEC connected [s family-advocacy-connected] survivors/families to mental health services in {area}.**
                    ---
                    In {year}, [s family-advocacy-connected] survivors and families in {area} were connected to mental health services through the Family Advocacy Outreach Network.
                    ---
                    Through the Family Advocacy Outreach Network, NCMEC referred [s family-advocacy-connected] {area} families to therapists in {year}.
                    ---
                    The Family Advocacy Outreach Network connected [s family-advocacy-connected] survivors/families from {area} with mental health professionals in {year}.
                    """),
            wordings("""
                    In {year}, at the request of law enforcement, Team Adam was activated on [n team-adam-incidents] incidents involving critically missing children and provided assistance on [n team-adam-long-term-cases] long-term missing children cases.
                    ---
                    Team Adam deployed to [n team-adam-incidents] incidents of critically missing children in {year}. It also assisted on [n team-adam-long-term-cases] long-term cases.
                    ---
                    In {year}, Team Adam assisted with [n team-adam-long-term-cases] long-term missing child cases and was activated for [n team-adam-incidents] incidents involving critically missing children.
                    """),
            wordings("""
                    In {year}, NCMEC CONNECT had [n connect-registered-users] registered users, including **[s connect-new-professionals] new law enforcement and child-serving professionals** in {area}.
                    ---
                    In {year}, [s connect-new-professionals] law enforcement and child-serving professionals in {area} registered for NCMEC CONNECT, bringing it to [n connect-registered-users] registered users.
                    ---
                    NCMEC CONNECT has [n connect-registered-users] registered users. In {year}, [s connect-new-professionals] new professionals from {area} joined.
                    ---
                    In {year}, NCMEC CONNECT gained [s connect-new-professionals] new users in {area}.
                    ---
                    {area} added [s connect-new-professionals] new child-serving professionals to NCMEC CONNECT in {year}.
                    """));

    private SheetWordings() {}

    private static List<String> wordings(String text) {
        return Arrays.stream(text.split("---\n")).map(String::strip).toList();
    }
}
