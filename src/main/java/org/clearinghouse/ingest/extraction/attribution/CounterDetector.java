package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.layout.PassageContext;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.text.GuardedPattern;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.extraction.text.WordLists;

/** Detects numbers that another organization counted. Only NCMEC's counts are figures, on any page. */
public final class CounterDetector {
    private static final GuardedPattern CENTER = WordLists.compile("names of the center");
    /** Of a page that names NCMEC. */
    private static final Pattern SAID = Pattern.compile("\\bthe center (?:said|says|told|reports|reported)\\b");
    /** On the page of another organization, "CyberTipline reports" may be those that it got. */
    private static final GuardedPattern COUNTING_CENTER =
            WordLists.compile("names of the center as the one who counts");

    private static final String AGENCIES = WordLists.joinExpressions("agencies");
    private static final String OTHERS = "(?:" + AGENCIES + "|" + WordLists.joinExpressions("other counters") + ")";
    /** Words for an organization that was named before; NCMEC where the sentence names it. */
    private static final String UNNAMED =
            "(?:the|our|this|its) (?:team|unit|squad|division|bureau|office|agency|department|members|affiliates)";

    private static final GuardedPattern AGENCY =
            GuardedPattern.compile(AGENCIES, WordLists.load("parts of agencies").toArray(String[]::new));
    /** A page that cites an agency, or says what it was given, is not the agency's. */
    private static final Pattern CITED =
            Pattern.compile("\\b(?:according to|to|with|into) (?:the |local |state |federal |its |icac )*" + AGENCIES);

    private static final String PREDICATE = WordLists.joinExpressions("predicates of counters");
    private static final Pattern SUBJECT = Pattern.compile(OTHERS + PREDICATE);
    private static final Pattern UNNAMED_SUBJECT = Pattern.compile(UNNAMED + PREDICATE);
    private static final Pattern REPORTED_TO_POLICE = WordLists.compilePattern("reported to the police");
    /** All of the companies, which send reports and count none. */
    private static final Pattern SENDERS = Pattern.compile(
            "service providers|\\besps?\\b|\\b(?:online|technology|tech|internet|social media) (?:companies|platforms)\\b");

    /** "We work with NCMEC" */
    private static final GuardedPattern COOPERATING = GuardedPattern.compile(
            "\\b(?:we|our (?:agency|office|department|team|unit))\\b[^.;]*\\b(?:with|alongside|to|from|thank|support|join)\\b"
                    + "(?: the)? (?:ncmec|national center)",
            "we ",
            "our ");

