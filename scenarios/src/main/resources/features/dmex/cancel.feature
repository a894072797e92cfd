Feature: Cancelling an order at DMEX

  A cancel names the order by its hash and carries a signature over that hash; nothing else.

  @seed @rule:2.1 @rule:2.2 @rule:2.10 @rule:6.1
  Scenario Outline: A real client cancels over <transport>
    Given dmex is running
    And alice has an open order
    When alice cancels the order over "<transport>"
    Then the client reports success
    And the order is cancelled
    And the verification was accepted

    Examples:
      | transport   |
      | WS          |
      | WS unpadded |

  @assumed @rule:6.12
  Scenario: A real client cancels over REST
    Given dmex is running
    And alice has an open order
    When alice cancels the order over "REST"
    Then the client reports success
    And the order is cancelled

  @seed @assumed @rule:6.7 @rule:8.7 @rule:2.8 @rule:2.9
  Scenario: An unknown order
    Given dmex is running
    When a WebSocket is opened at "/ws"
    And this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Order not found","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
      """
    And the WebSocket is still open

  @assumed @rule:8.7
  Scenario: A client that cancels an unknown order is told so
    Given dmex is running
    And alice has an open order
    When alice cancels the order 0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb over "WS"
    Then the client reports failure "Order not found"
    And the order is open

  @assumed @rule:2.9 @rule:4.2
  Scenario: An error echoes the hash as it was sent
    Given dmex is running
    When a WebSocket is opened at "/ws"
    And this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"0X30E035B334DD9A25378359EFFF77A77424BFC9F34491478ABA4F425C15383DCB","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Order not found","order_hash":"0X30E035B334DD9A25378359EFFF77A77424BFC9F34491478ABA4F425C15383DCB"}
      """

  @assumed @rule:2.14 @rule:2.15 @rule:6.2 @rule:6.3 @rule:6.4 @rule:6.5 @rule:8.1 @rule:8.2 @rule:8.3 @rule:8.4
  Scenario Outline: A frame that is no cancel: <error>
    Given dmex is running
    When a WebSocket is opened at "/ws"
    And this frame is sent:
      """
      <frame>
      """
    Then the answer frame is:
      """
      <answer>
      """
    And the WebSocket is still open

    Examples:
      | frame                                                | answer                                                             | error              |
      | not JSON                                             | {"success":false,"error":"Invalid JSON"}                           | Invalid JSON       |
      | ["cancel_order"]                                     | {"success":false,"error":"Invalid JSON"}                           | Invalid JSON       |
      | {"data":{}}                                          | {"success":false,"error":"Unknown op"}                             | Unknown op         |
      | {"op":"Cancel_Order"}                                | {"op":"Cancel_Order","success":false,"error":"Unknown op"}         | Unknown op         |
      | {"op":"cancel_order"}                                | {"op":"cancel_order","success":false,"error":"Invalid data"}       | Invalid data       |
      | {"op":"cancel_order","data":[]}                      | {"op":"cancel_order","success":false,"error":"Invalid data"}       | Invalid data       |
      | {"op":"cancel_order","data":{}}                      | {"op":"cancel_order","success":false,"error":"Invalid order hash"} | Invalid order hash |
      | {"op":"cancel_order","data":{"order_hash":"0x30e0"}} | {"op":"cancel_order","success":false,"error":"Invalid order hash"} | Invalid order hash |

  @assumed @rule:2.11
  Scenario: A ping is answered
    Given dmex is running
    When a WebSocket is opened at "/ws"
    And this frame is sent:
      """
      {"op":"ping"}
      """
    Then the answer frame is:
      """
      {"op":"pong"}
      """

  @assumed @rule:2.19 @rule:8.16
  Scenario Outline: Everything else is not found: <request>
    Given dmex is running
    When this request is sent:
      """
      <request> HTTP/1.1
      """
    Then the answer is 404:
      """
      {"success":false,"error":"Not found"}
      """
    And the answer has the header "Content-Type" with "application/json"

    Examples:
      | request            |
      | GET /              |
      | GET /ws            |
      | PUT /api/order     |
      | DELETE /api/order/ |
      | DELETE /api/Order  |

  @assumed @rule:7.33
  Scenario: A stop that waits for its trigger is cancelled
    Given dmex is running with its clock stopped at 2024-01-15T10:30:00Z
    And alice has an open order:
      | id        | 0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb |
      | stopPrice | 99000                                                              |
    When a WebSocket is opened at "/ws"
    And this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":true,"data":${any}"stop":true,"stop_price":"9900000000000","stopped":false,${any}}
      """
    And the order is cancelled

  Rule: The order of the published vectors

    Background:
      Given dmex is running with its clock stopped at 2024-01-15T10:30:00Z
      And alice has an open order:
        | id       | 0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb |
        | quantity | 10                                                                 |
        | price    | 100000                                                             |
        | nonce    | 1700000000000                                                      |
        | leverage | 1000000000                                                         |

    @seed @assumed @rule:6.1 @rule:6.10 @rule:2.7 @rule:4.1
    Scenario: The signature of the published vector, byte for byte
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":true,"data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true,"nonce":1700000000000,"leverage":"1000000000","closing_order":false,"remaining_amount":"1000000000","closed":true,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z"}}
        """
      And the order is cancelled

    @assumed @rule:6.12 @rule:2.16 @rule:2.21
    Scenario: The same over REST
      When this request is sent:
        """
        DELETE /api/order HTTP/1.1
        Content-Type: application/json

        {"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true,"nonce":1700000000000,"leverage":"1000000000","closing_order":false,"remaining_amount":"1000000000","closed":true,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z"}}
        """
      And the answer has the header "Content-Type" with "application/json"
      And the order is cancelled

    @assumed @rule:6.12
    Scenario: The other REST path, and the other name of the hash
      When this request is sent:
        """
        POST /api/order/cancel HTTP/1.1
        Content-Type: application/json

        {"hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":${any}}
        """
      And the order is cancelled

    @assumed @rule:7.32 @rule:10.13
    Scenario: Of a partially filled order the rest is cancelled
      Given "7.5" of the order has been filled
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":true,"data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true,"nonce":1700000000000,"leverage":"1000000000","closing_order":false,"remaining_amount":"250000000","closed":true,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z"}}
        """
      And the order is cancelled

    @seed @assumed @rule:6.9 @rule:7.34 @rule:8.8
    Scenario: A filled order is not cancelled
      Given the order has been filled
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Order already filled","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """
      And the order is filled

    @seed @assumed @rule:7.35 @rule:8.9 @rule:10.2
    Scenario: An order is cancelled once
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":true,"data":${any}}
        """
      When this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Order already cancelled","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """

    @seed @assumed @rule:8.9
    Scenario: The venue cancelled it before
      Given the order has been cancelled by the venue
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Order already cancelled","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """

    @assumed @rule:2.3
    Scenario: An id in the envelope comes back, in an error too
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"id":"a-1","op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","id":"a-1","success":true,"data":${any}}
        """
      When this frame is sent:
        """
        {"id":null,"op":"cancel_all"}
        """
      Then the answer frame is:
        """
        {"op":"cancel_all","id":null,"success":false,"error":"Unknown op"}
        """

    @assumed @rule:2.14
    Scenario: A binary frame is no JSON
      When a WebSocket is opened at "/ws"
      And this binary frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"success":false,"error":"Invalid JSON"}
        """
      And the order is open

    @assumed @rule:2.18 @rule:8.1 @rule:8.4 @rule:8.5 @rule:8.7
    Scenario Outline: REST refuses with 400: <error>
      When this request is sent:
        """
        DELETE /api/order HTTP/1.1

        <body>
        """
      Then the answer is 400:
        """
        {"success":false,"error":"<error>"}
        """
      And the order is open

      Examples:
        | body                                                                                                                                                                                                                                         | error              |
        | []                                                                                                                                                                                                                                           | Invalid JSON       |
        | {}                                                                                                                                                                                                                                           | Invalid order hash |
        | {"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}                                                                                                                                                          | Invalid signature  |
        | {"order_hash":"0x0000000000000000000000000000000000000000000000000000000000000000","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"} | Order not found    |
