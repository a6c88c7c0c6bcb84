package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page is accessible on screens and fits on paper. */
@QuarkusTest
@WithTestResource(OwnDatabaseResource.class)
class PageAccessibilityTest extends BrowserTestBase {
    /** In light and dark colours, on a phone and on paper. */
    @ParameterizedTest
    @MethodSource("org.clearinghouse.web.PageKinds#list")
    void axeFindsNoViolations(String path) {
        try (BrowserContext context = chromium.browser().newContext(new NewContextOptions().setBypassCSP(true))) {
            Page page = context.newPage();
            page.navigate(root.resolve(path).toString());
            assertAccessible(page, "light");
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertAccessible(page, "dark");
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(360, 800);
            assertAccessible(page, "360 px");
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
            assertAccessible(page, "print");
        }
    }

    private static void assertAccessible(Page page, String view) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(rule -> view + ": " + rule.getId() + " "
                        + rule.getNodes().get(0).getHtml())
                .isEmpty();
        if (!view.equals("print")) {
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @MethodSource("org.clearinghouse.web.PageKinds#list")
    void aPageIsPrintedOnAtMostTwoReadableSheets(String path) throws IOException {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(root.resolve(path).toString());
            for (String format : List.of("Letter", "A4")) {
                PrintedPage paper = PrintedPage.read(page.pdf(new PdfOptions().setFormat(format)));
                System.out.printf("%-60s %s: %d sheets%n", path, format, paper.sheets());
                assertThat(paper.sheets()).isLessThanOrEqualTo(2);
                assertThat(paper.smallest()).as(paper.example()).isGreaterThan(7.45f);
            }
        }
    }
}
