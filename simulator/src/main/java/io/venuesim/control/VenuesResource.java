package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.Tls;
import io.venuesim.server.UrlHost;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.util.Optional;

/** Where the venues are, and with which keys to go there. */
final class VenuesResource {

    static Reply list(Call call) {
        ObjectNode body = Json.object();
        ArrayNode venues = body.putArray("venues");
        Optional<String> called = call.request().header("Host").flatMap(UrlHost::called);
        call.venues().stream()
                .map(venue -> called.map(venue::reachedAs).orElse(venue))
                .forEach(venue -> venues.add(show(venue)));
        body.put("tlsPort", call.simulator().tls().map(Tls::port).orElse(null));
        return Answer.ok(body);
    }

    private static ObjectNode show(RunningVenue venue) {
        ObjectNode shown = Json.object()
                .put("id", venue.id())
                .put("title", venue.title())
                .put("port", venue.port())
                .put("restUrl", venue.restUrl().toString())
                .put("webSocketUrl", venue.webSocketUrl().toString());
        ArrayNode hosts = shown.putArray("hosts");
        venue.hosts().stream().sorted().forEach(hosts::add);
        shown.set("accounts", AccountsResource.all(venue));
        return shown;
    }

    private VenuesResource() {}
}
