Feature: Cancelling an order at Aevo

  A cancel names one order by its id. It is authorised by an API key and nothing else: no wallet signs it.

  @seed
  Scenario: A cancel over the WebSocket is answered with the order and success
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "WS key+secret"
    Then the client reports success
    And the order is cancelled

  @official-docs
  Scenario: A login may be signed
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "WS HMAC"
    Then the client reports success
    And the order is cancelled

  @official-docs
  Scenario: Each message may be signed, without any login
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "WS per message"
    Then the client reports success
    And the verification was accepted
    And the order is cancelled

  @official-docs
  Scenario: A cancel over REST
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "REST key+secret"
    Then the client reports success
    And the verification was accepted
    And the order is cancelled

  @official-docs
  Scenario: A cancel over REST may be signed
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "REST HMAC"
    Then the client reports success
    And the verification was accepted
    And the order is cancelled

  @seed
  Scenario: The frames of the documentation, byte for byte
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And alice has an open order:
      | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"auth","data":{"key":"URPtt6eNCXgL8ERuchphUretdaga2smF","secret":"0140af7046a63530fc4bd319823d6eee98086ef0d446584b42f68b640b60c457"}}
      """
    Then the answer frame is:
      """
      {"id":1,"data":{"success":true,"account":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"}}
      """
    When this frame is sent:
      """
      {"id":2,"op":"cancel_order","data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"}}
      """
    Then the answer frame is:
      """
      {"id":2,"data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","success":true}}
      """
    And the order is cancelled

  @official-docs
  Scenario: Over REST the answer is the order's id alone
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And alice has an open order:
      | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
    When this request is sent:
      """
      DELETE /orders/0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 HTTP/1.1
      AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
      AEVO-TIMESTAMP: 1700000000000000000
      AEVO-SIGNATURE: e294cf6cb4d5e32a7cd278830821c7adf87fb6c9092ad6a89e250020990d62b7

      """
    Then the answer is 200:
      """
      {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"}
      """
    And the answer has the header "Content-Type" with "application/json"
    And the order is cancelled

  @assumed
  Scenario: What was filled before stays filled
    Given aevo is running
    And alice has an open order
    And "0.004" of the order has been filled
    When alice cancels the order over "REST HMAC"
    Then the client reports success
    And the order is cancelled

  @assumed
  Scenario: A stop order that waits for its trigger can be cancelled
    Given aevo is running
    And alice has an open order:
      | stopPrice | 1100 |
    When alice cancels the order over "REST HMAC"
    Then the client reports success
    And the order is cancelled

  @third-party
  Scenario Outline: An order that nobody knows, over <transport>
    Given aevo is running
    When alice cancels the order 0x1111111111111111111111111111111111111111111111111111111111111111 over "<transport>"
    Then the client reports failure "ORDER_DOES_NOT_EXIST"
    And the verification was accepted

    Examples:
      | transport       |
      | WS key+secret   |
      | WS HMAC         |
      | WS per message  |
      | REST key+secret |
      | REST HMAC       |

  @assumed
  Scenario Outline: Somebody else's order looks like no order, over <transport>
    Given aevo is running
    And alice has an open order
    When bob cancels the order over "<transport>"
    Then the client reports failure "ORDER_DOES_NOT_EXIST"
    And the order is open

    Examples:
      | transport       |
      | WS key+secret   |
      | WS per message  |
      | REST key+secret |
      | REST HMAC       |

  @assumed
  Scenario Outline: A second cancel is never a success, over <transport>
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "<transport>"
    And alice cancels the order over "<transport>"
    Then the client reports failure "ORDER_DOES_NOT_EXIST"
    And the order is cancelled

    Examples:
      | transport     |
      | WS key+secret |
      | REST HMAC     |

  @assumed
  Scenario Outline: A <end> order looks like no order
    Given aevo is running
    And alice has an open order
    And the order has <happened>
    When alice cancels the order over "WS key+secret"
    Then the client reports failure "ORDER_DOES_NOT_EXIST"
    And the order is <end>

    Examples:
      | happened                    | end       |
      | been cancelled by the venue | cancelled |
      | been filled                 | filled    |
      | expired                     | expired   |
      | been rejected               | rejected  |

  @assumed
  Scenario Outline: A <end> order may have a code of its own
    Given aevo is running
    And the switch finishedOrderCode is specific
    And alice has an open order
    And the order has <happened>
    When alice cancels the order over "REST HMAC"
    Then the client reports failure "<code>"

    Examples:
      | happened                    | end       | code                 |
      | been cancelled by the venue | cancelled | ORDER_CANCELLED      |
      | been filled                 | filled    | ORDER_EXISTS_MATCHED |
      | expired                     | expired   | ORDER_EXPIRED        |

  @assumed
  Scenario: A second cancel while the first is under way
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And the switch cancelDelayMillis is 50
    And alice has an open order
    When alice cancels the order over "WS key+secret"
    Then the client reports success
    And the order is open
    When alice cancels the order over "WS key+secret"
    Then the client reports failure "ORDER_CANCEL_PENDING"
    When the clock is advanced by PT0.05S
    Then the order is cancelled

  @assumed
  Scenario: An order that was not accepted yet
    Given aevo is running
    And alice has an open order:
      | state | pending |
    When alice cancels the order over "REST HMAC"
    Then the client reports failure "ORDER_CREATE_PENDING"

  @assumed
  Scenario Outline: An id that is no id: <id>
    Given aevo is running
    When alice cancels the order <id> over "<transport>"
    Then the client reports failure "ORDER_INVALID_ID"

    Examples:
      | transport     | id                                                                 |
      | WS key+secret | 0x12                                                               |
      | WS key+secret | 0X2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
      | REST HMAC     | 2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34   |

  @third-party
  Scenario: An id in upper case is taken, and answered in lower case
    Given aevo is running
    And alice has an open order:
      | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
    When this request is sent:
      """
      DELETE /orders/0x2CF0AC0067D4369C86684BE48E8747922433107CD1AE62B2D9B334E709FADA34 HTTP/1.1
      AEVO-KEY: ${alice.apiKey}
      AEVO-SECRET: ${alice.apiSecret}

      """
    Then the answer is 200:
      """
      {"order_id":"${order}"}
      """

  @assumed
  Scenario: The order's id belongs into data.order_id
    Given aevo is running
    And alice has an open order
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"op":"auth","data":{"key":"${alice.apiKey}","secret":"${alice.apiSecret}"}}
      """
    Then the answer frame is:
      """
      {"data":{"success":true,"account":"${alice.address}"}}
      """
    When this frame is sent:
      """
      {"id":2,"op":"cancel_order","data":{"id":"${order}"}}
      """
    Then the answer frame is:
      """
      {"id":2,"error":"ORDER_INVALID_ID"}
      """
    And the order is open

  @seed
  Scenario Outline: The id <id> is echoed as it was written
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":<id>,"op":"ping"}
      """
    Then the answer frame is:
      """
      {"id":<id>,"data":{"success":true,"timestamp":"1700000000000000000"}}
      """

    Examples:
      | id               |
      | 1                |
      | "mine"           |
      | 1.50             |
      | 9007199254740993 |

  @assumed
  Scenario: An id that is null is no id
    Given aevo is running
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":null,"op":"ping"}
      """
    Then the answer frame is:
      """
      {"data":{"success":true,"timestamp":"${any}"}}
      """

  @assumed
  Scenario: An operation that nobody knows
    Given aevo is running
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"cancel","data":{}}
      """
    Then the answer frame is:
      """
      {"id":1,"error":"OPERATION_NOT_FOUND"}
      """

  @third-party
  Scenario: A frame that is not JSON leaves the connection open
    Given aevo is running
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"op":"cancel_order","data":dev.alphaserpentis.OrderId@3f053c80}
      """
    Then the answer frame is:
      """
      {"error":"INVALID_MESSAGE_FORMAT"}
      """
    And the WebSocket is still open

  @third-party
  Scenario Outline: A path that is not the venue's: <path>
    Given aevo is running
    When this request is sent:
      """
      DELETE <path> HTTP/1.1

      """
    Then the answer is 404:
      """
      {"error":"SERVICE_NOT_FOUND"}
      """

    Examples:
      | path                                                                        |
      | /0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34         |
      | //orders/0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
      | /orders/                                                                    |

  @assumed
  Scenario: A method that the path does not have
    Given aevo is running
    When this request is sent:
      """
      PUT /orders/0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 HTTP/1.1

      """
    Then the answer is 405:
      """
      {"error":"METHOD_NOT_ALLOWED"}
      """
