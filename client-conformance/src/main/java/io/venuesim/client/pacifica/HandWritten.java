package io.venuesim.client.pacifica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.client.ClientConfig;
import java.util.Map;

/** Signs what somebody wrote by hand: the body of a request, a frame, and each action of a batch. */
final class HandWritten {
    private static final Map<String, String> TYPES_BY_PATH = Map.ofEntries(
            Map.entry("orders/create", "create_order"),
            Map.entry("orders/create_market", "create_market_order"),
            Map.entry("orders/stop/create", "create_stop_order"),
            Map.entry("positions/tpsl", "set_position_tpsl"),
            Map.entry("orders/edit", "edit_order"),
            Map.entry("orders/cancel", "cancel_order"),
            Map.entry("orders/cancel_all", "cancel_all_orders"),
            Map.entry("orders/stop/cancel", "cancel_stop_order"),
            Map.entry("orders/twap/cancel", "cancel_twap_order"),
            Map.entry("account/leverage", "update_leverage"),
            Map.entry("account/margin", "update_margin_mode"),
            Map.entry("account/builder_codes/approve", "approve_builder_code"),
            Map.entry("account/builder_codes/revoke", "revoke_builder_code"),
            Map.entry("account/subaccount/list", "list_subaccounts"),
            Map.entry("account/subaccount/transfer", "transfer_funds"),
            Map.entry("account/api_keys", "list_api_keys"),
            Map.entry("account/api_keys/create", "create_api_key"),
            Map.entry("account/api_keys/revoke", "revoke_api_key"),
            Map.entry("agent/bind", "bind_agent_wallet"),
            Map.entry("agent/list", "list_agent_wallets"),
            Map.entry("agent/revoke", "revoke_agent_wallet"),
            Map.entry("agent/revoke_all", "revoke_all_agent_wallets"),
            Map.entry("agent/ip_whitelist/list", "list_agent_ip_whitelist"),
            Map.entry("agent/ip_whitelist/add", "add_agent_whitelisted_ip"),
            Map.entry("agent/ip_whitelist/remove", "remove_agent_whitelisted_ip"),
            Map.entry("agent/ip_whitelist/toggle", "set_agent_ip_whitelist_enabled"));

    private static final Map<String, String> TYPES_BY_ACTION = Map.of(
            "Create", "create_order",
            "CreateMarket", "create_market_order",
            "Cancel", "cancel_order",
            "Edit", "edit_order",
            "SetPositionTpsl", "set_position_tpsl",
            "CancelStopOrder", "cancel_stop_order");

    private final Signer signer;

    HandWritten(ClientConfig config) {
        signer = new Signer(config);
    }

    /** A head, a blank line, and a body of the operation's own members. */
    String request(String request) {
        int blank = request.indexOf("\n\n");
        String head = request.substring(0, blank);
        String path = head.split("\\s+", 3)[1].replaceFirst("^/api/v1/", "");
        ObjectNode body = object(request.substring(blank + 2));
        return head + "\n\n" + Signer.write(path.equals("orders/batch") ? batch(body) : sign(type(path), body));
    }

    /** A frame whose one parameter has the operation's own members. */
    String frame(String text) {
        ObjectNode frame = object(text);
        ObjectNode params = (ObjectNode) frame.get("params");
        String type = params.fieldNames().next();
        ObjectNode message = (ObjectNode) params.get(type);
        params.set(type, type.equals("batch_orders") ? batch(message) : sign(type, message));
        return Signer.write(frame);
    }

    /** An action that has a signature keeps it, and what stands beside it. */
    ObjectNode batch(ObjectNode batch) {
        for (JsonNode action : batch.withArray("/actions")) {
            String type = TYPES_BY_ACTION.get(action.path("type").asText());
            ObjectNode data = (ObjectNode) action.path("data");
            if (type != null) {
                ((ObjectNode) action).set("data", sign(type, data));
            }
        }
        return batch;
    }

    private ObjectNode sign(String type, ObjectNode message) {
        return message.has("signature") ? message : signer.sign(type, message);
    }

    /** An action of a batch. */
    static void add(ArrayNode actions, String type, ObjectNode data) {
        actions.addObject().put("type", type).set("data", data);
    }

    private static String type(String path) {
        String type = TYPES_BY_PATH.get(path);
        if (type == null) {
            throw new UnsupportedOperationException("Nothing is signed at " + path);
        }
        return type;
    }

    private static ObjectNode object(String text) {
        if (Signer.read(text.strip()) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("This is no JSON object: " + text);
    }
}
