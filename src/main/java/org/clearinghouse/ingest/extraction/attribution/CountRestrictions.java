package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.clearinghouse.ingest.extraction.number.SpelledNumbers;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;

/**
 * Detects words of a number's clause that make it count something else than its template says: a rate, a part, an
 * addition, the count of one company. Rules are asked in their order; the first that applies gives the reason.
 */
public final class CountRestrictions {
    private static final String AGE = "(?:[2-9]|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|thirteen|fourteen|fifteen|sixteen|seventeen)";
    private static final String CHILDREN =
            "(?:missing )?(?:child|children|kids?|youths?|teens?|teenagers?|minors?|juveniles?|victims?|runaways?)\\b";
    private static final String COMPANY = "\\b(?:facebook|meta|google|instagram|snap|snapchat|tiktok|discord|microsoft"
            + "|amazon|whatsapp|messenger|twitter|reddit|youtube|yahoo|dropbox|roblox|twitch|kik|omegle|imgur|pinterest"
            + "|telegram|onlyfans|pornhub|linkedin|adobe|(?:one|a single|the largest) (?:company|platform|provider|website))\\b";

    private enum Place {
        /** Directly before the number. */
        BEFORE,
        /** Behind the number, up to the next one. */
        AFTER,
        /** Behind the number, or in the label before it. */
        CLAUSE
    }

    private record Rule(Place place, Pattern pattern, String reason) {
        Rule(Place place, String pattern, String reason) {
            this(place, Pattern.compile(pattern), reason);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(Place.BEFORE, "\\b(?:every|per) $", "is part of a rate, and no count"),
            new Rule(
                    Place.AFTER,
                    "\\b(?:per|(?:for|of|in|out of) every) ?(?:$|\\d)"
                            + "|\\bper (?:capita|head|hundred|thousand|million|resident|inhabitant|person|child|household|family|county)\\b",
                    "is a rate, and no count"),
            new Rule(Place.AFTER, "\\b(?:each|apiece)(?:[.,;)]|$)", "counts each of several, and not all of them"),
            new Rule(
                    Place.CLAUSE,
                    "\\brounded (?:\\w+ )?to\\b|\\bin (?:hundreds|thousands|millions)(?:[.,;:)]|$)",
                    "is in another unit, as its sentence says"),
            new Rule(
                    Place.BEFORE,
                    "\\b(?:all|everything|each|any) (?:but|except(?: for)?) $"
                            + "|\\b(?:none|neither|not any|not one|not all|few|any) of(?: the| these| those| its| all)* $",
                    "counts what the sentence excludes or denies"),
            new Rule(
                    Place.BEFORE,
                    "\\b(?:re-?opened|declined|refused|rejected|turned away|turned down|lost|missed|dropped|ignored"
                            + "|deleted|discarded|archived|audited) $",
                    "counts what was done with a part, and not the whole"),
            new Rule(
                    Place.CLAUSE,
                    "\\b(?:excluding|excludes?|exclusive of|(?:not|without) (?:counting|including)|except(?:ing)?(?: for)?"
                            + "|leaving out|leaves out|apart from|aside from|minus)\\b",
                    "leaves out a part, as its sentence says"),
            new Rule(
                    Place.CLAUSE,
                    "\\b(?:under|below|over|above|younger than|older than|up to)(?: the)?(?: age)?(?: of)? " + AGE
                            + "(?:[.,;:)]|$| years?\\b| in | from )|\\b(?:over|under) " + SpelledNumbers.PATTERN
                            + " years? (?:old|of age)|[(,] ?age[sd]? \\d",
                    "counts children of some ages only"),
            new Rule(
                    Place.CLAUSE,
                    "\\b(?:hispanic|latin[oax]|black|white|asian|native american|american indian|indigenous"
                            + "|african[- ]american|male|female|deaf|disabled|pregnant|foreign|adopted|homeless) " + CHILDREN,
                    "counts some of the children only"),
            new Rule(
                    Place.CLAUSE,
                    "\\b(?:that|which|who) (?:have |had |has )?(?:ended|died|began|started)\\b|\\b(?:ended|ending) in\\b"
                            + "|\\bstill (?:open|missing|active|unsolved|unresolved|pending)\\b"
                            + "|\\b(?:who|that|which|whose) (?:was|were) (?:\\w+ )?(?:under|over|younger|older|killed|murdered|dead|girls|boys"
                            + "|female|male|hispanic|black|white|reopened)\\b",
                    "counts a part, which its sentence describes"),
            new Rule(
                    Place.CLAUSE,
                    "\\bdating (?:back|from)\\b|\\b(?:left|carried) over\\b"
                            + "|\\bfrom (?:previous|prior|earlier|past|other) years\\b",
                    "counts cases of other years"),
            new Rule(Place.CLAUSE, "\\bdouble[- ]count|\\bcounted twice\\b", "counts some of them twice"),
            new Rule(
                    Place.CLAUSE,
                    "[\\[(](?:goal|target|projected|projection|forecast|budget|budgeted|planned|plan|expected)[\\])]",
                    "is intended, and counts nothing that happened"),
            new Rule(
                    Place.AFTER,
                    "(?:^|[^t]) only(?:[.,;:)]|$)|\\balone(?:[.,;:)]|$)|^ [^,;]*\\balone in\\b",
                    "counts one part only, as its sentence says"),
            new Rule(
                    Place.BEFORE,
                    "\\((?:[a-z'-]+ ){0,3}[a-z'-]+: ?$",
                    "is beside a label in brackets, which names a part"),
            new Rule(
                    Place.BEFORE,
                    "\\b(?:another|additional|extra|further) $",
                    "is an addition to another count"));

