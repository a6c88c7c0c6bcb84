package org.clearinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EditorAuthorizationTest {
    private static final RequestSender SENDER = new RequestSender();

    @AfterAll
    static void close() {
        SENDER.close();
    }

    @Test
    void acceptsAnEditor() {
        assertThatCode(() -> authorize(createIdentity("editor"))).doesNotThrowAnyException();
    }

    @Test
    void rejectsATokenWithoutTheRole() {
        assertRejected(createIdentity("reader"), 403, "lacks the role \"editor\"");
    }

    @Test
    void rejectsARequestWithoutToken() {
        assertRejected(null, 401, "send the header Authorization: Bearer <token>");
        assertRejected(QuarkusSecurityIdentity.builder().setAnonymous(true).build(), 401, "the role \"editor\"");
    }

    private static void assertRejected(SecurityIdentity identity, int status, String message) {
        assertThatThrownBy(() -> authorize(identity))
                .isInstanceOfSatisfying(HttpProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(status))
                .hasMessageContaining(message);
    }

    @SuppressWarnings("deprecation") // as the framework sets it
    private static void authorize(SecurityIdentity identity) {
        SENDER.apply(SENDER.request("/"), context -> {
            if (identity != null) {
                context.setUser(new QuarkusHttpUser(identity));
            }
            EditorAuthorization.requireEditor(context);
            return null;
        });
    }

    private static SecurityIdentity createIdentity(String role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("caller"))
                .addRole(role)
                .build();
    }
}
