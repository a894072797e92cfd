package io.venuesim.control;

import io.venuesim.core.clock.SimClock;
import io.venuesim.venue.Json;
import io.venuesim.venue.Reply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;

/** The time of a namespace. */
final class ClockResource {
    private static final long CENTURY = Duration.ofDays(36_525).toMillis();
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    static Reply get(Call call) {
        return show(call.namespace().clock());
    }

    static Reply put(Call call) {
        SimClock clock = call.namespace().clock();
        Body body = Body.of(call.request(), "mode", "now", "offsetMillis");
        SimClock.Mode mode =
                body.choice("mode", EnumSet.allOf(SimClock.Mode.class)).orElseThrow(() -> Body.missing("mode"));
        Optional<Instant> now = body.text("now").map(ClockResource::instant);
        Optional<Long> offset = body.number("offsetMillis", -CENTURY, CENTURY);
        if (now.isPresent() && mode != SimClock.Mode.MANUAL) {
            throw Problem.bad("now", "now goes with the mode manual", "leave it out, or use the mode manual");
        }
        if (offset.isPresent() && mode != SimClock.Mode.OFFSET) {
            throw Problem.bad("offsetMillis", "offsetMillis goes with the mode offset", "use the mode offset");
        }
        switch (mode) {
            case SYSTEM -> clock.followSystem();
            case OFFSET ->
                clock.followWithOffset(Duration.ofMillis(offset.orElseThrow(() -> Body.missing("offsetMillis"))));
            case MANUAL -> clock.stopAt(now.orElseGet(clock::now));
        }
        return show(clock);
    }

    static Reply advance(Call call) {
        SimClock clock = call.namespace().clock();
        Body body = Body.of(call.request(), "millis", "duration");
        if (body.has("millis") == body.has("duration")) {
            throw Problem.bad("millis", "The call takes either millis or duration", "give one of the two");
        }
        Duration step = body.has("millis")
                ? Duration.ofMillis(body.number("millis", 0, CENTURY).orElseThrow())
                : duration(body.neededText("duration"));
        clock.advance(step);
        return show(clock);
    }

    private static Reply show(SimClock clock) {
        return Answer.ok(Json.object()
                .put("mode", Answer.text(clock.mode()))
                .put("now", clock.now().toString())
                .put("offsetMillis", clock.offset().toMillis()));
    }

    private static Instant instant(String text) {
        try {
            Instant moment = Instant.parse(text);
            if (!moment.isBefore(Instant.EPOCH) && !moment.isAfter(LAST)) {
                return moment;
            }
        } catch (DateTimeException notATime) {
            // Refused below, like a time out of bounds.
        }
        throw Problem.bad("now", "now can't be " + text, "give an ISO 8601 time since 1970: 2023-11-14T22:13:20Z");
    }

    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && duration.compareTo(Duration.ofMillis(CENTURY)) <= 0) {
                return duration;
            }
        } catch (DateTimeException notADuration) {
            // Refused below, like a duration out of bounds.
        }
        throw Problem.bad("duration", "duration can't be " + text, "give an ISO 8601 duration, 0 or more: PT0.05S");
    }

    private ClockResource() {}
}
