package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Collects the text of a page that a reader does not see, and reports it without repeating it. */
final class HiddenText {
    private static final double SAME_LINE = 0.3;
    private static final double KERNING = 0.15;

    private final Map<Concealment, List<Glyph>> glyphs = new EnumMap<>(Concealment.class);

    void add(Concealment reason, Glyph glyph) {
        glyphs.computeIfAbsent(reason, key -> new ArrayList<>()).add(glyph);
    }

    /** Removes glyphs that are also shown in the same place, such as the shadows of letters. */
    void removeTwins(List<Glyph> shown) {
        for (List<Glyph> hidden : glyphs.values()) {
            hidden.removeIf(glyph -> shown.stream().anyMatch(other -> OverlapResolver.isTwin(glyph, other)));
        }
    }

    /** Returns a mark for each number that is hidden within a line of the page. */
    List<Glyph> createMarks(List<Glyph> shown) {
        List<Glyph> marks = new ArrayList<>();
        glyphs.forEach((reason, hidden) -> {
            if (reason != Concealment.LAYER) {
                TextRun.groupGlyphs(hidden).stream()
                        .filter(run -> isWithinLine(run, shown))
                        .map(TextRun::createMark)
                        .forEach(marks::add);
            }
        });
        return marks;
    }

    private static boolean isWithinLine(TextRun run, List<Glyph> shown) {
        List<Glyph> line = shown.stream()
                .filter(glyph -> !glyph.isBlank()
                        && Math.abs(glyph.baseline() - run.baseline()) < SAME_LINE * Math.max(glyph.size(), run.size()))
                .toList();
        double kerning = KERNING * run.size();
        boolean replaced = line.stream()
                .anyMatch(glyph -> glyph.left() < run.right() - kerning && glyph.right() > run.left() + kerning);
        return !line.isEmpty()
                && !replaced
                && (hasDigit(run.glyphs()) || line.stream().anyMatch(run::isTouchedBy));
    }

    private static boolean hasDigit(List<Glyph> glyphs) {
        return glyphs.stream().anyMatch(Glyph::hasDigit);
    }

    List<Finding> createFindings(int page) {
        List<Finding> findings = new ArrayList<>();
        glyphs.forEach((reason, hidden) -> {
            if (hasDigit(hidden)) {
                findings.add(createFinding(page, reason));
            }
        });
        return findings;
    }

    /** A layer is switched off on purpose, and its text is not meant to be read. */
    private static Finding createFinding(int page, Concealment reason) {
        Severity severity = reason == Concealment.LAYER ? Severity.UNMATCHED : Severity.WARNING;
        String message =
                "page " + page + " has numbers that are not shown (" + reason.description() + "); they are not read";
        return new Finding(severity, message, page, null, null);
    }
}
