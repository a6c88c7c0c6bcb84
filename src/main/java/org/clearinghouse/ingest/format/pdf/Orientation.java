package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Converts coordinates of a page to those of its text, which runs from left to right and from top to bottom.
 *
 * @param direction in degrees counterclockwise: 0, 90, 180 or 270
 * @param crop the visible part of the page
 */
record Orientation(int direction, PDRectangle crop) {

    /** Returns an area of the page as the text sees it. The y-axis points down. */
    Rectangle2D convert(Rectangle2D area) {
        double left = area.getMinX() - crop.getLowerLeftX();
        double bottom = area.getMinY() - crop.getLowerLeftY();
        double right = crop.getWidth() - left - area.getWidth();
        double top = crop.getHeight() - bottom - area.getHeight();
        return switch (direction) {
            case 90 -> new Rectangle2D.Double(bottom, left, area.getHeight(), area.getWidth());
            case 180 -> new Rectangle2D.Double(right, bottom, area.getWidth(), area.getHeight());
            case 270 -> new Rectangle2D.Double(top, right, area.getHeight(), area.getWidth());
            default -> new Rectangle2D.Double(left, top, area.getWidth(), area.getHeight());
        };
    }
}
