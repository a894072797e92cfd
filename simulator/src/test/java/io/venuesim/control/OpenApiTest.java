package io.venuesim.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.venuesim.control.Control.Answer;
import io.venuesim.control.OpenApi.Operation;
import io.venuesim.venue.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The description of the control API says what the control API does: no call, member, parameter or answer more or less. */
@Timeout(120)
final class OpenApiTest {
    private final OpenApi api = new OpenApi();
    private final Control control = new Control();

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void it_is_served_as_it_is_kept() {
        assertThat(control.get("/openapi.json").body()).isEqualTo(api.document);
    }

    @Test
    void every_call_is_described_and_no_other() {
        assertThat(api.operations())
                .extracting(Operation::call)
                .containsExactlyInAnyOrderElementsOf(new ControlRoutes(control.simulator, Guard.OPEN).calls());
    }

    @Test
    void its_schemas_are_schemas_and_each_is_used() {
        assertThat(api.complaintsAboutSchemas()).isEmpty();
        Set<String> used = new HashSet<>();
        api.document.findValuesAsText("$ref").forEach(used::add);
        used.forEach(
                reference -> assertThat(api.document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        for (String group : List.of("schemas", "parameters", "responses", "requestBodies")) {
            api.document
                    .path("components")
                    .path(group)
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(used).contains("#/components/" + group + "/" + name));
        }
    }

    @Test
    void the_query_parameters_are_those_that_a_call_takes() {
        for (Operation operation : api.operations()) {
            Answer answer = control.call(operation.method(), target(operation) + "?unheard-of=1", "");
            assertThat(answer.problem())
                    .as(operation.call())
                    .isEqualTo("400 unheard-of: This call has no query parameter unheard-of");
            assertThat(known(answer)).as(operation.call()).isEqualTo(operation.queries());
        }
    }

    @Test
    void the_members_of_a_body_are_those_that_a_call_takes() {
        int closed = 0;
        for (Operation operation : api.operations()) {
            JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
            JsonNode whole = api.resolved(schema);
            if (!whole.path("additionalProperties").isBoolean() && !whole.has("unevaluatedProperties")) {
                continue;
            }
            closed++;
            assertThat(taken(operation, schema)).as(operation.call()).isEqualTo(api.members(schema));
        }
        assertThat(closed).isGreaterThan(6);
    }

    @Test
    void every_example_is_taken_and_every_answer_is_as_described() {
        int sent = 0;
        for (Operation operation : api.operations()) {
            if (operation.path().equals("/journal/stream") || operation.path().equals("/ca.pem")) {
                continue; // One does not end, the other is there with a TLS port only: they have tests of their own.
            }
            for (JsonNode example : examples(operation)) {
                HttpResponse<String> answer = send(operation, example);
                assertAnswer(operation, example, answer);
                sent++;
            }
        }
        assertThat(sent).isGreaterThan(50);
    }

    @Test
    void every_kind_of_entry_and_of_problem_is_as_described() {
        String order = control.order("alice");
        control.post(
                "/faults",
                "{\"what\":\"delay\",\"when\":\"on_reply\",\"duration\":\"PT0S\",\"operation\":\"cancel_order\"}");
        assertThat(control.cancelAtVenue(order, "key-of-alice")).isEqualTo(200);
        Answer journal = control.get("/journal");
        assertThat(journal.body().findValuesAsText("kind")).contains("received", "applied", "fault", "sent");
        assertThat(api.complaints("#/components/schemas/Journal", journal.body()))
                .isEmpty();
        for (Answer problem :
                List.of(control.get("/nowhere"), control.get("/journal?limit=x"), control.post("/clock", ""))) {
            assertThat(api.complaints("#/components/schemas/Problem", problem.body()))
                    .isEmpty();
        }
        JsonNode misspelt = Json.object().put("eror", "x");
        assertThat(api.complaints("#/components/schemas/Problem", misspelt)).isNotEmpty();
    }

    private void assertAnswer(Operation operation, JsonNode example, HttpResponse<String> answer) {
        String told =
                operation.call() + " " + example + " was answered by " + answer.statusCode() + " " + answer.body();
        JsonNode described = operation.node().path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(described.isMissingNode()).as(told).isFalse();
        // The sixth venue signs nothing, so that there is nothing to preview.
        assertThat(answer.statusCode() < 300 || operation.path().endsWith("/sign-preview"))
                .as(told)
                .isTrue();
        JsonNode content = api.resolved(described).path("content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).as(told).isEmpty();
            return;
        }
        String type = content.fieldNames().next();
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .as(told)
                .startsWith(type);
        JsonNode schema = content.path(type).path("schema");
        if (type.equals("application/json")) {
            JsonNode body =
                    Json.read(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
            assertThat(api.complaints(schema.path("$ref").asText(), body))
                    .as(told)
                    .isEmpty();
        }
    }

    /** The bodies that are given as examples, each taken by its own schema too; or one without a body. */
    private List<JsonNode> examples(Operation operation) {
        List<JsonNode> examples = new ArrayList<>();
        api.resolved(operation.node().path("requestBody"))
                .path("content")
                .properties()
                .forEach(content -> {
                    assertThat(content.getValue().path("examples"))
                            .as(operation.call())
                            .isNotEmpty();
                    content.getValue().path("examples").forEach(example -> {
                        JsonNode value = example.path("value");
                        String schema =
                                content.getValue().path("schema").path("$ref").asText();
                        if (!schema.isEmpty()) {
                            assertThat(api.complaints(schema, value))
                                    .as(operation.call())
                                    .isEmpty();
                        }
                        examples.add(value);
                    });
                });
        return examples.isEmpty() ? List.of(Json.object()) : examples;
    }

    private HttpResponse<String> send(Operation operation, JsonNode body) {
        StringBuilder target = new StringBuilder(target(operation));
        String before = "?";
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("query")) {
                assertThat(parameter.has("example")).as(operation.call()).isTrue();
                String name = parameter.path("name").asText();
                // What is waited for has to be there.
                String value = name.equals("order")
                        ? control.order("alice")
                        : parameter.path("example").asText();
                target.append(before).append(name).append('=').append(value);
                before = "&";
            }
        }
        String text = body.isTextual() ? body.textValue() : body.isEmpty() ? "" : Json.write(body);
        return control.send(HttpRequest.newBuilder(URI.create(control.url() + target.toString()))
                .method(operation.method(), HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    /** The path with what it names: a venue, an account, and an order, a fault and a namespace made for it. */
    private String target(Operation operation) {
        String path = operation
                .path()
                .replace("{venue}", "sixth")
                .replace("{account}", "alice")
                .replace("{key}", "k-1");
        if (path.contains("{order}")) {
            path = path.replace("{order}", orderFor(path));
        }
        if (path.contains("{fault}")) {
            String fault = control.post("/faults", "{\"what\":\"hold\",\"when\":\"on_reply\"}")
                    .text("id");
            path = path.replace("{fault}", fault);
        }
        if (path.contains("{namespace}")) {
            path = path.replace("{namespace}", control.post("/namespaces", "{}").text("name"));
        }
        return path;
    }

    private String orderFor(String path) {
        boolean early = path.endsWith("/advance") || path.endsWith("/reject");
        return control.post(
                        "/venues/sixth/orders",
                        "{\"side\":\"buy\",\"quantity\":\"2\",\"price\":\"10\",\"state\":\""
                                + (early ? "pending" : "open") + "\"}")
                .text("id");
    }

    /** All members that a call takes, as it tells them itself. */
    private Set<String> taken(Operation operation, JsonNode schema) {
        Set<String> taken = new TreeSet<>();
        JsonNode kinds = operation.path().equals("/faults")
                ? api.document.at("/components/schemas/What/enum")
                : Json.object().putArray("none").add("");
        for (JsonNode kind : kinds) {
            String what = kind.asText().isEmpty() ? "" : "\"what\":\"" + kind.asText() + "\",";
            Answer answer = control.call(operation.method(), target(operation), "{" + what + "\"unheard-of\":1}");
            assertThat(answer.text("field")).as(operation.call() + schema).isEqualTo("unheard-of");
            taken.addAll(known(answer));
        }
        return taken;
    }

    private static Set<String> known(Answer answer) {
        String list = answer.hint().replaceFirst("^.*known: ", "");
        return list.equals("there is none") ? Set.of() : new TreeSet<>(List.of(list.split(", ")));
    }
}
