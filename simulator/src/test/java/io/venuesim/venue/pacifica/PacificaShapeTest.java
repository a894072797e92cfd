package io.venuesim.venue.pacifica;

import static io.venuesim.venue.pacifica.Pacifica.body;
import static io.venuesim.venue.pacifica.Pacifica.frameOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.venuesim.core.order.OrderState;
import io.venuesim.venue.pacifica.Pacifica.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that the venue can't read, and paths that it does not have. */
final class PacificaShapeTest {
    private static final String BY_ID = "{\"order_id\":42069,\"symbol\":\"BTC\"}";
    private static final String PARSE_ERROR = "{\"code\":400,\"err\":\"Error parsing request\",\"t\":1749223343610}";

    private static Pacifica pacifica;

    @BeforeAll
    static void start() {
        pacifica = new Pacifica();
    }

    @AfterAll
    static void stop() {
        pacifica.close();
    }

    @BeforeEach
    void reset() {
        pacifica.reset();
        pacifica.placeOrder();
    }

    /** A change to a cancel that is good but for it, and what the answer then says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",'symbol':'BTC'      |                        | missing field `symbol` at line 1 column 224",
                "'account'            | 'acount'               | missing field `account` at line 1 column 238",
                "'signature'          | 'Signature'            | missing field `signature` at line 1 column 239",
                "'timestamp'          | 'time_stamp'           | missing field `timestamp` at line 1 column 240",
                "'BTC'                | null                   | invalid type: null, expected a string at line 1 column 237",
                "'BTC'                | 7                      | invalid type: integer `7`, expected a string at line 1",
                "42069                | '42069'                | invalid type: string '42069', expected u64 at line 1",
                "42069                | -1                     | invalid value: integer `-1`, expected u64 at line 1",
                "42069                | 4.2                    | invalid type: floating point `4.2`, expected u64",
                "42069                | 42069.0                | invalid type: floating point `42069.0`, expected u64",
                "42069                | 18446744073709551616   | expected u64",
                "1749223343149        | '1749223343149'        | invalid type: string '1749223343149', expected u64",
                "1749223343149        | -1749223343149         | invalid value: integer `-1749223343149`, expected u64",
                "1749223343149        | 1749223343149.5        | expected u64",
                "1749223343149        | 1.749e12               | expected u64",
                "5000                 | -1                     | invalid value: integer `-1`, expected u32",
                "5000                 | 4294967296             | invalid value: integer `4294967296`, expected u32",
                "5000                 | true                   | invalid type: boolean `true`, expected u32",
                "'order_id':42069     | 'client_order_id':'79f948fd755640668128083f3ea49322' | UUID parsing failed",
                "'order_id':42069     | 'client_order_id':5    | invalid type: integer `5`, expected a string",
                "'order_id':42069     | 'order_id':42069,'order_id':42069 | duplicate field `order_id` at line 1",
                "'order_id':42069     | 'order_id':42069,'symb\\u006fl':'BTC' | duplicate field `symbol` at line 1",
                "'order_id':42069     | 'agent_wallet':7       | invalid type: integer `7`, expected a string",
            })
    void a_member_of_the_wrong_kind_is_told_by_name(String part, String change, String says) {
        String good = body(BY_ID, BY_ID);
        String bad = good.replace(quoted(part), change == null ? "" : quoted(change));
        assertThat(bad).isNotEqualTo(good);

        Answer answer = pacifica.post(bad);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("text/plain;charset=utf-8");
        assertThat(answer.body()).startsWith("Json deserialize error: ").contains(quoted(says));
        assertThat(pacifica.frame(frameOf(bad))).isEqualTo(PARSE_ERROR);
        assertThat(pacifica.venue.order("42069").state()).isEqualTo(OrderState.OPEN);
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'raw','value':'abc'}      | unknown variant `raw`, expected `hardware`",
                "{'value':'abc'}                   | missing field `type`",
                "{'type':'hardware'}               | missing field `value`",
                "{'type':'hardware','type':'hardware','value':'abc'} | duplicate field `type`",
                "7                                 | invalid type: integer `7`, expected a string",
                "['abc']                           | invalid type: sequence, expected a string",
            })
    void a_signature_is_a_text_or_a_hardware_object(String signature, String says) {
        String body = "{\"account\":\"" + Pacifica.ALICE + "\",\"signature\":" + quoted(signature)
                + ",\"timestamp\":1749223343149,\"expiry_window\":5000,\"symbol\":\"BTC\",\"order_id\":42069}";
        assertThat(pacifica.post(body).body()).startsWith("Json deserialize error: " + says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "{\"account\":\"a\",}", "{} {}", "\u0000", "\ufeff{}"})
    void what_is_no_json_is_expected_to_be_a_value(String body) {
        assertThat(pacifica.post(body))
                .isEqualTo(new Answer(
                        400, "text/plain;charset=utf-8", "Json deserialize error: expected value at line 1 column 1"));
    }

    @Test
    void what_is_no_object_is_expected_to_be_one() {
        assertThat(pacifica.post("[]").body())
                .isEqualTo("Json deserialize error: invalid type: sequence, expected struct at line 1 column 1");
    }

    @Test
    void unknown_members_may_repeat_and_any_content_type_and_layout_will_do() {
        String body = body(BY_ID, BY_ID).replace(",", " ,\r\n\t");
        String spread =
                body.replace("{\"account\"", "{ \"x\" : [ 1 , {\"a\":[]} , \"]\\\"\" ] , \"x\":-1.5e3 , \"account\"");
        assertThat(pacifica.post(spread).status()).isEqualTo(200);
    }

    @Test
    void a_column_counts_from_its_own_line() {
        assertThat(pacifica.post("{\n\"account\": 7}").body())
                .isEqualTo("Json deserialize error: invalid type: integer `7`, expected a string at line 2 column 12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "[]",
                "{}",
                "{'op':'ping'}",
                "{'method':'pong'}",
                "{'id':'1bb2b72f-f545-4938-8a38-c5cda8823675'}",
                "{'id':'1bb2b72f-f545-4938-8a38-c5cda8823675','params':{}}",
                "{'id':'1bb2b72f-f545-4938-8a38-c5cda8823675','params':{'no_such_thing':{}}}",
                "{'id':'1bb2b72f-f545-4938-8a38-c5cda8823675','params':{'cancel_order':7}}",
                "{'id':'1bb2b72f-f545-4938-8a38-c5cda8823675','params':{'cancel_order':{}}}",
            })
    void a_frame_that_it_can_not_read_is_answered_without_an_id(String frame) {
        assertThat(pacifica.frame(quoted(frame))).isEqualTo(PARSE_ERROR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'1bb2b72f-f545-4938-8a38-c5cda8823675' | 7",
                "'1bb2b72f-f545-4938-8a38-c5cda8823675' | '1bb2b72ff54549388a38c5cda8823675'",
                "'1bb2b72f-f545-4938-8a38-c5cda8823675' | null",
                "'id'                                   | 'Id'",
                "'cancel_order':{                       | 'create_order':{},'cancel_order':{",
                "'params'                               | 'id':'1bb2b72f-f545-4938-8a38-c5cda8823675','params'",
            })
    void an_id_is_one_uuid_and_params_one_operation(String part, String change) {
        String good = frameOf(body(BY_ID, BY_ID));
        String bad = good.replace(quoted(part), quoted(change));
        assertThat(bad).isNotEqualTo(good);
        assertThat(pacifica.frame(bad)).isEqualTo(PARSE_ERROR);
        assertThat(pacifica.venue.order("42069").state()).isEqualTo(OrderState.OPEN);
    }

    @Test
    void an_id_comes_back_exactly_as_sent_beside_unknown_members() {
        String frame = frameOf(body(BY_ID, BY_ID))
                .replace("1bb2b72f", "1BB2b72f")
                .replace("{\"id\"", "{\"extra\":{\"deep\":[1]},\"id\"");
        assertThat(pacifica.frame(frame)).contains("\"id\":\"1BB2b72f-f545-4938-8a38-c5cda8823675\"");
    }

    @Test
    void failing_frames_can_lack_their_id_as_in_2025() {
        pacifica.venue.setSwitch("errorsWithoutId", "true");
        String unknown = BY_ID.replace("42069", "1");
        assertThat(pacifica.frame(frameOf(body(unknown, unknown))))
                .isEqualTo("{\"code\":420,\"err\":\"Failed to cancel order\",\"t\":1749223343610}");
    }

    @Test
    void other_paths_and_methods_have_no_body() {
        String body = body(BY_ID, BY_ID);
        assertThat(pacifica.send("POST", "/api/v1/orders/nothing", body)).isEqualTo(new Answer(404, "", ""));
        assertThat(pacifica.send("POST", Pacifica.CANCEL + "/", body)).isEqualTo(new Answer(404, "", ""));
        assertThat(pacifica.send("PUT", Pacifica.CANCEL, body)).isEqualTo(new Answer(405, "", ""));
        pacifica.venue.setSwitch("wrongMethod", "not-found");
        assertThat(pacifica.send("PUT", Pacifica.CANCEL, body)).isEqualTo(new Answer(404, "", ""));
    }
}
