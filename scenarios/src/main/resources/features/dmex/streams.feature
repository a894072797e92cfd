Feature: What DMEX pushes

  That there is a channel for a user is documented; its name and its messages were not readable. So nothing is sent that
  nobody asked for, unless a switch is set.

  Background:
    Given dmex is running with its clock stopped at 2024-01-15T10:30:00Z

  @seed @assumed @rule:2.5 @rule:2.6 @rule:7.20
  Scenario: Nothing comes but answers, one for each message, in order
    Given alice has an open order:
      | id       | 0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb |
    And a WebSocket is opened at "/ws"
    And a WebSocket called "another" is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}
      """
    And the order has been filled
    And this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}}
      """
    And this frame is sent:
      """
      {"op":"ping"}
      """
    And this frame is sent over "another":
      """
      {"op":"ping"}
      """
    Then the next frame is:
      """
      {"op":"create_order","success":true,${any}}
      """
    And the next frame is:
      """
      {"op":"cancel_order","success":true,${any}}
      """
    And the next frame is:
      """
      {"op":"pong"}
      """
    And the next frame over "another" is:
      """
      {"op":"pong"}
      """

  @assumed @rule:7.21 @rule:7.31 @rule:7.32 @rule:7.34
  Scenario: Every connection that created an order of a user is told of the user's orders, after the answer
    Given the switch pushOrderUpdates is true
    And a WebSocket is opened at "/ws"
    And a WebSocket called "another" is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,${any}}
      """
    And the next frame is:
      """
      {"op":"order_update","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true,"nonce":0,"leverage":"100000000","closing_order":false,"remaining_amount":"1000000000","closed":false,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z","status":"open"}}
      """
    Given alice has an open order:
      | id       | 0x2222222222222222222222222222222222222222222222222222222222222222 |
      | quantity | 10                                                                 |
    And "4" of the order has been filled
    And the order has been filled
    Then the next frame is:
      """
      {"op":"order_update","data":{"hash":"0x2222222222222222222222222222222222222222222222222222222222222222",${any}"remaining_amount":"1000000000","closed":false,${any}"status":"open"}}
      """
    And the next frame is:
      """
      {"op":"order_update","data":{"hash":"0x2222222222222222222222222222222222222222222222222222222222222222",${any}"remaining_amount":"600000000","closed":false,${any}"status":"partially_filled"}}
      """
    And the next frame is:
      """
      {"op":"order_update","data":{"hash":"0x2222222222222222222222222222222222222222222222222222222222222222",${any}"remaining_amount":"0","closed":true,${any}"status":"filled"}}
      """
    When this frame is sent, signed by alice, over "another":
      """
      {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}}
      """
    Then the next frame over "another" is:
      """
      {"op":"cancel_order","success":true,${any}}
      """
    And the next frame is:
      """
      {"op":"order_update","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111",${any}"closed":true,${any}"status":"cancelled"}}
      """
    When this frame is sent over "another":
      """
      {"op":"ping"}
      """
    Then the next frame over "another" is:
      """
      {"op":"pong"}
      """

  @assumed @rule:7.21
  Scenario: A replacement tells of both orders
    Given the switch pushOrderUpdates is true
    And a WebSocket is opened at "/ws"
    And alice has an open order:
      | id | 0x2222222222222222222222222222222222222222222222222222222222222222 |
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"replace_hash":"${order}"}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,${any}}
      """
    And the next frame is:
      """
      {"op":"order_update","data":{"hash":"${order}",${any}"status":"cancelled"}}
      """
    And the next frame is:
      """
      {"op":"order_update","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111",${any}"status":"open"}}
      """
