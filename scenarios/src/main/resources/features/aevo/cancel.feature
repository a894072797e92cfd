Feature: Cancelling an order at Aevo

  A cancel names one order by its id. It is authorised by an API key and nothing else: no wallet signs it.

  @seed @rule:6.2 @rule:3.8
  Scenario: A cancel over the WebSocket is answered with the order and success
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "WS key+secret"
    Then the client reports success
    And the order is cancelled

  @official-docs @rule:6.2 @rule:3.9
  Scenario: A login may be signed
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "WS HMAC"
    Then the client reports success
    And the order is cancelled

  @official-docs @rule:6.2 @rule:3.11
  Scenario: Each message may be signed, without any login
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "WS per message"
    Then the client reports success
    And the verification was accepted
    And the order is cancelled

  @official-docs @rule:6.1 @rule:3.1
  Scenario: A cancel over REST
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "REST key+secret"
    Then the client reports success
    And the verification was accepted
    And the order is cancelled

  @official-docs @rule:6.1 @rule:3.2
  Scenario: A cancel over REST may be signed
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "REST HMAC"
    Then the client reports success
    And the verification was accepted
    And the order is cancelled

  @seed @rule:6.2 @rule:2.2 @rule:10.32
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

  @official-docs @rule:6.1 @rule:6.14 @rule:2.11
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

  @assumed @rule:6.26
  Scenario: What was filled before stays filled
    Given aevo is running
    And alice has an open order
    And "0.004" of the order has been filled
    When alice cancels the order over "REST HMAC"
    Then the client reports success
    And the order is cancelled

  @assumed @rule:6.18
  Scenario: A stop order that waits for its trigger can be cancelled
    Given aevo is running
    And alice has an open order:
      | stopPrice | 1100 |
    When alice cancels the order over "REST HMAC"
    Then the client reports success
    And the order is cancelled

  @third-party @rule:8.10
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

  @assumed @rule:8.10
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

  @assumed @rule:8.11 @rule:10.20
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

  @assumed @rule:8.11 @rule:8.12
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

  @assumed @rule:8.11 @rule:8.12
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

  @assumed @rule:8.13 @rule:6.15
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

  @assumed @rule:8.14
  Scenario: An order that was not accepted yet
    Given aevo is running
    And alice has an open order:
      | state | pending |
    When alice cancels the order over "REST HMAC"
    Then the client reports failure "ORDER_CREATE_PENDING"

  @assumed @rule:8.15 @rule:10.17
  Scenario Outline: An id that is no id: <id>
    Given aevo is running
    When alice cancels the order <id> over "<transport>"
    Then the client reports failure "ORDER_INVALID_ID"

    Examples:
      | transport     | id                                                                 |
      | WS key+secret | 0x12                                                               |
      | WS key+secret | 0X2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
      | REST HMAC     | 2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34   |

  @third-party @rule:10.16
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

  @assumed @rule:8.16 @rule:C.2
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

  @seed @rule:10.15 @rule:C.15 @rule:2.3
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

  @assumed @rule:10.14 @rule:2.2
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

  @assumed @rule:8.20
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

  @third-party @rule:8.19 @rule:10.6
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

  @third-party @rule:8.25 @rule:10.4 @rule:10.5
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

  @assumed @rule:8.25
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

  Rule: Several at once

    @official-docs @assumed @rule:6.3 @rule:6.19
    Scenario Outline: All orders over REST, with the body <body>
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order called "first"
      And alice has an open order called "second":
        | market | BTC-PERP |
      And bob has an open order called "bob's"
      When this request is sent, signed by alice:
        """
        DELETE /orders-all HTTP/1.1

        <body>
        """
      Then the answer is 200:
        """
        {"success":true,"order_ids":["${first}","${second}"]}
        """
      And the order "first" is cancelled
      And the order "second" is cancelled
      And the order "bob's" is open

      Examples:
        | body                                 |
        |                                      |
        | {}                                   |
        | {"asset":null,"instrument_type":null} |

    @official-docs @assumed @rule:6.3 @rule:6.20
    Scenario Outline: By asset and by type, over REST: <body>
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order called "eth"
      And alice has an open order called "btc":
        | market | BTC-PERP |
      And alice has an open order called "option":
        | market | ETH-31DEC27-2000-C |
      When this request is sent, signed by alice:
        """
        DELETE /orders-all HTTP/1.1

        <body>
        """
      Then the answer is 200:
        """
        {"success":true,"order_ids":[<ids>]}
        """

      Examples:
        | body                                            | ids                   |
        | {"asset":"ETH"}                                 | "${eth}","${option}"  |
        | {"asset":"SOL"}                                 |                       |
        | {"instrument_type":"OPTION"}                    | "${option}"           |
        | {"instrument_type":"SPOT"}                      |                       |
        | {"asset": "ETH", "instrument_type": "PERPETUAL"} | "${eth}"              |

    @official-docs @assumed @rule:6.4 @rule:6.21 @rule:6.22
    Scenario Outline: Over the WebSocket: <data>
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order called "eth"
      And alice has an open order called "option":
        | market | ETH-31DEC27-2000-C |
      And alice has an open order called "btc":
        | market | BTC-PERP |
      And a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"cancel_all_orders"<data>}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"success":true,"order_ids":[<ids>],"orders_ids":[<ids>]}}
        """

      Examples:
        | data                                | ids                          |
        |                                     | "${eth}","${option}","${btc}" |
        | ,"data":{}                          | "${eth}","${option}","${btc}" |
        | ,"data":{"instrument_type":"OPTION"} | "${option}"                  |
        | ,"data":{"asset":"BTC"}             | "${btc}"                     |

    @official-docs @assumed @rule:6.7
    Scenario: There is no cancel by instrument, and such a member is ignored
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order called "eth"
      And alice has an open order called "btc":
        | market | BTC-PERP |
      When this request is sent, signed by alice:
        """
        DELETE /orders-all HTTP/1.1

        {"instrument":2054,"instrument_name":"ETH-PERP"}
        """
      Then the answer is 200:
        """
        {"success":true,"order_ids":["${eth}","${btc}"]}
        """

    @official-docs @rule:6.6
    Scenario: There is no cancel by client id
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      When this request is sent, signed by alice:
        """
        DELETE /orders/my-own-id HTTP/1.1

        """
      Then the answer is 400:
        """
        {"error":"ORDER_INVALID_ID"}
        """

    @third-party @assumed @rule:6.16 @rule:6.17 @rule:8.17
    Scenario: With nothing to cancel the list is there, and empty
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      When this request is sent, signed by alice:
        """
        DELETE /orders-all HTTP/1.1

        """
      Then the answer is 200:
        """
        {"success":true,"order_ids":[]}
        """
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"cancel_all_orders"}
        """
      Then the answer frame is:
        """
        {"data":{"success":true,"order_ids":[],"orders_ids":[]}}
        """

    @assumed @rule:6.17 @rule:8.17
    Scenario: With nothing to cancel there may be a code
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And the switch nothingToCancel is no-orders-to-cancel
      When alice asks to cancel_all over "REST HMAC"
      Then the client reports failure "NO_ORDERS_TO_CANCEL"

    @assumed @rule:6.18
    Scenario: Stop orders are cancelled with the resting ones, TWAP orders are not
      Given aevo is running
      And alice has an open order called "resting"
      And alice has an open order called "stop":
        | stopPrice | 1100 |
      And alice has an open order called "twap":
        | twap | true |
      When alice asks to cancel_all over "REST HMAC"
      Then the client reports success
      And the order "resting" is cancelled
      And the order "stop" is cancelled
      And the order "twap" is open

    @assumed @rule:6.20
    Scenario Outline: A filter of the wrong form: <body>
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order
      When this request is sent, signed by alice:
        """
        DELETE /orders-all HTTP/1.1

        <body>
        """
      Then the answer is 400:
        """
        {"error":"<code>"}
        """
      And the order is open

      Examples:
        | body                            | code          |
        | {"instrument_type":"perpetual"} | BAD_REQUEST   |
        | {"instrument_type":1}           | BAD_REQUEST   |
        | {"asset":["ETH"]}               | BAD_REQUEST   |
        | []                              | BAD_REQUEST   |
        | "ETH"                           | BAD_REQUEST   |
        | {"asset":"eth"}                 | INVALID_ASSET |
        | {"asset":"DOGE"}                | INVALID_ASSET |

    @official-sdk @assumed @rule:6.5 @rule:6.19
    Scenario: A batch of ids over REST, answered in its order, each once and in lower case
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order called "first"
      And alice has an open order called "second"
      When this request is sent, signed by alice:
        """
        DELETE /orders HTTP/1.1

        {"order_ids":["${second}","${first}","${second}"]}
        """
      Then the answer is 200:
        """
        {"success":true,"order_ids":["${second}","${first}"]}
        """
      And alice has 0 working orders

    @assumed @rule:6.23
    Scenario: Of a batch, ids that are unknown, foreign, finished or of another type are left out
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order called "filled"
      And the scenario goes on with the order "filled"
      And the order has been filled
      And alice has an open order called "perpetual"
      And alice has an open order called "option":
        | market | ETH-31DEC27-2000-C |
      And bob has an open order called "bob's":
        | market | ETH-31DEC27-2000-C |
      When this request is sent, signed by alice:
        """
        DELETE /orders HTTP/1.1

        {"order_ids":["${filled}","${perpetual}","${option}","${bob's}","0x1111111111111111111111111111111111111111111111111111111111111111"],"instrument_type":"OPTION"}
        """
      Then the answer is 200:
        """
        {"success":true,"order_ids":["${option}"]}
        """
      And the order "perpetual" is open
      And the order "bob's" is open

    @assumed @rule:6.24 @rule:6.25
    Scenario Outline: A batch that comes to nothing: <body>
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order
      When this request is sent, signed by alice:
        """
        DELETE /orders HTTP/1.1

        <body>
        """
      Then the answer is 400:
        """
        {"error":"<code>"}
        """
      And the order is open

      Examples:
        | body                                                                                   | code                 |
        | {"order_ids":["0x1111111111111111111111111111111111111111111111111111111111111111"]}   | ORDER_DOES_NOT_EXIST |
        | {"order_ids":[]}                                                                       | ORDER_DOES_NOT_EXIST |
        | {"order_ids":["${order}","0x12"]}                                                      | ORDER_INVALID_ID     |
        | {"order_ids":["${order}",7]}                                                           | ORDER_INVALID_ID     |
        | {}                                                                                     | BAD_REQUEST          |
        | {"order_ids":"${order}"}                                                               | BAD_REQUEST          |
        |                                                                                        | BAD_REQUEST          |

  Rule: Orders that hang on others, and orders of other kinds

    @official-docs @assumed @rule:6.10 @rule:6.27
    Scenario: The cancel of a parent cancels its children, and names the parent alone
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order called "parent"
      And alice has an open order called "child":
        | parent | parent |
      And a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["orders"]}
        """
      Then the answer frame is:
        """
        {"data":["orders"]}
        """
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"cancel_order","data":{"order_id":"${parent}"}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"order_id":"${parent}","success":true}}
        """
      And the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${parent}",${any}"order_status":"cancelled",${any}}]}}
        """
      And the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${child}",${any}"order_status":"cancelled",${any}}]}}
        """
      And the order "child" is cancelled

    @official-docs @rule:6.11
    Scenario: An edit cancels the order that it replaces
      Given aevo is running
      And alice has an open order called "old"
      And the scenario goes on with the order "old"
      When alice edits the order over "REST HMAC":
        | quantity | 0.02 |
        | price    | 1300 |
      Then the client reports success
      And the order "old" is cancelled
      And the order is open

    @official-docs @rule:6.12
    Scenario: The cancel of a TWAP order tells what was executed
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order:
        | quantity | 10   |
        | twap     | true |
      And "2" of the order has been filled
      And "3" of the order has been filled
      When this request is sent, signed by alice:
        """
        DELETE /twap-orders/${order} HTTP/1.1

        """
      Then the answer is 200:
        """
        {"order_id":"${order}","executed_amount":"5000000","slices_executed":"2"}
        """
      And the order is cancelled

    @assumed @rule:6.12
    Scenario: Neither cancel takes an order of the other kind
      Given aevo is running
      And alice has an open order called "plain"
      And alice has an open order called "twap":
        | twap | true |
      When this request is sent, signed by alice:
        """
        DELETE /twap-orders/${plain} HTTP/1.1

        """
      Then the answer is 400:
        """
        {"error":"ORDER_DOES_NOT_EXIST"}
        """
      When this request is sent, signed by alice:
        """
        DELETE /orders/${twap} HTTP/1.1

        """
      Then the answer is 400:
        """
        {"error":"ORDER_DOES_NOT_EXIST"}
        """

    @official-docs @assumed @rule:6.13
    Scenario Outline: Quotes and requests for them have cancels of their own: <path>
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      When this request is sent, signed by alice:
        """
        DELETE <path> HTTP/1.1

        """
      Then the answer is <status>:
        """
        <body>
        """

      Examples:
        | path                   | status | body                                  |
        | /quotes?quote_ids=0x12 | 200    | {"cancelled":[]}                      |
        | /rfqs                  | 200    | {"cancelled":[]}                      |
        | /quotes/0x12           | 400    | {"error":"QUOTE_DOES_NOT_EXIST"}      |
        | /rfqs/0x12             | 400    | {"error":"RFQ_BLOCK_DOES_NOT_EXIST"}  |

  Rule: When it takes effect

    @assumed @rule:6.15
    Scenario: The order is cancelled when the answer leaves
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order
      When this request is sent, signed by alice:
        """
        DELETE /orders/${order} HTTP/1.1

        """
      Then the answer is 200:
        """
        {"order_id":"${order}"}
        """
      When this request is sent, signed by alice:
        """
        GET /orders HTTP/1.1

        """
      Then the answer is 200:
        """
        []
        """

    @assumed @rule:6.15
    Scenario: All may be cancelled after their answer
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And the switch cancelDelayMillis is 50
      And alice has an open order
      When alice asks to cancel_all over "REST HMAC"
      Then the client reports success
      And the order is open
      When the clock is advanced by PT0.05S
      Then the order is cancelled

    @assumed @rule:6.28
    Scenario: A body of a cancel by id is signed and means nothing
      Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
      And alice has an open order called "named"
      And alice has an open order called "other"
      When this request is sent, signed by alice:
        """
        DELETE /orders/${named} HTTP/1.1

        {"order_id":"${other}"}
        """
      Then the answer is 200:
        """
        {"order_id":"${named}"}
        """
      And the order "other" is open
