Feature: Cancel-on-disconnect at Aevo

  A switch of the account. When it is on, closing a WebSocket cancels what was created through it, however it is closed.

  Background:
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z

  @official-docs @assumed @rule:6.8 @rule:6.29
  Scenario: It is off until it is enabled
    When this request is sent, signed by alice:
      """
      GET /account/cancel-on-disconnect HTTP/1.1

      """
    Then the answer is 200:
      """
      {"enabled":false}
      """
    When this request is sent, signed by alice:
      """
      POST /account/cancel-on-disconnect HTTP/1.1

      {"enabled":true}
      """
    Then the answer is 200:
      """
      {"success":true}
      """
    When this request is sent, signed by alice:
      """
      GET /account/cancel-on-disconnect HTTP/1.1

      """
    Then the answer is 200:
      """
      {"enabled":true}
      """

  @assumed @rule:6.8 @rule:8.18
  Scenario: It is set to true or false, and nothing else
    When this request is sent, signed by alice:
      """
      POST /account/cancel-on-disconnect HTTP/1.1

      {"enabled":"true"}
      """
    Then the answer is 400:
      """
      {"error":"BAD_REQUEST"}
      """

  @official-docs @rule:6.9 @rule:6.31
  Scenario Outline: What was created through a connection goes when it is <closed>
    Given the switch cancelOnDisconnect is true
    And alice has an open order called "elsewhere"
    And a WebSocket is opened at "/"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}}
      """
    Then the answer frame is:
      """
      {"data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34",${any}}}
      """
    Given the scenario follows the order 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34
    When <closing>
    Then the order becomes cancelled
    And the order "elsewhere" is open

    Examples:
      | closed            | closing                            |
      | closed            | the WebSocket is closed by the client |
      | cut               | the connection is cut by the client |
      | idle for too long | the clock is advanced by PT15M     |

  @official-docs @rule:6.9
  Scenario: Without the switch it stays
    Given a WebSocket is opened at "/"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}}
      """
    Then the answer frame is:
      """
      {"data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34",${any}}}
      """
    Given the scenario follows the order 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34
    When the clock is advanced by PT15M
    Then the WebSocket closes with 1001
    And the order is open

  @assumed @rule:6.30
  Scenario: An edited order hangs on the connection of the edit
    Given the switch cancelOnDisconnect is true
    And a WebSocket called "maker" is opened at "/"
    And a WebSocket called "editor" is opened at "/"
    When this frame is sent, signed by alice, over "maker":
      """
      {"op":"create_order","data":{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}}
      """
    Then the next frame over "maker" is:
      """
      {"data":{${any}"order_status":"opened",${any}}}
      """
    When this frame is sent, signed by alice, over "editor":
      """
      {"op":"edit_order","data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1500000000","salt":"12345679","timestamp":"1700000001"}}
      """
    Then the next frame over "editor" is:
      """
      {"data":{"order_id":"0xf1813460daccdf8055dd765161277c2eee01b0d33fd96051de82dc71cd5f771d",${any}}}
      """
    Given the scenario follows the order 0xf1813460daccdf8055dd765161277c2eee01b0d33fd96051de82dc71cd5f771d
    When the WebSocket "editor" is closed by the client
    Then the order becomes cancelled
