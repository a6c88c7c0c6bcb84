package org.clearinghouse.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program answers them the same; its log and its memory can be looked into only where it is no other process. */
@QuarkusIntegrationTest
class MutatedRequestsIT extends MutatedRequestsTest {}
