package org.clearinghouse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse.security.SigningKey;
import org.clearinghouse.security.TokenIssuer;
import org.clearinghouse.support.GraphQLClient;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;

/** An editor checks a document on the page {@code /import}. */
@QuarkusTest
@TestProfile(ImportPageTest.TrustedTestKey.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ImportPageTest extends BrowserTestBase {
    /** Read from a file, because the profile and the test are loaded by different class loaders. */
    private static final SigningKey KEY = SigningKey.readOrCreate(createKeyDirectory());

    /** The application trusts the key of this test. */
    public static class TrustedTestKey implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.jwt.verify.publickey", KEY.publicKeyPem());
        }
    }

    private static Path createKeyDirectory() {
        try {
            return Files.createDirectories(Path.of("target", "test-key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void showsWhatIsReadWithoutAToken() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = openPage(context);
            List<String> problems = collectProblems(page);
            read(page, "Ohio");
            assertThat(page.locator("#result h2")).hasText("2 figures were read");
            assertThat(page.locator("mark").first()).hasText("1,234");
            assertThat(page.locator("#result tbody tr").first()).containsText("line 2");
            assertThat(page.locator("#result")).containsText("Numbers that were not read");
            assertThat(page.locator("#result")).containsText("77 visitors & guests");
            assertThat(page.locator("#store")).hasCount(0);
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void storesOnlyTheAcceptedFigures() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = openPage(context);
            page.fill("#token", TokenIssuer.sign(KEY, "editor", Duration.ofHours(1)));
            read(page, "Utah");
            page.locator("input[type=checkbox]").nth(1).uncheck();
            page.click("#store");
            assertThat(page.locator("#result h2")).containsText("Stored as version");
            assertThat(page.locator("#result")).containsText("Figures added: 1,");
            assertThat(page.locator("#result")).containsText("The editor left out UT:");
            assertThat(GraphQLClient.fetchData("{ observations(filter: { sources: [\"utah-2023\"] }) { totalCount } }")
                            .getInt("observations.totalCount"))
                    .isOne();
            assertThat(page.evaluate("() => Object.keys(localStorage).length + Object.keys(sessionStorage).length"
                            + " + document.cookie.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void saysThatATokenIsInvalid() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = openPage(context);
            page.fill("#token", "none");
            read(page, "Ohio");
            assertThat(page.locator("#result h2")).hasText("This did not work");
            assertThat(page.locator("#result p")).containsText("token");
        }
    }

    @Test
    void axeFindsNoViolations() {
        try (BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions().setBypassCSP(true).setViewportSize(360, 800))) {
            Page page = openPage(context);
            read(page, "Ohio");
            assertThat(page.locator("#result h2")).hasText("2 figures were read");
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(
                            rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
        }
    }

    private Page openPage(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(root + "import");
        return page;
    }

    private static void read(Page page, String state) {
        String sheet = """
                %1$s Data
                In 2023, 1,234 CyberTipline reports were made available to law enforcement in %1$s.
                In 2023, there were 56 missing children cases in %1$s reported to NCMEC.
                In 2023, the office in %1$s received 77 visitors & guests.
                """.formatted(state);
        page.setInputFiles(
                "#document", new FilePayload(state + ".txt", "text/plain", sheet.getBytes(StandardCharsets.UTF_8)));
        page.click("#review button");
    }

    private static List<String> collectProblems(Page page) {
        List<String> problems = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(message.text());
            }
        });
        page.onPageError(problems::add);
        return problems;
    }
}
