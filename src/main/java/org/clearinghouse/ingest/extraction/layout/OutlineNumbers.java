package org.clearinghouse.ingest.extraction.layout;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse.ingest.format.TextLine;

/**
 * Recognizes a table of contents, such as "1 History", "2 Missing children", "2.1 Abductions", "3 CyberTipline": its
 * numbers count sections. Writes them as numbers of list items: "2. Missing children". Numbered titles that are each above
 * a list, as of slides, become headings.
 */
final class OutlineNumbers {
    private static final int FEWEST = 3;
    private static final Pattern ENTRY = Pattern.compile("^(\\W*)(\\d{1,2})((?:\\.\\d{1,2}){0,3})\\s+(\\p{Lu}\\PN*)$");

    /** The title of a slide. */
    private static final Pattern TITLE = Pattern.compile("^(\\d{1,2})[.)]?\\s+(\\p{Lu}.*)$");

    private static final Pattern BULLET = Pattern.compile("^\\s*[-*\u2022\u2013\u25AA\u25CF]\\s+\\S.*$");

    private final List<TextLine> lines;
    private final List<TextLine> run = new ArrayList<>();
    private int sections;

    private OutlineNumbers(List<TextLine> lines) {
        this.lines = lines;
    }

    static List<TextLine> mark(List<TextLine> lines) {
        return markTitles(new OutlineNumbers(lines).markRuns());
    }

    private static List<TextLine> markTitles(List<TextLine> lines) {
        List<TextLine> marked = new ArrayList<>(lines);
        int titles = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            TextLine line = lines.get(i);
            Matcher title = TITLE.matcher(line.text());
            if (title.matches()
                    && Integer.parseInt(title.group(1)) == titles + 1
                    && BULLET.matcher(lines.get(i + 1).text()).matches()) {
                marked.set(i, new TextLine(line.page(), line.number(), "# " + title.group(2)));
                titles++;
            }
        }
        return titles < FEWEST ? lines : marked;
    }

    private List<TextLine> markRuns() {
        List<TextLine> marked = new ArrayList<>(lines.size());
        for (TextLine line : lines) {
            if (!line.text().isBlank() && !isNext(line)) {
                endRun(marked);
                sections = 0;
            }
            run.add(line);
            sections += isNextSection(line) ? 1 : 0;
        }
        endRun(marked);
        return marked;
    }

    private void endRun(List<TextLine> marked) {
        run.forEach(line -> marked.add(sections < FEWEST ? line : markEntry(line)));
        run.clear();
    }

    private boolean isNext(TextLine line) {
        return isNextSection(line) || isSubsection(line);
    }

    private boolean isNextSection(TextLine line) {
        Matcher entry = ENTRY.matcher(line.text());
        return entry.matches() && entry.group(3).isEmpty() && Integer.parseInt(entry.group(2)) == sections + 1;
    }

    private boolean isSubsection(TextLine line) {
        Matcher entry = ENTRY.matcher(line.text());
        return entry.matches() && !entry.group(3).isEmpty() && Integer.parseInt(entry.group(2)) == sections;
    }

    private static TextLine markEntry(TextLine line) {
        Matcher entry = ENTRY.matcher(line.text());
        return entry.matches()
                ? new TextLine(line.page(), line.number(), entry.group(1) + entry.group(2) + ". " + entry.group(4))
                : line;
    }
}
