Feature: Rate limits at Aevo

  There is none unless one is set: 1 request a second, 2 at once, in these scenarios.

  Background:
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z

  @assumed @rule:9.5
  Scenario: There is no limit unless one is set
    When alice asks to login over "REST HMAC"
    And alice asks to login over "REST HMAC"
    And alice asks to login over "REST HMAC"
    Then the client reports success

  @official-docs @third-party @rule:8.23 @rule:9.1 @rule:9.2 @rule:9.6
  Scenario: Over REST: status, header and wait, in nanoseconds; then it goes through
    Given the switch rateLimitPerSecond is 1
    And the switch rateLimitBurst is 2
    When alice asks to login over "REST HMAC"
    And alice asks to login over "REST HMAC"
    And this request is sent, signed by alice:
      """
      GET /auth HTTP/1.1

      """
    Then the answer is 429:
      """
      {"error":"RATE_LIMIT_EXCEEDED","retry_after":"1000000000"}
      """
    And the answer has the header "X-RETRY-AFTER" with "1000000000"
    When bob asks to login over "REST HMAC"
    Then the client reports success
    When the clock is advanced by PT1S
    And alice asks to login over "REST HMAC"
    Then the client reports success

  @official-docs @rule:9.1
  Scenario: Where nobody is logged in the address counts
    Given the switch rateLimitPerSecond is 1
    And the switch rateLimitBurst is 1
    When this request is sent:
      """
      GET /time HTTP/1.1

      """
    Then the answer is 200:
      """
      {${any}}
      """
    When this request is sent:
      """
      GET /markets HTTP/1.1

      """
    Then the answer is 429:
      """
      {"error":"RATE_LIMIT_EXCEEDED","retry_after":"1000000000"}
      """
    When alice asks to login over "REST HMAC"
    Then the client reports success

  @official-docs @assumed @rule:8.24 @rule:9.3
  Scenario: Over the WebSocket a shape of its own, and ping is not counted
    Given the switch rateLimitPerSecond is 1
    And the switch rateLimitBurst is 1
    And a WebSocket is opened at "/"
    When this frame is sent, signed by alice:
      """
      {"id":1,"op":"status"}
      """
    Then the answer frame is:
      """
      {"id":1,"data":{${any}}}
      """
    When this frame is sent, signed by alice:
      """
      {"id":2,"op":"cancel_all_orders"}
      """
    Then the answer frame is:
      """
      {"id":2,"status":"error","timestamp":"1700000000000000000","error":"RATE_LIMIT_EXCEEDED","data":{"retry_after":"1000000000"}}
      """
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_all_orders"}
      """
    Then the answer frame is:
      """
      {"status":"error","timestamp":"1700000000000000000","error":"RATE_LIMIT_EXCEEDED","data":{"retry_after":"1000000000"}}
      """
    When this frame is sent:
      """
      {"id":4,"op":"ping"}
      """
    Then the answer frame is:
      """
      {"id":4,"data":{"success":true,"timestamp":"1700000000000000000"}}
      """

  @official-docs @rule:9.4
  Scenario Outline: Weights: <path> costs <weight>
    Given the switch rateLimitPerSecond is 1
    And the switch rateLimitBurst is 5
    When this request is sent, signed by alice:
      """
      GET <path> HTTP/1.1

      """
    Then the answer is <status>:
      """
      {${any}}
      """
    When this request is sent, signed by alice:
      """
      GET /order-history HTTP/1.1

      """
    Then the answer is 429:
      """
      {"error":"RATE_LIMIT_EXCEEDED","retry_after":"<wait>"}
      """

    Examples:
      | path                                                                       | weight | status | wait       |
      | /auth                                                                      | 1      | 200    | 1000000000 |
      | /orders/0x1111111111111111111111111111111111111111111111111111111111111111 | 2      | 400    | 2000000000 |
      | /order-history                                                             | 5      | 200    | 5000000000 |
