package org.clearinghouse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.clearinghouse.support.OwnDatabaseResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import page offers the login that the operator configured. src/clients/test/login.test.js signs in. */
@QuarkusTest
@TestProfile(LoginTest.WithLogin.class)
@WithTestResource(value = OwnDatabaseResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LoginTest extends BrowserTestBase {
    /** Nothing listens there. */
    private static final String ISSUER = "http://localhost:9";

    /** The operator registered the page at an issuer of tokens. */
    public static class WithLogin implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mp.jwt.verify.issuer", ISSUER,
                    "smallrye.jwt.path.groups", "realm_access/roles",
                    "clearinghouse.login.client-id", "the \"page\"",
                    "clearinghouse.login.parameters", "audience=figures&prompt=consent");
        }
    }

    @Test
    void thePageHasWhatTheLoginNeeds() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = open(context);
            assertThat(page.evaluate("({ ...document.getElementById('sign-in').dataset })"))
                    .isEqualTo(Map.of(
                            "issuer", ISSUER,
                            "client", "the \"page\"",
                            "scope", "openid",
                            "parameters", "audience=figures&prompt=consent",
                            "claim", "realm_access/roles",
                            "role", "editor"));
            assertThat(page.locator("#token-note")).containsText("a window of " + ISSUER);
        }
    }

    @Test
    void onlyThisPageMayReadFromTheIssuer() {
        given().get("/import").then().header("Content-Security-Policy", endsWith("; connect-src 'self' " + ISSUER));
        for (String path :
                new String[] {"/", "/state/ME", "/embed/state/ME", "/documents", Asset.LOGIN_SCRIPT.path()}) {
            given().get(path).then().header("Content-Security-Policy", not(containsString("localhost")));
        }
    }

    @Test
    void thePageSaysThatTheIssuerCannotBeReached() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = open(context);
            page.click("#sign-in");
            assertThat(page.locator("#login")).hasText(ISSUER + " cannot be reached.");
            assertThat(page.locator("#sign-in")).isEnabled();
            assertThat(context.pages()).hasSize(1);
        }
    }

    @Test
    void theWindowOfALoginShowsNoForm() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(root + "import#code=a&state=b");
            assertThat(page.locator("#token-note")).hasText("The login has ended here. You can close this window.");
            assertThat(page.locator("#review")).hasCount(0);
            assertThat(page.url()).isEqualTo(root + "import");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void axeFindsNoViolations(int width, ColorScheme scheme) {
        NewContextOptions options = new NewContextOptions()
                .setBypassCSP(true)
                .setViewportSize(width, 800)
                .setColorScheme(scheme);
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = open(context);
            page.click("#sign-in");
            assertThat(page.locator("#login")).containsText("cannot be reached");
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(
                            rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    private Page open(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(root + "import");
        return page;
    }
}
