package io.venuesim.venue.sixth;

import io.venuesim.venue.Channel;
import io.venuesim.venue.Exchange;
import io.venuesim.venue.Reply;
import io.venuesim.venue.SocketHandler;
import java.time.Duration;

/** A channel that does with its own life what it is told. */
final class Life implements SocketHandler {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Override
    public Reply onMessage(Exchange exchange) {
        Channel channel = exchange.channel();
        String text = exchange.request().text();
        if (text.equals("silence")) {
            channel.closeAfterSilence(MINUTE, 1001, "silent");
        } else if (text.equals("limit")) {
            channel.after(MINUTE, () -> channel.close(1000, "old"));
        } else if (text.equals("ping me")) {
            channel.ping();
        } else if (text.startsWith("settle in ")) {
            String name = text.substring("settle in ".length());
            channel.settle(exchange.namespaces().get(name).orElseThrow().world("sixth"));
        }
        return Reply.frame(text);
    }
}