    private static final GuardedPattern REPORTER = WordLists.compile("pages of those who report to the center");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:we|our|us)\\b");
    /** "Pieces of content we removed" */
    private static final Pattern FIRST_PERSON_BEHIND = Pattern.compile("^[^.;,:]*\\bwe\\b");
    /** "We learn that it handled" is not "we handled". */
    private static final Pattern HEARSAY = Pattern.compile("\\b(?:we (?:learn|know|hear)\\w*|tells? us|told us)\\b");

    private static final GuardedPattern PARTNER = WordLists.compile("sentences of partners");

    /** "In 2018 it received 3,517 reports." */
    private static final Pattern PRONOUN = Pattern.compile("^(?:(?:in|during|for|by) \\d{4},? )?(?:it|they) [a-z]+ $");

    private static final Pattern LETTERHEAD = WordLists.compilePattern("letterheads");

    /** "The marshals, with NCMEC, handled" */
    private static final Pattern BESIDE =
            Pattern.compile(", (?:(?:together|along|working|in partnership) )?(?:with|alongside) (?:the )?$");

    private static final String NAME =
            "(?:the )?(?:ncmec|national center for missing (?:and|&) exploited children(?: \\(ncmec\\))?)";

    private static final Pattern OWNER =
            Pattern.compile("^\\W*(?:copyright\\b|\u00A9)[^.;]*\\b(?:ncmec|national center (?:for|on) missing)"
                    + "|^\\W*" + NAME + "\\. all rights reserved"
                    + "|\\b(?:receiving|received|got) this (?:e-?mail|message|newsletter) because[^.]*\\bmissingkids");
    /** A line of its own that says who counted; the page may be another's. */
    private static final Pattern SOURCE = Pattern.compile("^\\W*(?:(?:data )?sources?: )?" + NAME + "\\.?$");
    /** The metrics of what agencies report to NCMEC, which counts it. */
    private static final String OF_REPORTERS = "missing-(?:cases-)?(?:orr|social-services).*|cvip-submissions";
    /** It reports cases to NCMEC, which counts them. */
    private static final String REFUGEE_OFFICE = "office of refugee resettlement";
    /** How many passages the beginning of a page has, which tells whose it is. */
    private static final int MAX_HEAD = 6;

    private final Map<Passage, Boolean> afterCenter = new IdentityHashMap<>();
    /** The passages of a paragraph from where it says that NCMEC counted, up to where it names an agency. */
    private final Set<Passage> inParagraph = Collections.newSetFromMap(new IdentityHashMap<>());

    private final boolean namesCenter;
    private final boolean byOthers;
    private final boolean byCenter;
    /** Whether "we" are those who report to NCMEC. */
    private final boolean byPartner;

    /** @param blocks of the page, whose foot may say whose it is */
    public CounterDetector(List<PassageCandidates> passages, List<Block> blocks) {
        boolean owner = hasLine(blocks, OWNER);
        boolean centerBefore = owner || hasLine(blocks, SOURCE);
        boolean head = false;
        boolean others = passages.stream()
                .anyMatch(numbers -> REPORTER.find(numbers.passage().folded()));
        int end = Math.min(passages.size(), Math.max(MAX_HEAD, findEndOfFigures(passages)));
        Map<String, Boolean> headings = new HashMap<>();
        for (int i = 0; i < end; i++) {
            Passage passage = passages.get(i).passage();
            String heading = passage.context().heading();
            others |= i < MAX_HEAD && !head && !owner && isByOthers(passage, heading);
            GuardedPattern evidence = others ? COUNTING_CENTER : CENTER;
            boolean center =
                    headings.computeIfAbsent(others + " " + heading, evidence::find) || evidence.find(passage.folded());
            centerBefore = center || centerBefore && !isAboutAgency(passage);
            head |= i < MAX_HEAD && center;
            afterCenter.put(passage, centerBefore);
        }
        byOthers = others;
        Passage before = null;
        for (PassageCandidates numbers : others ? passages : List.<PassageCandidates>of()) {
            addToParagraph(numbers.passage(), before);
            before = numbers.passage();
        }
        namesCenter = !inParagraph.isEmpty();
        byCenter = !others && (head || owner);
        byPartner = !owner
                && passages.stream()
                        .anyMatch(numbers -> PARTNER.find(numbers.passage().folded()));
    }

    private void addToParagraph(Passage passage, Passage before) {
        boolean goesOn = before != null
                && inParagraph.contains(before)
                && !passage.isCell()
                && passage.context().previous().equals(before.folded())
                && !isAboutAgency(passage)
                && !FIRST_PERSON.matcher(passage.folded()).find();
        if (namesCounter(passage.folded()) || goesOn) {
            inParagraph.add(passage);
        }
    }

    private static boolean hasLine(List<Block> blocks, Pattern line) {
        return blocks.stream()
                .map(block -> block.text().text())
                .filter(text ->
                        text.contains("NCMEC") || text.contains("National Center") || text.contains("missingkids"))
                .anyMatch(text -> line.matcher(TextNormalizer.fold(text)).find());
    }

    private static int findEndOfFigures(List<PassageCandidates> passages) {
        int end = passages.size();
        while (end > 0 && !passages.get(end - 1).hasFigures()) {
            end--;
        }
        return end;
    }

    private static boolean isByOthers(Passage passage, String heading) {
        return isForeign(heading)
                || isAboutAgency(passage) && isForeign(heading + passage.folded())
                || LETTERHEAD.matcher(heading).find()
                || LETTERHEAD.matcher(passage.folded()).find();
    }

    private static boolean isAboutAgency(Passage passage) {
        return !passage.isCell() && isAboutAgency(passage.folded());
    }

    private static boolean isAboutAgency(String folded) {
        return AGENCY.find(folded) && AGENCY.find(CITED.matcher(folded).replaceAll(""));
    }

    private static boolean isForeign(String words) {
        return AGENCY.find(words) && !CENTER.find(words);
    }

    /** Whether the page speaks for NCMEC, as far as its beginning tells. */
    public boolean isByCenter() {
        return byCenter;
    }

    /** Whether the page speaks for another organization. */
    public boolean isByOthers() {
        return byOthers;
    }

    /** Returns the reason why a candidate is not NCMEC's count as the end of a sentence, or null where it is. */
    public String findProblem(FigureCandidate candidate, String scope) {
        String sentence = candidate.passage().folded();
        boolean center = (byOthers ? COUNTING_CENTER : CENTER).find(sentence)
                || namesCenter && SAID.matcher(sentence).find();
        if (isByOther(findSubjects(candidate), center)
                || isByNamed(candidate)
                || !CENTER.find(candidate.precedingText()) && isReportedToPolice(candidate)
                || !center && isAboutAgencyBefore(candidate)) {
            return "may be " + candidate.metric() + ", but another organization than NCMEC counted it";
        }
        boolean needed = byOthers || scope.equals(AreaMention.NATION);
        boolean evident = center
                || (byOthers ? isNamedBefore(candidate.passage()) : afterCenter.get(candidate.passage()))
                || byCenter && FIRST_PERSON.matcher(sentence).find();
        return evident || !needed ? null : "may be " + candidate.metric() + ", but who counted it is not said";
    }

    /** "The FBI takes part. In 2018 it received 3,517 reports." */
    private static boolean isAboutAgencyBefore(FigureCandidate candidate) {
        PassageContext around = candidate.passage().context();
        return PRONOUN.matcher(candidate.precedingText()).find()
                && (isAboutAgency(around.antecedent()) || isAboutAgency(getQuestion(around)));
    }

    private static String getQuestion(PassageContext around) {
        String words = around.introduction().isEmpty() ? around.section() : around.introduction();
        return words.endsWith("?") ? words : "";
    }

    /** Whether the sentence names another organization, of which the lists know nothing, as the one who counted. */
    private boolean isByNamed(FigureCandidate candidate) {
        String text = candidate.passage().text().text();
        int start = candidate.number().start();
        int end = candidate.number().end();
        if (!byCenter
                && FIRST_PERSON_BEHIND
                        .matcher(candidate.passage().folded().substring(end))
                        .find()) {
            return true;
        }
        return !isOfRecipients(candidate)
                && !candidate.metric().matches(OF_REPORTERS)
                && (OrganizationNames.hasSubject(text.substring(findEndOfCenter(candidate.precedingText()), start))
                        || OrganizationNames.hasAgent(text.substring(end)));
    }

    private static boolean isReportedToPolice(FigureCandidate candidate) {
        return candidate.metric().startsWith("missing-cases")
                && REPORTED_TO_POLICE.matcher(candidate.passage().folded()).find();
    }

    /** Who sent or received reports is no other counter where the number is of those that they sent or received. */
    private String findSubjects(FigureCandidate candidate) {
        String before = candidate.precedingText();
        if (isOfRecipients(candidate)) {
            return "";
        }
        return candidate.metric().matches("cybertipline-(?:reports-(?:esp|public)|content.*)")
                ? SENDERS.matcher(before).replaceAll("")
                : before;
    }

    private boolean isOfRecipients(FigureCandidate candidate) {
        return !byOthers && candidate.metric().matches("cybertipline-(?:icac|federal|local|foreign)-reports.*");
    }

    /** On the page of another organization, a list or passive sentence is NCMEC's only where the one before says so. */
    private boolean isNamedBefore(Passage passage) {
        PassageContext around = passage.context();
        return inParagraph.contains(passage)
                || namesCounter(
                        around.introduction() + " . " + (passage.isCell() ? around.section() : around.previous()));
    }

    /** Whether words name NCMEC as the one who counts, and not as whom the page's own organization works with. */
    private static boolean namesCounter(String words) {
        return COUNTING_CENTER.find(words) && !COOPERATING.find(words);
    }

    /** Whether another organization is the last subject before the number. */
    private boolean isByOther(String before, boolean center) {
        String rest = HEARSAY.matcher(before.substring(findEndOfCenter(before)).replace(REFUGEE_OFFICE, "orr"))
                .replaceAll("");
        return SUBJECT.matcher(rest).find()
                || (byOthers || byPartner) && FIRST_PERSON.matcher(rest).find()
                || !center && UNNAMED_SUBJECT.matcher(rest).find();
    }

    /** Returns where the last name of NCMEC ends, 0 if there is none. */
    private static int findEndOfCenter(String before) {
        int last = 0;
        Matcher named = CENTER.pattern().matcher(before);
        while (CENTER.mayMatch(before) && named.find()) {
            boolean partner = BESIDE.matcher(before.substring(0, named.start())).find();
            last = partner ? last : named.end();
        }
        return last;
    }
}