    private static final Pattern GIRLS = Pattern.compile("\\bgirls?\\b");
    private static final Pattern BOYS = Pattern.compile("\\bboys?\\b");
    private static final Pattern FROM_COMPANY = Pattern.compile("^[^,;(]*" + COMPANY + "|^[^;]*\\((?:\\w+ )?" + COMPANY);
    private static final Pattern BY_COMPANY = Pattern.compile(COMPANY
            + "(?:'s [a-z ]+)?(?: \\w+){0,3} (?:sent|gave|made|filed|submitted|reported|provided|contributed|forwarded)\\b[^;]*$");
    private static final Pattern PARTLY_HANDLED = Pattern.compile(
            "\\b(?:handled|assisted|assisted (?:with|on|in)|worked|worked on|took|supported|reviewed) (?:only |just )?$");

    private CountRestrictions() {}

    /** Returns the reason as the end of a sentence for the user, or null where the candidate counts the whole. */
    public static String findProblem(FigureCandidate candidate, PassageCandidates numbers) {
        String before = findLabel(candidate, numbers);
        String after = findTextAfter(candidate, numbers);
        Optional<String> rule = RULES.stream()
                .filter(one -> applies(one, candidate.precedingText(), before, after))
                .map(Rule::reason)
                .findFirst();
        return rule.orElseGet(() -> findOtherProblem(candidate, numbers, before, after));
    }

    private static boolean applies(Rule rule, String preceding, String label, String after) {
        return switch (rule.place()) {
            case BEFORE -> rule.pattern().matcher(preceding).find();
            case AFTER -> rule.pattern().matcher(after).find();
            case CLAUSE -> rule.pattern().matcher(after).find()
                    || rule.pattern().matcher(label).find();
        };
    }

    private static String findOtherProblem(
            FigureCandidate candidate, PassageCandidates numbers, String before, String after) {
        String clause = before + " . " + after;
        if (GIRLS.matcher(clause).find() != BOYS.matcher(clause).find()) {
            return "counts some of the children only";
        }
        boolean reports = candidate.metric().startsWith("cybertipline-");
        if (reports && (FROM_COMPANY.matcher(after).find() || BY_COMPANY.matcher(before).find())) {
            return "counts what one company reported";
        }
        return isPartlyHandled(candidate, numbers) ? "is the whole of which NCMEC handled a part" : null;
    }

    /** "Handled 11 of the 1,200 cases": NCMEC did not count the 1,200. */
    private static boolean isPartlyHandled(FigureCandidate candidate, PassageCandidates numbers) {
        int part = candidate.index() - 1;
        return part >= 0
                && numbers.segments().isPartOfNext(part)
                && PARTLY_HANDLED
                        .matcher(numbers.candidates().get(part).precedingText())
                        .find();
    }

    /** The words before the first number of a clause, which may be its label. */
    private static String findLabel(FigureCandidate candidate, PassageCandidates numbers) {
        String before = candidate.precedingText();
        int clause = before.lastIndexOf(';') + 1;
        boolean first = candidate.index() == 0
                || numbers.candidates().get(candidate.index() - 1).number().end() <= clause;
        return first ? before.substring(clause) : "";
    }

    private static String findTextAfter(FigureCandidate candidate, PassageCandidates numbers) {
        String text = candidate.passage().folded();
        int next = candidate.index() + 1;
        int end = next < numbers.candidates().size()
                ? Math.max(
                        candidate.number().end(),
                        numbers.candidates().get(next).number().start())
                : text.length();
        String after = text.substring(candidate.number().end(), end);
        int clause = after.indexOf(';');
        return clause < 0 ? after : after.substring(0, clause);
    }
}
