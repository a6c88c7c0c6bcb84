package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CssBlockTest {
    @Test
    void splitsRulesAndStatements() {
        assertThat(CssBlock.split("@import 'x;y'; a;b{c:d} @media print{e{f:g}}h", false))
                .containsExactly(
                        new CssBlock("@import 'x;y'", null),
                        new CssBlock("a;b", "c:d"),
                        new CssBlock("@media print", "e{f:g}"),
                        new CssBlock("h", null));
    }

    @Test
    void splitsDeclarationsAndNestedRules() {
        assertThat(CssBlock.split("a:b;--c:{d:e};&:hover{f:g}h:url(x;y{)", true))
                .containsExactly(
                        new CssBlock("a:b", null),
                        new CssBlock("--c:{d:e}", null),
                        new CssBlock("&:hover", "f:g"),
                        new CssBlock("h:url(x;y{)", null));
    }

    @Test
    void takesNoBracketOfAQuotationOrAnEscapeForOne() {
        assertThat(CssBlock.split("a{content:'}'}b\\{{c:\"\\\"}\"}d{e", false))
                .containsExactly(
                        new CssBlock("a", "content:'}'"), new CssBlock("b\\{", "c:\"\\\"}\""), new CssBlock("d", "e"));
    }

    @Test
    void splitsListsAtTheirOwnCommas() {
        assertThat(CssBlock.splitList("a, :is(b, c), [d=',']")).containsExactly("a", ":is(b, c)", "[d=',']");
    }

    @Test
    void removesComments() {
        assertThat(CssBlock.removeComments("a/* { */{b:'/*'}/* x")).isEqualTo("a {b:'/*'} ");
    }
}
