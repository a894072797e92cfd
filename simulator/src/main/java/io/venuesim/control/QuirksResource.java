package io.venuesim.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.RunningVenue;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import io.venuesim.venue.Switch;
import io.venuesim.venue.Switches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The switches of a venue and the profiles that set several at once; they are the same in all namespaces. */
final class QuirksResource {
    private static final String PROFILE = "profile";

    static Reply list(Call call) {
        return show(call.venue());
    }

    static Reply patch(Call call) {
        RunningVenue venue = call.venue();
        set(Body.of(call.request(), known(venue).toArray(String[]::new)), venue);
        return show(venue);
    }

    static List<String> known(RunningVenue venue) {
        List<String> known = new ArrayList<>(
                venue.switches().all().stream().map(Switch::name).toList());
        if (!venue.profiles().isEmpty()) {
            known.add(PROFILE);
        }
        return known;
    }

    /** Sets all members, or none. */
    static void set(Body body, RunningVenue venue) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : body.names()) {
            values.put(name, body.text(name).orElseThrow(() -> Body.missing(name)));
        }
        String profile = values.remove(PROFILE);
        body.use(() -> {
            venue.switches().requireAll(values);
            if (profile != null) {
                venue.setProfile(profile);
            }
            venue.switches().setAll(values);
            return values;
        });
    }

    private static Reply show(RunningVenue venue) {
        Switches switches = venue.switches();
        ObjectNode body = Json.object();
        ArrayNode quirks = body.putArray("quirks");
        for (Switch<?> one : switches.all()) {
            ObjectNode shown = quirks.addObject()
                    .put("name", one.name())
                    .put("value", switches.value(one.name()))
                    .put("default", one.standardText())
                    .put("source", one.source())
                    .put("meaning", one.meaning());
            ArrayNode choices = shown.putArray("choices");
            one.choices().forEach(choices::add);
        }
        ObjectNode profiles = body.putObject("profiles");
        venue.profiles().forEach((name, values) -> values.forEach(profiles.putObject(name)::put));
        return Answer.ok(body);
    }

    private QuirksResource() {}
}
