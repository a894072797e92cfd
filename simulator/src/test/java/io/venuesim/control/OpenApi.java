package io.venuesim.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The description of the control API, as a test reads it. */
final class OpenApi {
    private static final String NAME = "https://venuesim.test/openapi.json";

    /** One call that is described. */
    record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {
        String call() {
            return method + " " + path;
        }

        Set<String> queries() {
            Set<String> names = new TreeSet<>();
            for (JsonNode parameter : parameters) {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            }
            return names;
        }
    }

    final JsonNode document = OpenApiResource.document();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of(NAME, document.toString()))));

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (!member.getKey().equals("parameters")) {
                        List<JsonNode> parameters = new ArrayList<>();
                        path.getValue().path("parameters").forEach(one -> parameters.add(resolved(one)));
                        member.getValue().path("parameters").forEach(one -> parameters.add(resolved(one)));
                        operations.add(new Operation(
                                member.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                member.getValue(),
                                parameters));
                    }
                }));
        return operations;
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The members of a schema, those that it takes from others included. */
    Set<String> members(JsonNode schema) {
        JsonNode whole = resolved(schema);
        Set<String> names = new TreeSet<>();
        whole.path("properties").fieldNames().forEachRemaining(names::add);
        whole.path("allOf").forEach(part -> names.addAll(members(part)));
        return names;
    }

    /** What a value is, by a schema that the description refers to, and should not be. */
    List<String> complaints(String reference, JsonNode value) {
        JsonSchema schema = schemas.getSchema(SchemaLocation.of(NAME + reference));
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    /** What is wrong with the schemas themselves. */
    List<String> complaintsAboutSchemas() {
        JsonSchema meta = schemas.getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()));
        List<String> complaints = new ArrayList<>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema ->
                        meta.validate(schema.getValue()).forEach(one -> complaints.add(schema.getKey() + ": " + one)));
        return complaints;
    }
}
