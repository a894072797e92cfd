Feature: DeltaDeFi knows an account by its API key
  The key is compared exactly and before anything else; only the route comes first. It never expires.

  Background:
    Given deltadefi is running
    And alice has an open order

  @official-docs @rule:3.10
  Scenario Outline: The header's name is written in any case
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      <header>: ${alice.apiKey}
      """
    Then the answer is 200:
      """
      {"order_id":"${order}"}
      """
    And the verification was accepted
    And the order is cancelled

    Examples:
      | header    |
      | X-API-KEY |
      | x-api-key |
      | X-API-key |

  @assumed @rule:3.11 @rule:8.4010
  Scenario: No key
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      """
    Then the answer is 401:
      """
      {"error":"Unauthorized access","code":4010}
      """
    And the answer has the header "Content-Type" with "application/json; charset=utf-8"
    And the verification was refused: "there is no X-API-KEY header"
    And the mistake is named "no-key"
    And the order is open

  @official-sdk @rule:3.11
  Scenario: An empty header, as the Python SDK sends it without a key
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      X-API-KEY:
      """
    Then the answer is 401:
      """
      {"error":"Unauthorized access","code":4010}
      """
    And the verification was refused: "the X-API-KEY header is empty"
    And the mistake is named "empty-key"
    And the order is open

  @third-party @rule:3.11
  Scenario: A key that nobody has
    When alice cancels the order over "REST" with:
      | apiKey | ffffffffffffffffffffffffffffffff |
    Then the client reports failure "4010 Unauthorized access"
    And the verification was refused: "no account has this key"
    And the mistake is named "unknown-key"
    And the order is open

  @assumed @rule:3.12
  Scenario: The right key in other letters
    When alice cancels the order over "REST" with:
      | apiKey | 00112233445566778899AABBCCDDEEFF |
    Then the client reports failure "4010 Unauthorized access"
    And the verification was refused: "no account has this key"
    And the mistake is named "key-in-other-case"
    And the order is open

  @assumed @rule:6.4
  Scenario: Somebody else's key
    When alice cancels the order over "REST" with:
      | apiKey | bob's apiKey |
    Then the client reports failure "4200 Order not found"
    And the verification was accepted
    And the order is open

  @assumed @rule:3.13
  Scenario Outline: A key in another place is no key: <place>
    When this request is sent:
      """
      POST /order/${order}/cancel<query> HTTP/1.1
      <header>: ${alice.apiKey}
      """
    Then the answer is 401:
      """
      {"error":"Unauthorized access","code":4010}
      """
    And the verification was refused: "there is no X-API-KEY header"
    And the mistake is named "key-under-another-header"
    And the order is open

    Examples:
      | place                   | query                    | header          |
      | the OpenAPI text's slip |                          | X-operation-KEY |
      | the WebSocket's query   | ?api_key=${alice.apiKey} | X-Other         |

  @assumed @rule:6.8
  Scenario: The key is looked at before the lock and before the id
    Given the switch tradingLocked is true
    When this request is sent:
      """
      POST /order/7/cancel HTTP/1.1
      """
    Then the answer is 401:
      """
      {"error":"Unauthorized access","code":4010}
      """

  @official-docs @rule:3.14
  Scenario: A key does not grow old
    When the clock is advanced by P365D
    And alice cancels the order over "REST"
    Then the client reports success
    And the order is cancelled
