package org.clearinghouse.limits;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program stands the same. */
@QuarkusIntegrationTest
class HostileRequestsIT extends HostileRequestsTest {}
