package org.clearinghouse.ingest.extraction;

import java.util.List;
import java.util.Random;

/** Writes web pages with one number in a random place and look, beside other numbers that are not seen. */
final class RandomPageWriter {
    /** @param seen whether a reader sees the number, and no other digits beside it */
    record Page(String text, boolean seen) {}

    /** {@code #} is the sentence. */
    private static final List<String> SENTENCES = List.of(
            "<p>#</p>",
            "<p>#</p>",
            "<p>#</p>",
            "<ul><li>#</li><li>nothing else</li></ul>",
            "<div>#</div>",
            "<blockquote>#</blockquote>",
            "<details open><summary>Figures</summary><p>#</p></details>",
            "<figure><img src=x><figcaption>#</figcaption></figure>",
            "<table><caption>#</caption><tr><td>Other items</td><td>none</td></tr></table>",
            "<dl><dt>Maine</dt><dd>#</dd></dl>");

    /** {@code #} is the number. */
    private static final List<String> CELLS = List.of(
            "<h2>Maine in 2023</h2><table><tr><td>Missing children cases</td><td>#</td></tr><tr><td>Other items</td>"
                    + "<td>none</td></tr></table>",
            "<h2>Maine in 2023</h2><table><tr><th>Missing children cases</th><th>#</th></tr><tr><td>Other items</td>"
                    + "<td>none</td></tr></table>",
            "<h2>Maine in 2023</h2><table><tr><td>Missing children cases</td><td style='width:1em'>#</td></tr></table>",
            "<h2>Maine in 2023</h2><ul><li>Missing children cases: #</li></ul>",
            "<h2>Maine in 2023</h2><dl><dt>Missing children cases</dt><dd>#</dd></dl>",
            "<h2>Maine in 2023</h2><div><div>#</div><div>Missing children cases</div></div>");

    private static final List<String> ELEMENTS =
            List.of("b", "i", "span", "strong", "em", "a", "u", "mark", "small", "code", "bdi", "time", "ins", "label");
    private static final List<String> RAISED = List.of(
            "vertical-align: super; font-size: 60%",
            "vertical-align:super",
            "position: relative; top: -0.4em; font-size: 0.6em",
            "font-size: 6px; vertical-align: text-top");
    private static final List<String> UNSEEN = List.of(
            "display:none",
            "visibility: hidden",
            "opacity: 0",
            "font-size: 0",
            "position: absolute; left: -9999px",
            "color: #fff",
            "color: hsl(0, 0%, 100%)",
            "--shade: white; color: var(--shade)",
            "display: inline-block; content-visibility: hidden",
            "text-decoration: line-through",
            "filter: blur(6px)",
            "filter: grayscale(1) blur(0.5em)",
            "filter: opacity(0%)",
            "clip-path: inset(100%)",
            "color: transparent; text-shadow: 0 0 9px #000",
            "display: inline-block; width: 0; overflow: hidden",
            "display: inline-block; transform: scale(0.02)");
    /** Styles that may strike or hide what they format. */
    private static final List<String> DOUBTFUL = List.of(
            "background: linear-gradient(transparent 45%, red 45%, red 55%, transparent 55%)",
            "background-image: url(line.png)",
            "box-shadow: inset 0 -0.6em red",
            "content-visibility: hidden",
            "color: color-mix(in srgb, white, white)",
            "transform: scale(0)",
            "mask: url(mask.svg)",
            "filter: url(#blur)",
            "letter-spacing: -1em",
            "mix-blend-mode: screen");

    private static final List<String> STRUCK = List.of("del", "s", "strike");
    private static final List<String> UNSEEN_ELEMENTS =
            List.of("template", "noscript", "script", "datalist", "s", "del");
    /** Sheets that hide the class h in every browser. */
    private static final List<String> HIDING = List.of(
            ".h{display:none}",
            "@supports (display:grid){.h{display:none}}",
            "@supports not (display:-ms-grid){.h{opacity:0}}",
            "@supports (display:grid) and (not (display:-ms-grid)){.h{visibility:hidden}}",
            "@media screen{.h{display:none}}",
            "@media not print{.h{display:none}}",
            "@media (width >= 600px){.h{display:none}}",
            "@layer a{.h{display:none}}",
            "@layer a,b;@layer b{.h{display:none}}@layer a{body .h{display:inline}}",
            "body{.h{display:none}}",
            "body{& .h{filter:blur(8px)}}",
            ".h{@media screen{display:none}}",
            "@media screen{@supports (gap:1em){@layer x{.h{font-size:0}}}}");
    /** Sheets that hide the class h under a condition which no browser, some, or an unknown one fulfils. */
    private static final List<String> MAYBE_HIDING = List.of(
            "@container (width > 1px){.h{display:none}}",
            "@supports (display:masonry){.h{display:none}}",
            "@scope (body){.h{opacity:0}}",
            "@layer a{.h{display:none!important}}",
            "@keyframes o{to{opacity:0}}.h{animation:o 1s forwards}",
            ".h:not(:has(x)){display:none}");

