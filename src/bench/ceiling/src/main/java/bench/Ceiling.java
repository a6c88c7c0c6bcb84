package bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Files;
import java.nio.file.Path;

/** The upper bound of HTTP: the same bytes for every POST, and a 304 for every GET. */
public final class Ceiling extends AbstractVerticle {
    private Buffer bytes;

    public static void main(String[] arguments) {
        int eventLoops = 2 * Runtime.getRuntime().availableProcessors();
        Vertx.vertx().deployVerticle(Ceiling.class, new DeploymentOptions().setInstances(eventLoops));
    }

    @Override
    public void start() throws Exception {
        bytes = Buffer.buffer(Files.readAllBytes(Path.of(System.getenv("BYTES"))));
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(Integer.parseInt(System.getenv("PORT")), "127.0.0.1");
    }

    private void answer(HttpServerRequest request) {
        if (request.method() == HttpMethod.GET) {
            request.response()
                    .setStatusCode(304)
                    .putHeader("ETag", request.getHeader("If-None-Match"))
                    .end();
        } else {
            request.endHandler(whole -> request.response()
                    .putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(bytes));
        }
    }
}
