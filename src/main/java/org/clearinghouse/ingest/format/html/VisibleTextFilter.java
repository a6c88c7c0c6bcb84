package org.clearinghouse.ingest.format.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.clearinghouse.ingest.result.Finding;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Removes from a page what a reader does not see: hidden and struck text, footnote marks. Marks where digits may not
 * join over what is left.
 */
final class VisibleTextFilter {
    private static final Set<String> PLAIN = Set.of(
            "b", "strong", "i", "em", "u", "span", "font", "mark", "abbr", "time", "data", "nobr", "tt", "code", "cite",
            "dfn", "var", "samp", "kbd", "acronym", "ins", "label", "output", "wbr", "bdi", "big", "summary");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}++(?:[,.]++\\p{Nd}++)*+");
    /** The width of a digit, relative to the font size. */
    private static final double DIGIT = 0.45;

    private static final Pattern CARD_NUMBER = Pattern.compile("\\d[\\d,.]{0,20}[KMB%]?\\+?");
    private static final Pattern LABEL = Pattern.compile("\\p{L}{3,}[ -]\\p{L}");
    private static final double SAME_SIZE = 0.05;
    private static final Pattern MIRRORED =
            Pattern.compile("scale[xy3d]*\\([^()]*-|rotate[xyz]?\\(\\s*-?(?:180deg|0?\\.5turn)");
    private static final Set<String> COLUMNS = Set.of("col", "colgroup");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> BLOCK_DISPLAYS =
            Set.of("block", "table", "list-item", "flow-root", "flex", "grid");
    private static final Set<String> SIDE_BY_SIDE = Set.of("flex", "inline-flex", "grid", "inline-grid");

    private final StyleCascade cascade;
    private final HiddenTextReport report;
    private final Deque<ComputedStyle> styles = new ArrayDeque<>();
    private final Deque<Boolean> sideBySide = new ArrayDeque<>();
    private final GridRows rows = new GridRows();
    private final List<Runnable> changes = new ArrayList<>();
    private final List<Element> covered = new ArrayList<>();
    private final List<Element> doubtful = new ArrayList<>();
    private static final String OVERRIDE = "\u202E";
    private static final String END_OF_OVERRIDE = "\u202C";

    /** The marks that begin a note. */
    private final Set<String> notes;

    private final FootnoteLinks links;

    /** The element whose numbers become unreadable, while its content is visited. */
    private Element doubted;

    private char lastCharacter = '\n';
    private double lastSize = 16;

    private VisibleTextFilter(Document page, StyleCascade cascade, HiddenTextReport report) {
        this.notes = FootnoteMarks.findNoteSymbols(page);
        this.links = new FootnoteLinks(page);
        this.cascade = cascade;
        this.report = report;
    }

    /**
     * Removes what is not seen, and reports it if it has digits.
     *
     * @throws UnreadableDocumentException if the style sheets are too large
     */
    static List<Finding> filter(Document page) throws UnreadableDocumentException {
        HiddenTextReport report = new HiddenTextReport();
        VisibleTextFilter filter = new VisibleTextFilter(page, StyleCascade.create(page), report);
        filter.styles.push(ComputedStyle.createInitial(filter.cascade.hasUnknownSheets()));
        filter.sideBySide.push(false);
        filter.visitAll(page);
        filter.changes.forEach(Runnable::run);
        filter.doubtful.forEach(VisibleTextFilter::markNumbers);
        filter.rows.rewrite();
        filter.covered.forEach(element -> element.empty().appendText(String.valueOf(NumberBorders.OPAQUE)));
        return report.findings();
    }

    /** Visits all nodes in their order, without recursion, because pages may be nested deeply. */
    private void visitAll(Node root) throws UnreadableDocumentException {
        Node node = root;
        do {
            boolean entered = enter(node);
            if (entered && node.childNodeSize() > 0) {
                node = node.firstChild();
                continue;
            }
            leave(node, entered);
            while (node != root && node.nextSibling() == null) {
                node = node.parent();
                leave(node, true);
            }
            node = node == root ? root : node.nextSibling();
        } while (node != root);
    }

    /** Returns whether the children of the node are to be visited. */
    private boolean enter(Node node) throws UnreadableDocumentException {
        if (node instanceof TextNode text) {
            enterText(text);
            return false;
        }
        return node instanceof Document || node instanceof Element element && enterElement(element);
    }

    private void leave(Node node, boolean entered) {
        if (entered && node instanceof Element element) {
            styles.pop();
            sideBySide.pop();
            lastCharacter = HtmlVisibility.isBlock(element) ? '\n' : lastCharacter;
            doubted = element == doubted ? null : doubted;
        }
    }

    private void enterText(TextNode text) {
        if (styles.peek().showsText()) {
            showText(text, styles.peek().fontSize());
        } else if (!text.isBlank()) {
            report.addHidden(text);
            replace(text, NumberBorders.BORDER);
        }
    }

    /** Digits of different sizes that touch may be a number and a mark. */
    private void showText(TextNode text, double size) {
        String words = text.getWholeText();
        if (Math.abs(size / lastSize - 1) > SAME_SIZE && !Character.isWhitespace(lastCharacter)) {
            changes.add(() -> text.text(NumberBorders.BORDER + words));
        }
        if (!words.isEmpty()) {
            lastCharacter = words.charAt(words.length() - 1);
            lastSize = size;
        }
    }

    private boolean enterElement(Element element) throws UnreadableDocumentException {
        if (HtmlVisibility.isExcluded(element)) {
            exclude(element);
            return false;
        }
        ComputedStyle parent = styles.peek();
        DeclaredStyle declared = cascade.declare(element, parent.variables());
        ComputedStyle style = parent.derive(declared, HtmlVisibility.isBlock(element));
        if (style.hidden() || style.struck() || HtmlVisibility.isHiddenByName(element, cascade.hasUnknownSheets())) {
            hide(element, declared, style);
            return false;
        }
        if (!HtmlVisibility.isBlock(element)
                && FootnoteMarks.isMark(element, declared, style.fontSize() / lastSize, lastCharacter)) {
            String mark = FootnoteMarks.formatMark(element);
            boolean noted = mark.startsWith("[") || notes.contains(mark);
            replace(element, NumberBorders.BORDER + (noted ? mark + NumberBorders.BORDER : ""));
            links.findNote(element).ifPresent(note -> changes.add(() -> note.prependText(mark + " ")));
            return false;
        }
        mark(element, declared, style);
        if (doubted == null && isMaybeUnseen(element, parent, declared, style) && HiddenTextReport.hasDigits(element)) {
            report.addDoubtful(element);
            doubtful.add(element);
            doubted = element;
        }
        if (COLUMNS.contains(element.normalName()) && isCollapsed(declared)) {
            coverCells(element.closest("table"));
        }
        if (declared.isCovering() && !HtmlVisibility.isBlock(element) && HiddenTextReport.hasDigits(element)) {
            report.addHidden(element, false);
            covered.add(element);
        }
        if (isCover(element, declared)) {
            report.addHidden(element.parent(), false);
            covered.add(element.parent());
        }
        styles.push(style);
        sideBySide.push(SIDE_BY_SIDE.contains(declared.get("display")));
        if (sideBySide.peek() && !declared.get("flex-direction").startsWith("column")) {
            rows.add(element);
        }
        return true;
    }

    /** Marks the ends of an element whose digits may not be one number with those beside it. */
    private void mark(Element element, DeclaredStyle declared, ComputedStyle style) {
        boolean block = HtmlVisibility.isBlock(element);
        lastCharacter = block ? '\n' : lastCharacter;
        lastSize = block ? style.fontSize() : lastSize;
        if (declared.isGenerating() || isReversed(element, declared) || isCounter(element)) {
            setDirection(element, declared);
            surround(element, NumberBorders.OPAQUE);
            if (!block && !element.hasText() && declared.isNumbering()) {
                changes.add(() -> element.appendText(String.valueOf(DocumentText.UNREADABLE)));
            }
        } else if (!block && BLOCK_DISPLAYS.contains(declared.get("display"))) {
            changes.add(() -> element.prependElement("br").parent().appendElement("br"));
        } else if (!block && !isPlain(element, declared)) {
            surround(element, NumberBorders.BORDER);
        } else if (!block && isNumberBeforeLabel(element)) {
            changes.add(() -> element.appendText(String.valueOf(NumberBorders.BORDER)));
        } else if (block && isBeside(declared)) {
            markBeside(element);
        }
    }

    /** Whether a number in an element is stuck to a label in the next, as in cards without their style sheet. */
    private boolean isNumberBeforeLabel(Element element) {
        return (element.hasAttr("class") || cascade.hasUnknownSheets() && isPair(element))
                && CARD_NUMBER.matcher(element.text()).matches()
                && element.nextSibling() instanceof Element next
                && !HtmlVisibility.isBlock(next)
                && LABEL.matcher(next.text()).lookingAt();
    }

    /** Whether an element and the one behind it are all of a card. */
    private static boolean isPair(Element element) {
        return element.parent().children().size() == 2
                && element.parent().ownText().isBlank();
    }

    /** Writes an overridden direction into the text, because its digits are seen in another order. */
    private void setDirection(Element element, DeclaredStyle declared) {
        if (isOverridden(element, declared)) {
            changes.add(() -> {
                element.prependText(OVERRIDE);
                element.appendText(END_OF_OVERRIDE);
            });
        }
    }

    private boolean isPlain(Element element, DeclaredStyle declared) {
        boolean known = !cascade.hasUnknownSheets()
                || element.className().isBlank() && element.id().isEmpty();
        return PLAIN.contains(element.normalName()) && known && ComputedStyle.isPlain(declared);
    }

    private boolean isBeside(DeclaredStyle declared) {
        return sideBySide.peek()
                || declared.has("float", "left", "right")
                || declared.get("display").startsWith("inline")
                || declared.has("display", "contents", "table-cell")
                || declared.has("position", "absolute", "fixed");
    }

    /** The outer ends of the first and the last of several blocks are not beside another. */
    private void markBeside(Element element) {
        boolean first = element.previousElementSibling() == null;
        boolean last = element.nextElementSibling() == null;
        changes.add(() -> {
            element.prependText(first ? "" : String.valueOf(NumberBorders.BESIDE));
            element.appendText(last ? "" : String.valueOf(NumberBorders.BESIDE));
        });
    }

    /** Whether a script counts up to another number than the one that is printed before it runs. */
    private static boolean isCounter(Element element) {
        String printed = element.childNodeSize() == 1 ? element.ownText().strip() : "";
        return NUMBER.matcher(printed).matches()
                && Stream.concat(element.dataset().values().stream(), Stream.of(element.attr("aria-label")))
                        .map(String::strip)
                        .anyMatch(value -> NUMBER.matcher(value).matches()
                                && !value.replace(",", "").equals(printed.replace(",", "")));
    }

    /** Digits from right to left, or in another order than in the text, are another number. */
    private static boolean isReversed(Element element, DeclaredStyle declared) {
        return isOverridden(element, declared)
                || isMirrored(declared)
                || !HtmlVisibility.isBlock(element)
                        && (declared.get("flex-direction").endsWith("reverse")
                                || declared.get("flex-flow").contains("reverse")
                                || !declared.has("order", "", "0", "initial", "unset"));
    }

    private static boolean isMirrored(DeclaredStyle declared) {
        return MIRRORED.matcher(declared.get("transform")).find()
                || declared.get("rotate").matches("-?180deg|-?0?\\.5turn")
                || declared.get("scale").contains("-");
    }

    private static boolean isOverridden(Element element, DeclaredStyle declared) {
        return element.normalName().equals("bdo")
                || declared.get("unicode-bidi").contains("override");
    }

    private static boolean isCollapsed(DeclaredStyle declared) {
        return declared.has("visibility", "collapse", "hidden");
    }

    /** Which cells a hidden column has is not computed, so that all numbers of the table are unread. */
    private void coverCells(Element table) {
        if (table != null && HiddenTextReport.hasDigits(table)) {
            report.addHidden(table, false);
            table.select("td").stream().filter(HiddenTextReport::hasDigits).forEach(covered::add);
        }
    }

    /** Whether an empty coloured element is painted over the digits of the inline element that it is in. */
    private static boolean isCover(Element element, DeclaredStyle declared) {
        Element parent = element.parent();
        return declared.has("position", "absolute", "fixed")
                && !declared.has("background-color", "", "transparent", "none", "initial", "inherit", "unset")
                && !element.hasText()
                && parent != null
                && !HtmlVisibility.isBlock(parent)
                && HiddenTextReport.hasDigits(parent);
    }

    /** Whether an element is illegible, or is not seen on another screen or a little later. */
    private static boolean isMaybeUnseen(
            Element element, ComputedStyle parent, DeclaredStyle declared, ComputedStyle style) {
        boolean block = HtmlVisibility.isBlock(element);
        return isMirrored(declared)
                || isOverridden(element, declared)
                || VisualEffects.mayHide(declared, style.fontSize(), block)
                || isCutOff(element, declared, style.fontSize())
                || declared.possible().stream()
                        .anyMatch(other -> style.isSeenUnlike(parent.derive(other, block))
                                || VisualEffects.mayHide(other, style.fontSize(), block));
    }

    /** Whether a box is too narrow for the longest number in it, and cuts it off. */
    private static boolean isCutOff(Element element, DeclaredStyle declared, double size) {
        if (!declared.has("overflow", "hidden", "clip")) {
            return false;
        }
        double width = Stream.of("width", "max-width")
                .mapToDouble(name ->
                        CssValues.parseLength(declared.get(name), size, 1e9).orElse(1e9))
                .min()
                .orElseThrow();
        return width < 40 * size
                && DIGITS.matcher(element.ownText())
                        .results()
                        .anyMatch(
                                number -> width < DIGIT * size * number.group().length());
    }

    /** Makes the numbers of an element unreadable. */
    private static void markNumbers(Element element) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        text.text(DIGITS.matcher(text.getWholeText()).replaceAll("$0" + DocumentText.UNREADABLE));
                    }
                },
                element);
    }

    private void hide(Element element, DeclaredStyle declared, ComputedStyle style) {
        report.addHidden(element, style.struck() && !style.hidden());
        if (CELLS.contains(element.normalName()) && !declared.has("display", "none")) {
            changes.add(element::empty);
        } else {
            replace(element, isMaybeSeen(element, declared) ? NumberBorders.OPAQUE : NumberBorders.BORDER);
        }
    }

    /** Browsers hide the content of an inline element that is hidden until found, or show it. */
    private static boolean isMaybeSeen(Element element, DeclaredStyle declared) {
        return declared.has("content-visibility", "hidden")
                && !HtmlVisibility.isBlock(element)
                && declared.has("display", "", "inline", "initial");
    }

    private void exclude(Element element) {
        boolean opaque = HtmlVisibility.isOpaque(element) && HiddenTextReport.hasDigits(element);
        boolean shown = !element.normalName().equals("img")
                || HiddenTextReport.isInSentence(element)
                || NUMBER.matcher(element.attr("alt").strip()).matches();
        if (opaque && shown) {
            report.addUnread(element);
        } else if (HtmlVisibility.isStruck(element)) {
            report.addHidden(element, true);
        }
        replace(element, opaque ? NumberBorders.OPAQUE : NumberBorders.BORDER);
    }

    private void replace(Node node, char mark) {
        replace(node, String.valueOf(mark));
    }

    private void replace(Node node, String text) {
        changes.add(() -> node.replaceWith(new TextNode(text)));
    }

    private void surround(Element element, char mark) {
        changes.add(() -> {
            element.prependText(String.valueOf(mark));
            element.appendText(String.valueOf(mark));
        });
    }
}
