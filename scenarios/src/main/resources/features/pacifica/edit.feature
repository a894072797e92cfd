Feature: Editing an order at Pacifica

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
    And alice has an open order called "old":
      | id       | 42069                                |
      | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      | quantity | 0.1                                  |
      | price    | 100000                               |

  @official-docs @rule:6.50
  Scenario Outline: An edit over <transport> makes a new order with a new id
    When alice edits the order over "<transport>":
      | price    | 99000 |
      | quantity | 0.2   |
    Then the client reports success
    And the order "old" is cancelled
    And the order is open
    When this request is sent:
      """
      GET /api/v1/orders?account=${alice.account} HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"order_id":${order},"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322","symbol":"BTC","side":"bid","price":"99000","initial_amount":"0.2",${any}}],"error":null,"code":null,"last_order_id":${any}}
      """

    Examples:
      | transport |
      | REST      |
      | WS        |

  @third-party @official-sdk @rule:6.50
  Scenario: The answer over REST has the new id
    When this request is sent, signed by alice:
      """
      POST /api/v1/orders/edit HTTP/1.1

      {"symbol":"BTC","price":"99000","amount":"0.2","order_id":42069}
      """
    Then the answer is 200:
      """
      {"success":true,"data":{"order_id":645954},"error":null,"code":null}
      """

  @official-docs @rule:6.50 @rule:7.25
  Scenario: Over the WebSocket the answer has the client id, and the stream both orders
    Given a WebSocket is opened at "/ws"
    When this frame is sent:
      """
      {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
      """
    Then the next frame is:
      """
      {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
      """
    When this frame is sent, signed by alice:
      """
      {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"edit_order":{"symbol":"BTC","price":"99000","amount":"0.2","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}}}
      """
    Then the next frame is:
      """
      {"code":200,"data":{"I":"79f948fd-7556-4066-a128-083f3ea49322","i":645954,"s":"BTC"},"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","t":1749223343610,"type":"edit_order"}
      """
    And the next frame is:
      """
      {"channel":"account_order_updates","data":[{"i":42069,${any}"oe":"cancel","os":"cancelled",${any}}]}
      """
    And the next frame is:
      """
      {"channel":"account_order_updates","data":[{"i":645954,"I":"79f948fd-7556-4066-a128-083f3ea49322",${any}"oe":"make","os":"open",${any}}]}
      """

  @official-sdk @rule:6.51
  Scenario: Without an amount the size stays
    When this request is sent, signed by alice:
      """
      POST /api/v1/orders/edit HTTP/1.1

      {"symbol":"BTC","price":"99000","order_id":42069}
      """
    And this request is sent:
      """
      GET /api/v1/orders?account=${alice.account} HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"order_id":645954,"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322","symbol":"BTC","side":"bid","price":"99000","initial_amount":"0.1",${any}}],"error":null,"code":null,"last_order_id":${any}}
      """

  @assumed @rule:6.52 @rule:6.53 @rule:8.13
  Scenario Outline: <what> can't be edited
    When this request is sent, signed by alice:
      """
      POST /api/v1/orders/edit HTTP/1.1

      <body>
      """
    Then the answer is <status>:
      """
      {"success":false,"data":null,"error":"<error>","code":<code>,"error_id":"unspecified"}
      """
    And the order is open

    Examples:
      | what                   | body | status | error | code |
      | Two ids                | {"symbol":"BTC","price":"99000","amount":"0.2","order_id":42069,"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"} | 400 | Invalid parameters | 400 |
      | No id                  | {"symbol":"BTC","price":"99000","amount":"0.2"} | 400 | Invalid parameters | 400 |
      | An unknown order       | {"symbol":"BTC","price":"99000","amount":"0.2","order_id":1} | 422 | Order not found for ${alice.account}: 1 | 5 |
      | Another symbol's order | {"symbol":"ETH","price":"4000","amount":"0.2","order_id":42069} | 422 | Order not found for ${alice.account}: 42069 | 5 |

  @assumed @rule:6.53
  Scenario: Over the WebSocket an unknown order is code 420
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"edit_order":{"symbol":"BTC","price":"99000","amount":"0.2","order_id":1}}}
      """
    Then the answer frame is:
      """
      {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","type":"edit_order","code":420,"err":"Order not found for ${alice.account}: 1","t":1749223343610}
      """

  @assumed @rule:6.54
  Scenario: An edit that would take loses the original
    Given bob has an open order called "ask":
      | side  | sell   |
      | price | 101000 |
    And the scenario goes on with the order "old"
    When alice edits the order over "REST":
      | price | 101000 |
    Then the client reports success
    And the order "old" is cancelled
    And the order is rejected
    And alice has 0 working orders

  @official-docs @rule:10.4 @rule:10.5
  Scenario: After an edit the client id means the new order, and the old order id none
    When alice edits the order over "WS":
      | price | 99000 |
    And alice cancels the order 42069 over "WS"
    Then the client reports failure "420 Failed to cancel order"
    When alice cancels the order by its client id over "WS"
    Then the client reports success
    And the order is cancelled
    And alice has 0 working orders

  @official-sdk @rule:6.60
  Scenario: A TWAP order that nobody knows is cancelled silently
    When this request is sent, signed by alice:
      """
      POST /api/v1/orders/twap/cancel HTTP/1.1

      {"symbol":"BTC","order_id":1}
      """
    Then the answer is 200:
      """
      {"success":true,"data":null,"error":null,"code":null}
      """
