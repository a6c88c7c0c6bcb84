/**
 * Visible text and tables of HTML documents, parsed by jsoup.
 *
 * <p>It exists because NCMEC publishes fact sheets as web pages, and because hidden text must not become a figure.
 * Begin with {@link org.clearinghouse.ingest.format.html.HtmlTextExtractor}; which elements count as visible is decided
 * in {@link org.clearinghouse.ingest.format.html.HtmlVisibility}.
 *
 * <p>VisibleTextFilter removes what a style hides. StyleCascade finds the style of an element by the rules of
 * StyleSheets, which StyleSheetFlattener prepares: it resolves nesting and the conditions that MediaQueries and
 * FeatureQueries evaluate. ComputedStyle and VisualEffects decide whether text in a style is seen.
 */
package org.clearinghouse.ingest.format.html;
