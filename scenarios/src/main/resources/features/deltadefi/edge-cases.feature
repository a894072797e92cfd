Feature: Moments that hurt at DeltaDeFi
  Observed at the venue or in its clients: none of them comes when a test would need it.

  Background:
    Given deltadefi is running with its clock stopped at 2026-01-12T00:00:00Z

  @observed @assumed @rule:10.3 @rule:6.12
  Scenario: A fresh order is processing, and cancel-all does not find it
    Given the switch processingMillis is 500
    When alice places an order over "REST":
      | quantity | 100  |
      | price    | 0.62 |
    Then the client reports success
    And the order is pending
    When alice asks to cancel_all over "REST" with:
      | market | ADAUSDM |
    Then the client reports failure "4200 Order not found"
    When alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"
    When the clock is advanced by PT0.5S
    Then the order is open
    When alice asks to cancel_all over "REST" with:
      | market | ADAUSDM |
    Then the client reports success
    And the order is cancelled

  @observed @rule:10.4
  Scenario: A fill is faster than the cancel
    Given alice has an open order:
      | quantity | 100  |
      | price    | 0.62 |
    And a fill of 100 wins against the next "cancel_order"
    When alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"
    And the order is filled

  @observed @rule:10.4 @rule:6.11
  Scenario: A part is filled before cancel-all takes the rest
    Given alice has an open order:
      | quantity | 100  |
      | price    | 0.62 |
    And a fill of 30 wins against the next "cancel_all_orders"
    When alice asks to cancel_all over "REST" with:
      | market | ADAUSDM |
    Then the client reports success
    And the order is cancelled
    When alice asks to order over "REST" with:
      | orderId | ${order} |
    Then the client's answer contains "\"status\":\"cancelled\""
    And the client's answer contains "\"executed_base_qty\":\"30\""

  @assumed @rule:10.5
  Scenario: The answer to a cancel is lost, and asking again is safe
    Given alice has an open order
    And the answer to the next "cancel_order" is lost
    When alice cancels the order over "REST"
    Then the order is cancelled
    When alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"

  @official-sdk @rule:10.6
  Scenario: A refusal has no member msg, whatever one SDK looks for
    When this request is sent, signed by alice:
      """
      POST /order/00000000-0000-4000-8000-000000000000/cancel HTTP/1.1
      """
    Then the answer is 404:
      """
      {"error":"Order not found","code":4200}
      """

  @assumed @official-sdk @rule:10.11
  Scenario: The signature for one order does not serve another
    Given alice has an open order called "first":
      | state | draft |
    And alice has an open order:
      | state | draft |
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${first}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 400:
      """
      {"error":"Transaction not found","code":4402}
      """
    And the mistake is named "transaction-of-another-order"
    And the order "first" is draft

  @assumed @rule:10.14
  Scenario: The id is order_id where an order is built or cancelled, and id in the order itself
    When alice places an order over "REST":
      | quantity | 100  |
      | price    | 0.62 |
    Then the client's answer contains "{\"id\":\"${order}\""
    When alice cancels the order over "REST"
    Then the client's answer is:
      """
      {"order_id":"${order}"}
      """

  @assumed @rule:10.18
  Scenario: Times are UTC with up to six digits of a second
    When the clock is advanced by PT0.204624S
    And alice places an order over "REST":
      | quantity | 100  |
      | price    | 0.62 |
    Then the client's answer contains "\"created_at\":\"2026-01-12T00:00:00.204624Z\""

  @assumed @rule:10.21
  Scenario: A stream outlives the key that it was opened with
    Given alice has an open order
    And a WebSocket is opened at "/accounts/stream?api_key=${alice.apiKey}"
    When this frame is sent:
      """
      ping
      """
    Then the next frame is:
      """
      pong
      """
    When this request is sent, signed by alice:
      """
      GET /accounts/new-api-key HTTP/1.1
      """
    And the order has been cancelled by the venue
    Then the next frame is:
      """
      {"type":"Account","sub_type":"order_info","order":{"id":"${order}",${any},"status":"cancelled",${any}}}
      """

  @assumed @official-docs @rule:6.13
  Scenario: Orders outlive the connection that watched them
    Given alice has an open order
    And a WebSocket is opened at "/accounts/stream?api_key=${alice.apiKey}"
    When this frame is sent:
      """
      ping
      """
    Then the next frame is:
      """
      pong
      """
    When the connection is cut by the client
    Then the order is open

  @assumed @rule:10.22
  Scenario: The events come before the answer, where a test wants it
    Given the switch eventsFirst is true
    And alice has an open order
    And a WebSocket is opened at "/accounts/stream?api_key=${alice.apiKey}"
    When this frame is sent:
      """
      ping
      """
    Then the next frame is:
      """
      pong
      """
    When alice cancels the order over "REST"
    Then the client reports success
    And the next frame is:
      """
      {"type":"Account","sub_type":"order_info","order":{"id":"${order}",${any},"status":"cancelled",${any}}}
      """

  @assumed @rule:10.23
  Scenario: An order that its owner can't pay for any more fails when it reaches the book
    Given carol opens an account:
      | balance | USDM:62 |
    And carol has an open order called "first":
      | state    | draft |
      | quantity | 100   |
      | price    | 0.62  |
    And carol has an open order:
      | state    | draft |
      | quantity | 100   |
      | price    | 0.62  |
    When this request is sent, signed by carol:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the order is open
    Given the scenario goes on with the order "first"
    When this request is sent, signed by carol:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the order is rejected

  @assumed
  Scenario: Acknowledged, and it trades all the same
    Given alice has an open order
    And the order trades after its cancel was answered
    When alice cancels the order over "REST"
    Then the client reports success
    And the order becomes filled

  @assumed
  Scenario: Acknowledged, and never done
    Given alice has an open order
    And the next cancel of the order is answered and has no effect
    When alice cancels the order over "REST"
    Then the client reports success
    When the clock is advanced by PT1M
    Then the order is open

  @assumed
  Scenario: Acknowledged, and done late
    Given alice has an open order
    And the next cancel of the order is answered and takes effect PT5S later
    When alice cancels the order over "REST"
    Then the client reports success
    When the clock is advanced by PT4.9S
    Then the order is open
    When the clock is advanced by PT0.2S
    Then the order is cancelled

  @assumed
  Scenario: Done, and denied: the client hears that there is no such order
    Given alice has an open order
    And these faults:
      """
      - what: refuse
        reason: unknown_order
        when: after_effect
        order: "${order}"
      """
    When alice cancels the order over "REST"
    Then the order becomes cancelled
