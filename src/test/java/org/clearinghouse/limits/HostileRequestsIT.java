package org.clearinghouse.limits;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Runs the same tests against the packaged program. */
@QuarkusIntegrationTest
class HostileRequestsIT extends HostileRequestsTest {}
