package org.clearinghouse.ingest.extraction.attribution;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * addition, the count of one company. Most are in {@code reading/restrictions.txt}; the first that applies gives the reason.
 */
public final class CountRestrictions {
    private static final Pattern HEAD = Pattern.compile("([a-z]+)(?: of (\\S+))?: (.+)");

    private enum Place {
        BEFORE,
        PRECEDING,
        AFTER,
        REST,
        CLAUSE
    }

    /** @param metrics an expression for the codes of the metrics that it is about; null for all */
    private record Rule(Place place, Pattern metrics, Pattern pattern, String reason) {
        static Rule parse(String head, List<String> expressions) {
            Matcher parts = HEAD.matcher(head);
            if (!parts.matches()) {
                throw new IllegalArgumentException("reading/restrictions.txt: no place and reason: " + head);
            }
            return new Rule(
                    Place.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                    parts.group(2) == null ? null : Pattern.compile(parts.group(2)),
                    Pattern.compile(String.join("|", expressions)),
                    parts.group(3));
        }

        boolean isAbout(String metric) {
            return metrics == null || metrics.matcher(metric).matches();
        }

        boolean find(String text) {
            return pattern.matcher(text).find();
        }
    }

    private static final List<Rule> RULES = WordLists.loadFile(
                    "restrictions.txt",
                    Map.of(
                            "number", SpelledNumbers.PATTERN,
                            "companies", WordLists.joinExpressions("companies"),
                            "related", WordLists.joinExpressions("related organizations"),
                            "nationality", WordLists.joinExpressions("nationalities")))
            .entrySet()
            .stream()
            .map(list -> Rule.parse(list.getKey(), list.getValue()))
            .toList();

    private static final Set<String> TOTALS =
            Set.of("missing-cases", "cybertipline-reports", "cybertipline-reports-to-law-enforcement");

    private static final Pattern BRACKETED_LABEL = Pattern.compile("\\((?:[a-z'-]+ ){0,3}[a-z'-]+: ?$");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:[:=(\\]]|\\b(?:was|were|is|totall?ed|totals|reached|numbered|stood at|rose to|fell to|grew to)| -) ?$");
    private static final Pattern GIRLS = Pattern.compile("\\bgirls\\b");
    private static final Pattern BOYS = Pattern.compile("\\bboys\\b");
    private static final Pattern END_OF_WHOLE =
            Pattern.compile("^(?: state\\b)?(?:'s)?" + WordLists.joinExpressions("behind the area of all cases"));
    /** "Of those, 12,655 came from the public." */
    private static final Pattern PART_OF_BEFORE = Pattern.compile(
            "\\bof (?:these|those|them|that|which)\\b|^(?:all )?the (?:rest|remaining|remainder|others?)\\b");

    private static final Pattern PART_OF_ALL =
            Pattern.compile("cybertipline-reports-(?:esp|public|us|international|location-unknown|by-location)");

    private static final Pattern ONE_KIND = WordLists.compilePattern("one kind of report");
    private static final Pattern WHOLE = WordLists.compilePattern("all kinds of reports");
    /** What is only a part of the reports before: ", of which 44,155 were about enticement". */
    private static final Pattern PART =
            Pattern.compile("\\b(?:of (?:which|these|those|them)|including|among (?:them|these|those))\\b,? [^.;:]*");

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
        return rule.isAbout(candidate.metric())
                && switch (rule.place()) {
                    case BEFORE -> rule.find(candidate.precedingText());
                    case PRECEDING -> rule.find(findClauseBefore(candidate));
                    case AFTER -> rule.find(after);
                    case REST -> rule.find(findSentenceAfter(candidate));
                    case CLAUSE -> rule.find(after) || rule.find(label);
                };
    }

    private static String findOtherProblem(
            FigureCandidate candidate, PassageCandidates numbers, String label, String after) {
        String clause = label + " . " + after;
        if (GIRLS.matcher(clause).find() != BOYS.matcher(clause).find()) {
            return "counts some of the children only";
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
        String sentence = candidate.passage().folded();
        boolean total = candidate.metric().equals("cybertipline-reports");
        boolean part = !candidate.passage().isCell()
                && PART_OF_ALL.matcher(candidate.metric()).matches()
                && PART_OF_BEFORE.matcher(sentence).find();
        return (total || part)
                && !WHOLE.matcher(sentence).find()
                && Stream.of(total ? around.section() : "", total ? around.introduction() : "", around.antecedent())
                        .map(words -> PART.matcher(words).replaceAll(""))
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
