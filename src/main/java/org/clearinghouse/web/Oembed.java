package org.clearinghouse.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Metric;
import org.jsoup.nodes.Element;

/**
 * A page as the oEmbed standard describes it to tools that embed it.
 *
 * @param frame complete address of the page for frames
 */
public record Oembed(String title, String frame, Links links) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    public static Oembed of(Area area, Links links) {
        return new Oembed(area.getName(), links.complete(links.linkToEmbed(area)), links);
    }

    /** @param year null for the one with the most figures */
    public static Oembed of(Metric metric, Integer year, Links links) {
        return new Oembed(metric.getName(), links.complete(links.linkToEmbed(metric, year)), links);
    }

    public static Oembed of(CompareSelection selection, Links links) {
        return new Oembed(selection.heading(), links.complete(links.linkToEmbed(selection)), links);
    }

    /**
     * Describes the page.
     *
     * @param maxWidth null for no limit, like maxHeight
     */
    public Map<String, Object> describe(Integer maxWidth, Integer maxHeight) {
        int width = maxWidth == null ? WIDTH : Math.min(WIDTH, maxWidth);
        int height = maxHeight == null ? HEIGHT : Math.min(HEIGHT, maxHeight);
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("version", "1.0");
        description.put("type", "rich");
        description.put("title", title);
        description.put("provider_name", "Clearinghouse");
        description.put("provider_url", links.complete(links.unpin().linkToStart()));
        description.put("width", width);
        description.put("height", height);
        description.put("html", createFrame(width, height));
        return description;
    }

    private String createFrame(int width, int height) {
        return new Element("iframe")
                .attr("src", frame)
                .attr("title", title)
                .attr("width", String.valueOf(width))
                .attr("height", String.valueOf(height))
                .attr("loading", "lazy")
                .outerHtml();
    }
}
