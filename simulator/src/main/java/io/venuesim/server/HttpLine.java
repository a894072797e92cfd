package io.venuesim.server;

import io.javalin.http.Context;
import io.venuesim.venue.Reply;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer to one HTTP request: given on the request's own thread, or later on another. */
final class HttpLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(HttpLine.class);

    private final Context context;
    private final Thread requestThread = Thread.currentThread();
    private final CompletableFuture<Runnable> late = new CompletableFuture<>();
    /** Touched by the request's thread only. */
    private boolean answered;
    /** Touched by the request's thread only. */
    private boolean handedOver;

    HttpLine(Context context) {
        this.context = context;
    }

    /** Keeps the request open, without a thread, unless it was answered already. */
    void handOver() {
        if (!answered) {
            handedOver = true;
            // Javalin asks for the future once the request is without a thread: only then may another one answer.
            context.future(() -> late.thenAccept(Runnable::run));
        }
    }

    /** The same for an upgrade request, for which Javalin knows no answer that comes later. */
    void handOverUpgrade() {
        if (!answered) {
            handedOver = true;
            AsyncContext open = context.req().startAsync();
            open.setTimeout(0);
            CompletionStage<Void> end = late.thenAccept(Runnable::run);
            end.thenRun(open::complete);
        }
    }

    @Override
    public void send(Reply reply) {
        Reply.Http http = http(reply);
        give(() -> write(http, context.res()));
    }

    @Override
    public void sendTwice(Reply reply) {
        Reply.Http http = http(reply);
        EndPoint endPoint = WireFaults.endPoint(context.req());
        give(() -> {
            write(http, context.res());
            WireFaults.write(endPoint, bytes(http));
        });
    }

    @Override
    public void sendPart(Reply reply, int bytes, boolean reset) {
        byte[] part = WireBytes.first(bytes, bytes(http(reply)));
        EndPoint endPoint = WireFaults.endPoint(context.req());
        give(() -> WireFaults.writeAndEnd(endPoint, part, reset));
    }

    @Override
    public void close(int code, String reason) {
        EndPoint endPoint = WireFaults.endPoint(context.req());
        give(endPoint::close);
    }

    @Override
    public void leave(Runnable gone) {
        LOG.debug("A request is left without an answer");
        WireFaults.closeWithClient(WireFaults.endPoint(context.req()), gone);
    }

    @Override
    public void reset() {
        give(() -> WireFaults.reset(WireFaults.endPoint(context.req())));
    }

    private byte[] bytes(Reply.Http http) {
        String date = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnector()
                .getServer()
                .getDateField()
                .getValue();
        return WireBytes.of(http, date);
    }

    private static Reply.Http http(Reply reply) {
        if (reply instanceof Reply.Http http) {
            return http;
        }
        throw new IllegalStateException("A REST request is answered over HTTP, not by " + reply);
    }

    private void give(Runnable answer) {
        if (Thread.currentThread().equals(requestThread) && !handedOver) {
            answered = true;
            answer.run();
        } else {
            late.complete(answer);
        }
    }

    /** Writes a whole answer, and sends it off before this returns: what follows it must not overtake it. */
    static void write(Reply.Http http, HttpServletResponse response) {
        byte[] body = http.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(http.status());
        // The servlet's own setHeader would rewrite a content type: "; charset" to ";charset".
        HttpFields.Mutable fields = ServletContextResponse.getServletContextResponse(response)
                .getWrapped()
                .getHeaders();
        http.headers().forEach(fields::put);
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
            response.getOutputStream().close();
        } catch (IOException gone) {
            LOG.debug("The client left before it was answered", gone);
        }
    }
}
