Feature: DeltaDeFi cancels an order
  One POST names the order in its path; the API key in a header is all the proof. Nothing is signed.

  Background:
    Given deltadefi is running

  @seed @rule:6.1 @rule:6.2
  Scenario Outline: An open order is cancelled, whatever body the client sends
    Given alice has an open order
    When alice cancels the order over "<transport>"
    Then the client reports success
    And the order is cancelled
    And the verification was accepted

    Examples:
      | transport        |
      | REST             |
      | REST python body |
      | REST rust body   |
      | REST curl        |

  @official-sdk @rule:6.1 @rule:2.2
  Scenario: The request of the TypeScript SDK
    Given alice has an open order:
      | id       | 550e8400-e29b-41d4-a716-446655440000 |
      | market   | ADAUSDM                              |
      | quantity | 100                                  |
      | price    | 0.62                                 |
    When this request is sent:
      """
      POST /order/550e8400-e29b-41d4-a716-446655440000/cancel HTTP/1.1
      Accept: application/json, text/plain, */*
      Content-Type: application/json
      X-API-KEY: 00112233445566778899aabbccddeeff
      User-Agent: axios/1.12.2
      Accept-Encoding: gzip, compress, deflate, br
      Content-Length: 0
      """
    Then the answer is 200:
      """
      {"order_id":"550e8400-e29b-41d4-a716-446655440000"}
      """
    And the answer has the header "Content-Type" with "application/json; charset=utf-8"
    And the answer has no header "Content-Encoding"
    And the order is cancelled

  @official-sdk @rule:6.2
  Scenario: The request of the Python SDK
    Given alice has an open order:
      | id | 550e8400-e29b-41d4-a716-446655440000 |
    When this request is sent:
      """
      POST /order/550e8400-e29b-41d4-a716-446655440000/cancel HTTP/1.1
      User-Agent: python-requests/2.34.2
      Accept-Encoding: gzip, deflate
      Accept: */*
      Content-Type: application/json;charset=utf-8
      X-API-KEY: 00112233445566778899aabbccddeeff
      Content-Length: 52

      {"order_id": "550e8400-e29b-41d4-a716-446655440000"}
      """
    Then the answer is 200:
      """
      {"order_id":"550e8400-e29b-41d4-a716-446655440000"}
      """
    And the order is cancelled

  @official-sdk @rule:6.2 @rule:2.4
  Scenario: The request of the Rust SDK, whose base URL ends in a slash
    Given alice has an open order
    When this request is sent:
      """
      POST //order/${order}/cancel HTTP/1.1
      Content-Type: application/json
      X-API-KEY: ${alice.apiKey}

      {}
      """
    Then the answer is 200:
      """
      {"order_id":"${order}"}
      """
    And the order is cancelled

  @official-docs @rule:6.1
  Scenario: A partly filled order is open, so its rest is cancelled
    Given alice has an open order
    And "0.004" of the order has been filled
    When alice cancels the order over "REST"
    Then the client reports success
    And the order is cancelled

  @seed @rule:6.3
  Scenario: An order that nobody has
    When this request is sent:
      """
      POST /order/00000000-0000-4000-8000-000000000000/cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 404:
      """
      {"error":"Order not found","code":4200}
      """
    And the answer has the header "Content-Type" with "application/json; charset=utf-8"

  @observed @rule:6.3 @rule:13.2
  Scenario: An order that nobody has, with the statuses that staging answered
    Given the profile is observed
    When this request is sent:
      """
      POST /order/00000000-0000-4000-8000-000000000000/cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 400:
      """
      {"error":"Order not found","code":4200}
      """

  @assumed @rule:6.4
  Scenario: Somebody else's order looks like no order at all
    Given alice has an open order
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      X-API-KEY: ${bob.apiKey}
      """
    Then the answer is 404:
      """
      {"error":"Order not found","code":4200}
      """
    And the verification was accepted
    And the order is open

  @assumed @rule:6.5
  Scenario: The upper-case spelling of an id is another id
    Given alice has an open order:
      | id | abcdefab-cdef-4bcd-abcd-abcdefabcdef |
    When alice cancels the order ABCDEFAB-CDEF-4BCD-ABCD-ABCDEFABCDEF over "REST"
    Then the client reports failure "4200 Order not found"
    And the order is open

  @assumed @rule:6.5
  Scenario Outline: An id that is no UUID
    When this request is sent:
      """
      POST /order/<id>/cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 400:
      """
      {"error":"Invalid request data","code":4000}
      """

    Examples:
      | id                                      |
      | 7                                       |
      | 550e8400e29b41d4a716446655440000        |
      | 550e8400-e29b-41d4-a716-44665544000     |
      | %20550e8400-e29b-41d4-a716-446655440000 |

  @assumed @rule:6.6 @rule:8.4201
  Scenario: An order that was cancelled already
    Given alice has an open order
    When alice cancels the order over "REST"
    Then the client reports success
    When alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"

  @assumed @rule:6.6
  Scenario: An order that the venue cancelled
    Given alice has an open order
    And the order has been cancelled by the venue
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 400:
      """
      {"error":"Order is not open","code":4201}
      """

  @assumed @rule:6.6
  Scenario: An order that was filled, which this venue calls closed
    Given alice has an open order
    And the order has been filled
    When alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"
    And the order is filled

  @assumed @rule:6.6
  Scenario: An order that failed
    Given alice has an open order
    And the order has been rejected
    When alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"
    And the order is rejected

  @assumed @rule:6.7
  Scenario Outline: An order that is not on the book yet: <words>
    Given alice has an open order:
      | state | <state> |
    When alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"
    And the order is <state>

    Examples:
      | state   | words      |
      | draft   | building   |
      | pending | processing |

  @assumed @rule:6.7 @rule:8.4202
  Scenario: An order that is not on the book yet, with the other code that fits
    Given the switch notYetOpen is invalid-state
    And alice has an open order:
      | state | pending |
    When alice cancels the order over "REST"
    Then the client reports failure "4202 Order State in invalid"

  @official-docs @rule:6.8 @rule:8.5002
  Scenario: Trading is locked
    Given alice has an open order
    And the switch tradingLocked is true
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 500:
      """
      {"error":"Trading is currently locked, please try again later","code":5002}
      """
    And the order is open

  @assumed @rule:6.8 @rule:8.5002
  Scenario: Trading is locked, with the statuses that staging answered
    Given alice has an open order
    And the switch tradingLocked is true
    And the profile is observed
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 400:
      """
      {"error":"Trading is currently locked, please try again later","code":5002}
      """

  @observed @rule:8.23
  Scenario: No id in the path
    When this request is sent:
      """
      POST /order//cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 404:
      """
      404 page not found
      """
    And the answer has the header "Content-Type" with "text/plain"

  @assumed @rule:2.3 @rule:13.4
  Scenario Outline: <what> leads nowhere, and wants no key
    Given alice has an open order
    When this request is sent:
      """
      <method> <path> HTTP/1.1
      """
    Then the answer is 404:
      """
      404 page not found
      """
    And the order is open
    And the journal shows no verification

    Examples:
      | what             | method | path                    |
      | a wrong method   | DELETE | /order/${order}/cancel  |
      | a slash too many | POST   | /order/${order}/cancel/ |
      | another spelling | POST   | /orders/${order}/cancel |
      | the flow of 2025 | DELETE | /order/${order}/build   |

  @official-docs @rule:6.10
  Scenario: All orders of a symbol
    Given alice has an open order:
      | market | ADAUSDM |
    When this request is sent:
      """
      POST /order/cancel-all HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      Content-Type: application/json

      {"symbol":"ADAUSDM"}
      """
    Then the answer is 200:
      """
      {"symbol":"ADAUSDM","order_ids":["${order}"]}
      """
    And the order is cancelled

  @observed @rule:6.10 @rule:8.4200
  Scenario: All orders of a symbol that has none
    Given alice has an open order:
      | market | NIGHTUSDM |
    When this request is sent:
      """
      POST /order/cancel-all HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      Content-Type: application/json

      {"symbol":"ADAUSDM"}
      """
    Then the answer is 400:
      """
      {"error":"Order not found","code":4200}
      """
    And the order is open
