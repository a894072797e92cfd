package io.venuesim.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.venuesim.core.fault.Fault;
import io.venuesim.core.fault.FaultRule;
import io.venuesim.core.fault.Moment;
import io.venuesim.core.order.Reject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as people write them, and where it says that they have it wrong. */
final class FaultFileTest {

    @Test
    void a_file_has_rules_in_their_order() {
        assertThat(read("""
                        faults:
                          - what: fill
                            quantity: "0.4"
                            when: before_effect
                            venue: aevo
                            order: "0x1"
                          - what: delay
                            duration: PT1.5S
                            when: on_reply
                            operation: cancel_order
                            nth: 2
                            times: always
                          - {what: close, code: 1011, closeReason: restart, when: on_push, account: "0xa"}
                        """))
                .containsExactly(
                        FaultRule.once(new Fault.Fill(new BigDecimal("0.4")), Moment.BEFORE_EFFECT)
                                .venue("aevo")
                                .order("0x1"),
                        FaultRule.once(new Fault.Delay(Duration.ofMillis(1500)), Moment.ON_REPLY)
                                .operation("cancel_order")
                                .nth(2)
                                .times(FaultRule.ALWAYS),
                        FaultRule.once(new Fault.Close(1011, "restart"), Moment.ON_PUSH)
                                .account("0xa"));
    }

    @Test
    void a_list_alone_and_nothing_at_all_are_files_too() {
        assertThat(read("- what: lag")).containsExactly(FaultRule.once(new Fault.Lag(), Moment.ON_RECEIVE));
        assertThat(read("[{\"what\": \"lag\"}]")).hasSize(1);
        assertThat(read("")).isEmpty();
        assertThat(read("faults: []")).isEmpty();
    }

    @Test
    void every_fault_is_read_as_it_is_written() {
        List<FaultRule> rules = List.of(
                FaultRule.once(new Fault.Delay(Duration.ofSeconds(1)), Moment.ON_PUSH),
                FaultRule.once(new Fault.Hold(), Moment.BEFORE_EFFECT),
                FaultRule.once(new Fault.Swallow(), Moment.ON_REPLY),
                FaultRule.once(new Fault.Repeat(), Moment.ON_RECEIVE),
                FaultRule.once(new Fault.Duplicate(), Moment.ON_REPLY),
                FaultRule.once(new Fault.Answer(502, "text/html", "<h1>Bad gateway</h1>"), Moment.ON_CONNECT),
                FaultRule.once(new Fault.Refuse(Reject.UNKNOWN_ORDER), Moment.AFTER_EFFECT),
                FaultRule.once(new Fault.Reset(20), Moment.ON_REPLY),
                FaultRule.once(new Fault.Truncate(20), Moment.ON_REPLY),
                FaultRule.once(new Fault.Close(4001, "later"), Moment.ON_CONNECT),
                FaultRule.once(Fault.Fill.all(), Moment.AFTER_REPLY),
                FaultRule.once(new Fault.Fill(new BigDecimal("0.10")), Moment.BEFORE_EFFECT),
                FaultRule.once(new Fault.EventsFirst(), Moment.ON_REPLY),
                FaultRule.once(new Fault.AnswerFirst(), Moment.ON_REPLY),
                FaultRule.once(new Fault.Swap(), Moment.ON_PUSH),
                FaultRule.once(new Fault.Lag(), Moment.ON_RECEIVE)
                        .venue("dmex")
                        .operation("orders")
                        .account("alice")
                        .order("7")
                        .nth(3)
                        .times(FaultRule.ALWAYS));
        assertThat(rules.stream().<Class<?>>map(rule -> rule.fault().getClass()))
                .contains(Fault.class.getPermittedSubclasses());
        StringBuilder yaml = new StringBuilder();
        for (FaultRule rule : rules) {
            yaml.append("- {");
            FaultNotation.write(rule)
                    .forEach((name, value) ->
                            yaml.append(name).append(": \"").append(value).append("\", "));
            yaml.append("}\n");
        }
        assertThat(read(yaml.toString())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - {what: fil}                                | f.yaml:1:4: what can't be fil; did you mean fill? known: delay, hold
            - {what: fill, quantty: 1}                   | f.yaml:1:16: There is no member quantty for fill; did you mean quantity? known: what
            - {what: fill, quantity: 0, when: before_effect} | f.yaml:1:16: quantity can't be 0; give a decimal
            - {what: delay, when: on_reply}              | f.yaml:1:3: duration is missing; give duration
            - {what: delay, duration: 5s, when: on_reply} | f.yaml:1:17: duration can't be 5s; give an ISO 8601
            - {what: delay, duration: PT-5S, when: on_reply} | f.yaml:1:17: duration is negative
            - {what: swallow}                            | f.yaml:1:3: when is missing; give one of on_receive
            - {what: swallow, when: on_connect}          | f.yaml:1:19: when can't be on_connect for swallow; known
            - {what: lag, nth: 0}                        | f.yaml:1:15: nth can't be 0; give a whole number from 1
            - {what: lag, times: never}                  | f.yaml:1:15: times can't be never; give a whole number
            - {what: lag, what: hold}                    | f.yaml:1:
            - {what: [lag]}                              | f.yaml:1:10: what is no text; give a text
            - lag                                        | f.yaml:1:3: This is no fault; give what
            fault: []                                    | f.yaml:1:1: There is no member fault; did you mean faults? known: faults
            faults: lag                                  | f.yaml:1:9: There is no list of faults
            - {what: close, code: 99, when: on_reply}    | f.yaml:1:17: code can't be 99; give a whole number from 1000
            - {what: lag, account: eve}                  | f.yaml:1:15: account eve is nobody
            """)
    void what_is_wrong_is_told_with_line_and_column(String yaml, String message) {
        assertThatThrownBy(() -> FaultFile.read("f.yaml", yaml, (venue, account) -> {
                    throw new IllegalArgumentException("account " + account + " is nobody");
                }))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void lines_are_counted() {
        assertThatThrownBy(() -> read("faults:\n  - what: lag\n  - what: lag\n    wen: on_receive\n"))
                .hasMessageStartingWith("f.yaml:4:5: There is no member wen");
    }

    private static List<FaultRule> read(String yaml) {
        return FaultFile.read("f.yaml", yaml, AccountNames.IDS);
    }
}
