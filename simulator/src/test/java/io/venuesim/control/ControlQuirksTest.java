package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.control.Control.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ControlQuirksTest {
    private final Control control = new Control();

    @AfterEach
    void stop() {
        control.close();
    }

    private static final String QUIRKS = "/venues/sixth/quirks";

    @Test
    void each_switch_tells_its_value_its_default_and_where_that_comes_from() {
        assertThat(control.get(QUIRKS).body().path("quirks").path(0))
                .hasToString("{\"name\":\"curt\",\"value\":\"false\",\"default\":\"false\",\"source\":\"made up\","
                        + "\"meaning\":\"a stranger gets an answer without a body\",\"choices\":[\"true\",\"false\"]}");
    }

    @Test
    void switches_take_effect_at_once() {
        Answer patched = patch("{\"stranger-status\":403,\"curt\":true}");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.body().findValuesAsText("value")).containsExactly("true", "403");
        assertThat(patched.body().findValuesAsText("default")).containsExactly("false", "401");
        assertThat(control.cancelAtVenue("1", "a stranger")).isEqualTo(403);
    }

    @Test
    void all_are_set_or_none() {
        assertThat(patch("{\"stranger-status\":403,\"curt\":\"maybe\"}").problem())
                .isEqualTo("400 curt: curt can't be maybe; it is one of true, false");
        assertThat(patch("{\"stranger-status\":403,\"court\":true}").problem())
                .isEqualTo("400 court: There is no member court");
        assertThat(patch("{\"stranger-status\":403,\"court\":true}").hint())
                .isEqualTo("did you mean curt? known: curt, stranger-status, profile");
        assertThat(patch("{\"curt\":true,\"stranger-status\":\"teapot\"}").problem())
                .isEqualTo("400 stranger-status: stranger-status is a whole number, 0 or more, not teapot");
        assertThat(patch("{\"curt\":null}").problem()).isEqualTo("400 curt: curt is missing");
        assertThat(control.get(QUIRKS).body().findValuesAsText("value")).containsExactly("false", "401");
    }

    @Test
    void a_profile_sets_what_it_names_and_the_others_by_their_default() {
        assertThat(control.get(QUIRKS).body().path("profiles"))
                .hasToString("{\"plain\":{},\"rude\":{\"curt\":\"true\"}}");
        assertThat(patch("{\"profile\":\"rude\",\"stranger-status\":403}")
                        .body()
                        .findValuesAsText("value"))
                .containsExactly("true", "403");
        assertThat(patch("{\"profile\":\"plain\"}").body().findValuesAsText("value"))
                .containsExactly("false", "403");
    }

    @Test
    void an_unknown_profile_or_a_bad_switch_beside_it_changes_nothing() {
        assertThat(patch("{\"profile\":\"polite\",\"stranger-status\":403}").problem())
                .isEqualTo("400 profile: profile can't be polite; it is one of plain, rude");
        assertThat(patch("{\"profile\":\"rude\",\"stranger-status\":\"teapot\"}")
                        .problem())
                .isEqualTo("400 stranger-status: stranger-status is a whole number, 0 or more, not teapot");
        assertThat(control.get(QUIRKS).body().findValuesAsText("value")).containsExactly("false", "401");
    }

    private Answer patch(String body) {
        return control.call("PATCH", QUIRKS, body);
    }
}
