package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse.ingest.extraction.layout.PassageContext;
import org.clearinghouse.ingest.extraction.number.SpelledNumbers;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.text.WordLists;

/**
 * Detects words of a number's clause that make it count something else than its template says: a rate, a part, an
 * addition, the count of one company. Rules are asked in their order; the first that applies gives the reason.
 */
public final class CountRestrictions {
    private static final String AGE = "(?:[2-9]|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|thirteen|fourteen|fifteen|sixteen|seventeen)";
    private static final String CHILDREN =
            "(?:missing )?(?:child|children|kids?|youths?|teens?|teenagers?|minors?|juveniles?|victims?|runaways?)\\b";
    private static final String COMPANY = "\\b" + WordLists.joinExpressions("companies") + "\\b";

    private enum Place {
        /** Directly before the number. */
        BEFORE,
        /** Directly before a number that is no part of another one. */
        TOTAL_BEFORE,
        TOTAL_AFTER,
        /** Behind the number, up to the next one. */
        AFTER,
        /** Anywhere before the number in its clause. */
        PRECEDING,
        /** Behind the number, or in the label before it. */
        CLAUSE,
        TOTAL_CLAUSE
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
                            + "|\\bper (?:capita|head|hundred|thousand|million|resident|inhabitant|person|child|household|family|county|volunteer|(?:case )?(?:worker|manager)|officer|employee|user|school)\\b",
                    "is a rate, and no count"),
            new Rule(Place.AFTER, "\\b(?:each|apiece)(?:[.,;)]|$)", "counts each of several, and not all of them"),
            new Rule(
                    Place.CLAUSE,
                    "\\brounded (?:\\w+ )?to\\b|\\bin (?:hundreds|thousands|millions)(?:[.,;:)]|$)",
                    "is in another unit, as its sentence says"),
            new Rule(
                    Place.BEFORE,
                    "\\b(?:all|everything|each|any) (?:but|except(?: for)?) $"
                            + "|\\b(?:none|neither|not any|not one|not all|few|any) of(?: the| these| those| its| all)* $|\\bnot all $",
                    "counts what the sentence excludes or denies"),
            new Rule(
                    Place.BEFORE,
                    "\\b(?:re-?opened|declined|refused|rejected|turned away|turned down|lost|missed|dropped|ignored"
                            + "|deleted|discarded|archived|audited) $",
                    "counts what was done with a part, and not the whole"),
            new Rule(
                    Place.CLAUSE,
                    "\\b(?:excluding|excludes?|exclusive of|(?:not|without) (?:counting|including)|except(?:ing)?(?: for)?"
                            + "|leaving out|leaves out|apart from|aside from|minus)\\b ?[a-z]"
                            + "|\\bother than [a-z]|\\b(?:not included|excluded|left out)\\b",
                    "leaves out a part, as its sentence says"),
            new Rule(
                    Place.TOTAL_CLAUSE,
                    "\\b(?:under|below|over|above|younger than|older than|up to)(?: the)?(?: age)?(?: of)? " + AGE
                            + "(?:[.,;:)]|$| years?\\b| in | from )|\\b(?:over|under) " + SpelledNumbers.PATTERN
                            + " years? (?:old|of age)|[(,] ?age[sd]? \\d|\\bwho (?:are|were) $",
                    "counts children of some ages only"),
            new Rule(
                    Place.CLAUSE,
                    "\\b(?:hispanic|latin[oax]|black|white|asian|native american|american indian|indigenous"
                            + "|african[- ]american|male|female|deaf|disabled|pregnant|foreign|adopted|homeless) "
                            + CHILDREN,
                    "counts some of the children only"),
            new Rule(
                    Place.TOTAL_CLAUSE,
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
                    "is intended, supposed or denied, and counts nothing that happened"),
            new Rule(
                    Place.PRECEDING,
                    "\\b(?:excluding|not counting|not including|leaving out) ",
                    "leaves out a part, as its sentence says"),
            new Rule(
                    Place.PRECEDING,
                    "\\b(?:not true|untrue|denie[sd]|deny|fail(?:s|ed)? to|unable to)\\b|(?:^|[,;] )if (?:the|this|that|current|nothing|trends?)\\b",
                    "is intended, supposed or denied, and counts nothing that happened"),
            new Rule(
                    Place.AFTER,
                    "\\b(?:in error|by mistake|mistakenly|in duplicate)\\b"
                            + "|\\breports in (?:spanish|english|french|(?:another|other|foreign) languages?)\\b",
                    "counts a part, which its sentence describes"),
            new Rule(
                    Place.AFTER,
                    "(?:^|[^t]) only(?:[.,;:)]|$)|\\balone(?:[.,;:)]|$)|^ [^,;]*\\balone in\\b",
                    "counts one part only, as its sentence says"),
            new Rule(
                    Place.TOTAL_BEFORE, "\\b(?:another|additional|extra|further) $", "is an addition to another count"),
            new Rule(Place.TOTAL_AFTER, "\\bwhose\\b", "counts a part, which its sentence describes"),
            new Rule(Place.TOTAL_AFTER, "^ (?:additional|extra|further)\\b", "is an addition to another count"));

    /** The metrics that are counted as one whole; of others, "another 12" may be the whole. */
    private static final Set<String> TOTALS =
            Set.of("missing-cases", "cybertipline-reports", "cybertipline-reports-to-law-enforcement");

    private static final Pattern BRACKETED_LABEL = Pattern.compile("\\((?:[a-z'-]+ ){0,3}[a-z'-]+: ?$");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:[:=(\\]]|\\b(?:was|were|is|totall?ed|totals|reached|numbered|stood at|rose to|fell to|grew to)| -) ?$");
    private static final Pattern GIRLS = Pattern.compile("\\bgirls\\b");
    private static final Pattern BOYS = Pattern.compile("\\bboys\\b");
    private static final Pattern FROM_COMPANY =
            Pattern.compile("^[^,;(]*" + COMPANY + "|^[^;]*\\((?:\\w+ )?" + COMPANY);
    private static final Pattern ALL_FROM_COMPANY = Pattern.compile(
            "^[^;]*,? (?:all|every one|each|entirely|exclusively|solely)(?: of (?:them|these|those|which))?[a-z ]* "
                    + COMPANY);
    private static final Pattern BY_COMPANY = Pattern.compile(
            COMPANY
                    + "(?:'s [a-z ]+)?(?: \\w+){0,3} (?:sent|gave|made|filed|submitted|reported|provided|contributed|forwarded)\\b[^;]*$");
    /** What may follow the area of the cases: the end, a year, a verb, another clause. Other words describe a part. */
    private static final Pattern END_OF_WHOLE = Pattern.compile(
            "^(?: state\\b)?(?:'s)?(?:$|[^\\w ']| [^a-z]"
                    + "| (?:in|during|for|throughout|over|across|within|of|since|through) (?:the |all of |all |whole |entire |calendar |year |same |that |fiscal )*(?:(?:19|20)\\d\\d|year\\b|total\\b|all\\b)"
                    + "| (?:were|was|are|is|had|have|has|came|comes?|handled|assisted|reported|supported|worked|received|made|accounted|reached|totall?ed|stood)\\b"
                    + "| that (?:ncmec|it|we|year|were reported|were handled|came|the)\\b| which\\b| whom\\b"
                    + "| (?:and|or|as|but|while|whereas|than|including|compared|versus|out of|among|according)\\b"
                    + "| (?:to|by|with|on which|through) (?:the )?(?:ncmec|national center|center|its|help)\\b"
                    + "| (?:last|this) (?:calendar )?year\\b| (?:nationwide|nationally|alone)\\b"
                    + "| (?:missing|child|children|children's|kids?|youths?|minors?|teens?|cases?|residents|families|law|total|alone)\\b)");

    private static final Pattern ONE_KIND = Pattern.compile(
            "\\b(?:entic\\w*|sextort\\w*|traffick\\w*|molest\\w*|child sex tourism|obscene material|generative|\\bai\\b|sadistic)");
    private static final Pattern WHOLE = Pattern.compile(
            "\\b(?:sexual )?(?:exploit\\w*|abuse)\\b|\\b(?:total|overall|all|altogether|of all (?:kinds|types))\\b");
    private static final Pattern PARTLY_HANDLED = Pattern.compile(
            "\\b(?:handled|assisted|assisted (?:with|on|in)|worked|worked on|took|supported|reviewed) (?:only |just )?$");

    private CountRestrictions() {}

    /** Returns the reason as the end of a sentence for the user, or null where the candidate counts the whole. */
    public static String findProblem(FigureCandidate candidate, PassageCandidates numbers) {
        String label = findLabel(candidate, numbers);
        String after = findTextAfter(candidate, numbers);
        Optional<String> rule = RULES.stream()
                .filter(one -> applies(one, candidate, label, after))
                .map(Rule::reason)
                .findFirst();
        return rule.orElseGet(() -> findOtherProblem(candidate, numbers, label, after));
    }

    private static boolean applies(Rule rule, FigureCandidate candidate, String label, String after) {
        String preceding = candidate.precedingText();
        return switch (rule.place()) {
            case BEFORE -> rule.pattern().matcher(preceding).find();
            case TOTAL_BEFORE ->
                TOTALS.contains(candidate.metric())
                        && rule.pattern().matcher(preceding).find();
            case TOTAL_AFTER ->
                TOTALS.contains(candidate.metric())
                        && rule.pattern().matcher(after).find();
            case AFTER -> rule.pattern().matcher(after).find();
            case PRECEDING ->
                rule.pattern().matcher(findClauseBefore(candidate)).find();
            case TOTAL_CLAUSE -> TOTALS.contains(candidate.metric()) && isInClause(rule, label, after);
            case CLAUSE -> isInClause(rule, label, after);
        };
    }

    private static boolean isInClause(Rule rule, String label, String after) {
        return rule.pattern().matcher(after).find()
                || rule.pattern().matcher(label).find();
    }

    private static String findOtherProblem(
            FigureCandidate candidate, PassageCandidates numbers, String label, String after) {
        String clause = label + " . " + after;
        if (GIRLS.matcher(clause).find() != BOYS.matcher(clause).find()) {
            return "counts some of the children only";
        }
        boolean reports = candidate.metric().startsWith("cybertipline-");
        if (reports
                && (FROM_COMPANY.matcher(after).find()
                        || ALL_FROM_COMPANY
                                .matcher(findSentenceAfter(candidate))
                                .find()
                        || BY_COMPANY.matcher(findClauseBefore(candidate)).find())) {
            return "counts what one company reported";
        }
        if (isOfOneKind(candidate)) {
            return "may count the kind of reports that the words around it name";
        }
        if (isBesideBracketedLabel(candidate, numbers)) {
            return "is beside a label in brackets, which names a part";
        }
        if (isDescribedBehindArea(candidate, numbers)) {
            return "counts a part, which its sentence describes";
        }
        return isPartlyHandled(candidate, numbers) ? "is the whole of which NCMEC handled a part" : null;
    }

    /** "11 cases of missing children from Maine whose parents …" */
    private static boolean isDescribedBehindArea(FigureCandidate candidate, PassageCandidates numbers) {
        String text = candidate.passage().folded();
        return candidate.metric().equals("missing-cases")
                && !candidate.passage().isCell()
                && numbers.segments().findMentions(candidate.index()).stream()
                        .filter(mention -> mention.start() >= candidate.number().end())
                        .filter(mention -> !text.startsWith(" of ", mention.end()))
                        .findFirst()
                        .filter(mention -> !mention.isElsewhere())
                        .filter(mention -> !END_OF_WHOLE
                                .matcher(text.substring(mention.end()))
                                .find())
                        .isPresent();
    }

    /** "Reports of online enticement rose. In 2022, it received 80,524 reports." */
    private static boolean isOfOneKind(FigureCandidate candidate) {
        PassageContext around = candidate.passage().context();
        return candidate.metric().equals("cybertipline-reports")
                && !candidate.passage().isCell()
                && !WHOLE.matcher(candidate.passage().folded()).find()
                && Stream.of(around.section(), around.introduction(), around.antecedent())
                        .anyMatch(words -> ONE_KIND.matcher(words).find()
                                && !WHOLE.matcher(words).find());
    }

    /** "11 cases (Hispanic: 4)", but not "(Utah: 26)". */
    private static boolean isBesideBracketedLabel(FigureCandidate candidate, PassageCandidates numbers) {
        String before = candidate.precedingText();
        int bracket = before.lastIndexOf('(');
        return TOTALS.contains(candidate.metric())
                && BRACKETED_LABEL.matcher(before).find()
                && numbers.segments().findMentionsBefore(before.length()).stream()
                        .noneMatch(mention -> mention.start() > bracket);
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

    /** The label of the first number of a clause: "cases of missing children: 11", "the number of cases was 11". */
    private static String findLabel(FigureCandidate candidate, PassageCandidates numbers) {
        String before = candidate.precedingText();
        String clause = findClauseBefore(candidate);
        boolean first = candidate.index() == 0
                || numbers.candidates().get(candidate.index() - 1).number().end() <= before.length() - clause.length();
        return first && LABELLED.matcher(clause).find() ? clause : "";
    }

    private static String findClauseBefore(FigureCandidate candidate) {
        String before = candidate.precedingText();
        return before.substring(before.lastIndexOf(';') + 1);
    }

    private static String findSentenceAfter(FigureCandidate candidate) {
        return candidate.passage().folded().substring(candidate.number().end());
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
