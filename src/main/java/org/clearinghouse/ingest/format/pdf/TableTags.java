package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** Reads the tables that the structure of a PDF marks, as browsers and word processors do. */
final class TableTags {
    private static final int MOST_ELEMENTS = 50_000;
    private static final int MOST_NESTING = 60;
    private static final int WIDEST_SPAN = 30;
    private static final Set<String> LAYOUT_CONTENT = Set.of("Table", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L");
    private static final COSName ROW_SPAN = COSName.getPDFName("RowSpan");
    private static final COSName COLUMN_SPAN = COSName.getPDFName("ColSpan");
    private static final COSName PAGE = COSName.PG;

    /** A piece of the content of a page. */
    private record Content(COSDictionary page, int id) {}

    /** A cell, and the content in it. */
    private record Cell(boolean head, int columns, int rows, List<Content> contents) {}

    private final List<List<List<Cell>>> tables = new ArrayList<>();
    private final Map<COSDictionary, Boolean> seen = new IdentityHashMap<>();

    private TableTags() {}

    /** @param catalog the root of the PDF */
    static TableTags read(COSDictionary catalog) {
        TableTags tags = new TableTags();
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root != null) {
            tags.findTables(root, 0);
        }
        return tags;
    }

    /** Returns the tables of a page that look like tables; a part of one that goes on on another page is one, too. */
    List<TableGrid> locate(COSDictionary page, Map<Integer, Rectangle2D> areas) {
        return tables.stream()
                .map(rows -> locate(rows, page, areas))
                .filter(TableGrid::isPlain)
                .toList();
    }

    private static TableGrid locate(List<List<Cell>> rows, COSDictionary page, Map<Integer, Rectangle2D> areas) {
        TableGrid grid = new TableGrid();
        for (List<Cell> row : rows) {
            row.forEach(cell -> grid.addCell(findArea(cell, page, areas), cell.head, cell.columns, cell.rows));
            grid.endRow();
        }
        grid.align();
        return grid;
    }

    private static Rectangle2D findArea(Cell cell, COSDictionary page, Map<Integer, Rectangle2D> areas) {
        return cell.contents.stream()
                .filter(content -> content.page == page)
                .map(content -> areas.get(content.id))
                .filter(Objects::nonNull)
                .reduce(Rectangle2D::createUnion)
                .orElse(null);
    }

    private void findTables(COSDictionary element, int depth) {
        for (COSDictionary child : findChildren(element, depth)) {
            if (isKind(child, "Table") && !hasLayout(child, depth)) {
                List<List<Cell>> rows = new ArrayList<>();
                collectRows(child, depth + 1, rows);
                tables.add(rows);
            } else {
                findTables(child, depth + 1);
            }
        }
    }

    /** Whether a table only lays out headings, lists or tables. */
    private boolean hasLayout(COSDictionary element, int depth) {
        return findChildren(element, depth).stream()
                .anyMatch(child ->
                        LAYOUT_CONTENT.contains(child.getNameAsString(COSName.S, "")) || hasLayout(child, depth + 1));
    }

    private void collectRows(COSDictionary element, int depth, List<List<Cell>> rows) {
        for (COSDictionary child : findChildren(element, depth)) {
            if (isKind(child, "TR")) {
                rows.add(findChildren(child, depth + 1).stream()
                        .filter(cell -> isKind(cell, "TH") || isKind(cell, "TD"))
                        .map(cell -> readCell(cell, depth + 2))
                        .toList());
            } else if (!isKind(child, "Caption")) {
                collectRows(child, depth + 1, rows);
            }
        }
    }

    private Cell readCell(COSDictionary cell, int depth) {
        List<Content> contents = new ArrayList<>();
        collectContents(cell, null, depth, contents);
        return new Cell(isKind(cell, "TH"), findSpan(cell, COLUMN_SPAN), findSpan(cell, ROW_SPAN), contents);
    }

    private void collectContents(COSDictionary element, COSDictionary outer, int depth, List<Content> contents) {
        COSDictionary own = element.getCOSDictionary(PAGE);
        COSDictionary page = own == null ? outer : own;
        for (COSBase kid : listKids(element)) {
            if (kid instanceof COSInteger id) {
                contents.add(new Content(page, id.intValue()));
            } else if (kid instanceof COSDictionary content && isContent(content)) {
                COSDictionary other = content.getCOSDictionary(PAGE);
                contents.add(new Content(other == null ? page : other, content.getInt(COSName.MCID)));
            } else if (kid instanceof COSDictionary child && isElement(child) && depth < MOST_NESTING) {
                collectContents(child, page, depth + 1, contents);
            }
        }
    }

    private static boolean isContent(COSDictionary kid) {
        return kid.containsKey(COSName.MCID) && !kid.containsKey(COSName.getPDFName("Stm"));
    }

    private static boolean isElement(COSDictionary kid) {
        return kid.containsKey(COSName.S);
    }

    private static boolean isKind(COSDictionary element, String kind) {
        return kind.equals(element.getNameAsString(COSName.S));
    }

    /** The elements below one; none beyond the limits, as those of a structure that contains itself are. */
    private List<COSDictionary> findChildren(COSDictionary element, int depth) {
        seen.put(element, true);
        if (depth > MOST_NESTING || seen.size() > MOST_ELEMENTS) {
            return List.of();
        }
        return listKids(element).stream()
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .filter(TableTags::isElement)
                .toList();
    }

    private static List<COSBase> listKids(COSDictionary element) {
        return listValues(element.getDictionaryObject(COSName.K));
    }

    private static List<COSBase> listValues(COSBase value) {
        if (value instanceof COSArray array) {
            return IntStream.range(0, array.size())
                    .mapToObj(array::getObject)
                    .filter(Objects::nonNull)
                    .toList();
        }
        return value == null ? List.of() : List.of(value);
    }

    private static int findSpan(COSDictionary cell, COSName kind) {
        int span = listValues(cell.getDictionaryObject(COSName.A)).stream()
                .filter(COSDictionary.class::isInstance)
                .mapToInt(attributes -> ((COSDictionary) attributes).getInt(kind, 1))
                .max()
                .orElse(1);
        return Math.max(1, Math.min(WIDEST_SPAN, span));
    }
}
