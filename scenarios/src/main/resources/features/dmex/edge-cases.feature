Feature: Edge cases of DMEX that cancel code should have met

  Background:
    Given dmex is running with its clock stopped at 2024-01-15T10:30:00Z

  @seed @rule:10.1
  Scenario: Whoever has seen an order being placed can cancel it, without a key
    Given a WebSocket is opened at "/ws"
    And a WebSocket called "eavesdropper" is opened at "/ws"
    When this frame is sent:
      """
      {"op":"create_order","data":{"hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true,"v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,${any}}
      """
    When this frame is sent over "eavesdropper":
      """
      {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
      """
    Then the next frame over "eavesdropper" is:
      """
      {"op":"cancel_order","success":true,${any}}
      """
    And alice has 0 working orders

  @seed @assumed @rule:10.2
  Scenario: A cancel that comes before its order cancels nothing, and its replay works for ever
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Order not found",${any}}
      """
    Given alice has an open order:
      | id | 0x1111111111111111111111111111111111111111111111111111111111111111 |
    Then the order is open
    When the clock is advanced by P7D
    And this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":true,${any}}
      """
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Order already cancelled",${any}}
      """

  @official-docs @assumed @rule:10.6 @rule:6.11
  Scenario: The cancel knows its hash by one name only
    Given alice has an open order
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"hash":"${order}"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Invalid order hash"}
      """
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"hash":"0x1","order_hash":"${order}"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":true,${any}}
      """

  @official-docs @rule:10.7 @rule:C.6
  Scenario: Leverage is scaled like a price, whatever one table says
    When alice places an order over "WS":
      | side     | buy  |
      | quantity | 0.01 |
      | price    | 1200 |
      | leverage | 10   |
    Then the client reports success
    And the client's answer contains "\"amount\":\"1000000\",\"price\":\"120000000000\",\"side\":true"
    And the client's answer contains "\"leverage\":\"1000000000\""

  @assumed @rule:10.9
  Scenario: An address comes back in the letters that it was sent in
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266","base_token":"0x2791BCA1F2DE4661ED88A30C99A7A9449AA84174","asset":"btcusd","amount":"1","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{${any}"user_address":"0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266","base_token":"0x2791BCA1F2DE4661ED88A30C99A7A9449AA84174",${any}}
      """
    And alice has 1 working order

  @assumed @rule:10.10 @rule:4.2
  Scenario Outline: A hash is its bytes, however it is spelt: <spelling>
    Given alice has an open order:
      | id | 0xabababababababababababababababababababababababababababababababab |
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"<spelling>"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":true,"data":{"order_hash":"0xabababababababababababababababababababababababababababababababab","hash":"0xabababababababababababababababababababababababababababababababab",${any}}
      """

    Examples:
      | spelling                                                           |
      | 0xABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB |
      | 0XABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB |
      | abababababababababababababababababababababababababababababababab   |

  @assumed @rule:10.11
  Scenario: A stranger can tell an order that exists from one that does not
    Given alice has an open order
    When bob cancels the order over "WS"
    Then the client reports failure "Invalid signature"
    When bob cancels the order 0x1111111111111111111111111111111111111111111111111111111111111111 over "WS"
    Then the client reports failure "Order not found"

  @assumed @rule:10.12 @rule:6.10
  Scenario: A fill wins against a cancel that was on its way
    Given alice has an open order:
      | quantity | 10 |
    And a fill of 10 wins against the next "cancel_order"
    When alice cancels the order over "WS"
    Then the client reports failure "Order already filled"
    And the order is filled

  @assumed @rule:10.12 @rule:10.13
  Scenario: A fill of a part wins against a cancel, which gets the rest
    Given alice has an open order:
      | quantity | 10 |
    And a fill of 4 wins against the next "cancel_order"
    When alice cancels the order over "WS"
    Then the client reports success
    And the client's answer contains "\"amount\":\"1000000000\""
    And the client's answer contains "\"remaining_amount\":\"600000000\",\"closed\":true"

  @assumed @rule:10.12
  Scenario: Of two cancels in flight exactly one succeeds
    Given alice has an open order
    And a WebSocket is opened at "/ws"
    And a WebSocket called "another" is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"${order}"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":true,${any}}
      """
    When this frame is sent, signed by alice, over "another":
      """
      {"op":"cancel_order","data":{"order_hash":"${order}"}}
      """
    Then the next frame over "another" is:
      """
      {"op":"cancel_order","success":false,"error":"Order already cancelled",${any}}
      """

  @seed @assumed @rule:10.12
  Scenario: The answer to a cancel is lost, and the client asks again
    Given alice has an open order
    And the answer to the next "cancel_order" is lost
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"${order}"}}
      """
    And this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"${order}"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Order already cancelled",${any}}
      """
    And the order is cancelled

  @seed @rule:10.16
  Scenario: The Python example takes the first frame for its answer, so it must be the answer
    Given the switch pushOrderUpdates is true
    And alice has an open order
    When alice places an order over "WS unpadded":
      | side     | buy |
      | quantity | 1   |
      | price    | 1   |
    Then the client's answer contains "{\"op\":\"create_order\",\"success\":true"
    When alice cancels the order over "WS"
    Then the client's answer contains "{\"op\":\"cancel_order\",\"success\":true"

  @assumed @rule:6.17
  Scenario Outline: There is no other cancel: <op>
    Given alice has an open order
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"<op>","data":{"order_hash":"${order}","user_address":"${alice.address}","asset":"btcusd"}}
      """
    Then the answer frame is:
      """
      {"op":"<op>","success":false,"error":"Unknown op"}
      """
    And the order is open

    Examples:
      | op                |
      | cancel_all        |
      | cancel_all_orders |
      | cancel_orders     |
      | edit_order        |

  @assumed @rule:6.18
  Scenario: A connection that ends takes no order with it
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,${any}}
      """
    When the WebSocket is closed by the client
    And alice asks to open_orders over "REST"
    Then the client's answer contains "0x1111111111111111111111111111111111111111111111111111111111111111"

  @assumed @rule:2.4
  Scenario: What nobody knows is not looked at
    Given alice has an open order
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_order","time":1,"data":{"order_hash":"${order}","user_address":17,"nonce":"x"},"jsonrpc":"2.0"}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":true,${any}}
      """

  @assumed @rule:2.20
  Scenario: No content type is asked for
    Given alice has an open order
    When this request is sent, signed by alice:
      """
      DELETE /api/order HTTP/1.1
      Content-Type: text/plain

      {"order_hash":"${order}"}
      """
    Then the answer is 200:
      """
      {"success":true,${any}}
      """

  @assumed @rule:6.6
  Scenario: The form of a signature is looked at before the order, its signer after it
    Given a WebSocket is opened at "/ws"
    When this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111","v":27,"r":"0x0","s":"0x1"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Invalid signature",${any}}
      """
    # An r of 5 is the x of no point: nobody can have signed so, and yet it is no malformed one.
    When this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111","v":27,"r":"0x5","s":"0x1"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Order not found",${any}}
      """

  @assumed @rule:4.8
  Scenario: An r that is no point of the curve is a wrong signer
    Given alice has an open order
    And a WebSocket is opened at "/ws"
    When this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"${order}","v":27,"r":"0x5","s":"0x1"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Invalid signature",${any}}
      """
    And the verification was refused: "r is no point of the curve"

  @official-docs @rule:3.2
  Scenario: A delegate places for its owner, whose order it is
    Given alice lets bob sign
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by bob:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{${any}"user_address":"${alice.address}",${any}}
      """
    And alice has 1 working order
    And bob has 0 working orders

  @assumed @rule:3.3
  Scenario: A delegate that is no longer one cancels not even what it placed
    Given alice lets bob sign
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by bob:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,${any}}
      """
    Given alice no longer lets bob sign
    When this frame is sent, signed by bob:
      """
      {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Invalid signature",${any}}
      """
    And alice has 1 working order

  @assumed @rule:3.5
  Scenario: A delegate's delegate is none
    Given alice lets carol sign
    And alice has an open order
    # bob may sign for carol
    When bob cancels the order over "WS"
    Then the client reports failure "Invalid signature"
    When carol cancels the order over "WS"
    Then the client reports success

  @seed @rule:C.2
  Scenario: A cancel is signed over the order's hash, not over one of its own
    Given alice has an open order:
      | id | 0x2a1f3216275d20bf97be284b3eed3dbf816b8859f4eb81f09277728229a3c3d3 |
    And a WebSocket is opened at "/ws"
    # The signature of the SDK's captured cancel, over a cancel hash with a nonce.
    When this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"${order}","cancel_hash":"0x098267843bb90a5884c5a5d0bea3d723bafe602ed40418379c0e7968a3b032e0","nonce":1700000000001,"v":28,"r":"0x93e6c7631753dd87dc6a766223e50d1acf2f6dd580997b2888ca907efdd747a3","s":"0x0b852cff436ff3b783c8f72faae851365150f38058915010f2280c1631a0441d"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Invalid signature",${any}}
      """

  @assumed
  Scenario: Acknowledged, and it trades all the same
    Given alice has an open order
    And the order trades after its cancel was answered
    When alice cancels the order over "WS"
    Then the client reports success
    And the order becomes filled

  @assumed
  Scenario: Acknowledged, and never done
    Given alice has an open order
    And the next cancel of the order is answered and has no effect
    When alice cancels the order over "WS"
    Then the client reports success
    When the clock is advanced by PT1M
    Then the order is open

  @assumed
  Scenario: Acknowledged, and done late
    Given alice has an open order
    And the next cancel of the order is answered and takes effect PT5S later
    When alice cancels the order over "WS"
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
    When alice cancels the order over "WS"
    Then the order becomes cancelled