    private static final List<String> NOT_HIDING = List.of(
            "@media print{.h{display:none}}",
            "@supports not (display:grid){.h{display:none}}",
            "@media (width < 600px){.h{display:none}}",
            ".g .h{display:none}",
            ".h:hover{display:none}",
            "@layer a{.h{display:none}}.h{display:inline}");
    /** Sheets that add a digit before or behind the class c. */
    private static final List<String> ADDING_BEFORE = List.of(
            ".c::before{content:'4'}",
            ".c{counter-increment:n 4}.c::before{content:counter(n)}",
            ".c::before{content:attr(title)}");

    private static final String ADDING_BEHIND = ".c::after{content:'4'}";
    /** Sheets that cover or reverse the class c. */
    private static final List<String> CHANGING = List.of(
            ".c{position:relative}.c::after{content:'';position:absolute;inset:0;background:#000}",
            ".c{unicode-bidi:bidi-override;direction:rtl}",
            ".c{display:inline-block;transform:scaleX(-1)}");

    /** {@code #} is the number, {@code 47} a decoy. */
    private static final List<String> DECOYS = List.of(
            "<span title='47'>#</span>",
            "<span aria-label='47'>#</span>",
            "<img alt='47' src=x>#",
            "<span data-count='47'>#</span>",
            "<ruby>#<rt>47</rt></ruby>",
            "<input type=hidden value=47>#",
            "#<a href='&num;fn1'>1</a>",
            "#<sup>1</sup>",
            "<!-- 47 -->#",
            "<span style='direction:rtl'>#</span>",
            "<b>#</b><wbr>",
            "<span hidden>47</span>#",
            "<a href='/47'>#</a>");
    /** Something seen in place of the number. */
    private static final List<String> REPLACED = List.of(
            "<input value=47>",
            "<select><option>47</option><option>59</option></select>",
            "<textarea>47</textarea>",
            "<svg><text>47</text></svg>",
            "<img alt='47' src=x>",
            "<button>47</button>",
            "<meter value=47 max=99></meter>",
            "<style>.r::before{content:'47'}</style><span class=r></span>");

    private final String raw;
    private final Random random;
    private boolean seen = true;

    private RandomPageWriter(String raw, Random random) {
        this.raw = raw;
        this.random = random;
    }

    /**
     * Writes a page.
     *
     * @param raw the number without escapes
     * @param number escaped
     * @param frame a sentence, in which {@code #} is the number
     * @param control a sentence with a figure of its own
     */
    static Page write(String raw, String number, String frame, String control, Random random) {
        RandomPageWriter writer = new RandomPageWriter(raw, random);
        String decorated = writer.decorate(number);
        String place = random.nextInt(4) == 0
                ? writer.pick(CELLS).replace("#", decorated)
                : writer.pick(SENTENCES).replace("#", frame.replace("#", decorated));
        String page = "<!DOCTYPE html><html><head><title>Maine Data</title></head><body><h1>Maine Data</h1>" + place
                + "<p>" + control + "</p></body></html>";
        return new Page(page, writer.seen);
    }

    private String decorate(String number) {
        return switch (random.nextInt(18)) {
            case 0, 1 -> "<%1$s>%2$s</%1$s>".formatted(pick(ELEMENTS), number);
            case 2 -> number + "<span style='%s'>1</span>".formatted(pick(RAISED));
            case 3 -> "<span style='%s'>47</span>".formatted(pick(UNSEEN)) + number;
            case 4 -> number + "<span style='%s'>,571</span>".formatted(pick(UNSEEN));
            case 5 -> "<%1$s>47</%1$s>".formatted(pick(STRUCK)) + number;
            case 6 -> "<span style='%s'>47</span>".formatted(pick(DOUBTFUL)) + number;
            case 7 -> "<style>" + pick(HIDING) + "</style><span class=h>47</span>" + number;
            case 8 -> "<style>" + pick(MAYBE_HIDING) + "</style><span class=h>47</span>" + number;
            case 9 -> "<style>" + pick(NOT_HIDING) + "</style><span class=h>" + number + "</span>";
            case 10, 11 -> pick(DECOYS).replace("#", number);
            case 12 -> "<%1$s>47</%1$s>".formatted(pick(UNSEEN_ELEMENTS)) + number;
            case 13, 14 -> hide(number);
            default -> number;
        };
    }

    private String hide(String number) {
        seen = false;
        return switch (random.nextInt(6)) {
            case 0 -> "<span style='%s'>%s</span>".formatted(pick(UNSEEN), number);
            case 1 -> "<style>" + pick(HIDING) + "</style><span class=h>" + number + "</span>";
            case 2 -> change(number);
            case 3 -> "<%1$s>%2$s</%1$s>".formatted(pick(STRUCK), number);
            case 4 -> "<bdo dir=rtl>" + number + "</bdo>";
            default -> pick(REPLACED);
        };
    }

    /** A digit is only added to the number if it touches another. */
    private String change(String number) {
        String sheet =
                switch (random.nextInt(3)) {
                    case 0 -> {
                        seen = !Character.isDigit(raw.charAt(0));
                        yield pick(ADDING_BEFORE);
                    }
                    case 1 -> {
                        seen = !Character.isDigit(raw.charAt(raw.length() - 1));
                        yield ADDING_BEHIND;
                    }
                    default -> pick(CHANGING);
                };
        return "<style>" + sheet + "</style><span class=c title=4>" + number + "</span>";
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
