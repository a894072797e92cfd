Feature: How DMEX refuses

  The texts of placing an order are documented, the others are the best reading; the names and texts of an answer are
  switches.

  Background:
    Given dmex is running with its clock stopped at 2024-01-15T10:30:00Z

  @assumed
  Scenario Outline: A frame is refused and the connection stays open: <error>
    Given bob has an open order:
      | id | 0x2222222222222222222222222222222222222222222222222222222222222222 |
    And a WebSocket is opened at "/ws"
    When this frame is sent:
      """
      <frame>
      """
    Then the answer frame is:
      """
      <answer>
      """
    And the WebSocket is still open

    Examples:
      | rule | error                            | frame                                                                                                                                                                                                                                                      | answer                                                                                                                                                         |
      | 8.1  | Invalid JSON                     | {"op":"create_order"                                                                                                                                                                                                                                       | {"success":false,"error":"Invalid JSON"}                                                                                                                       |
      | 8.2  | Unknown op                       | {"op":"createOrder","data":{}}                                                                                                                                                                                                                             | {"op":"createOrder","success":false,"error":"Unknown op"}                                                                                                      |
      | 8.2  | Unknown op                       | {"op":["cancel_order"],"data":{}}                                                                                                                                                                                                                          | {"success":false,"error":"Unknown op"}                                                                                                                         |
      | 8.3  | Invalid data                     | {"op":"create_order"}                                                                                                                                                                                                                                      | {"op":"create_order","success":false,"error":"Invalid data"}                                                                                                   |
      | 8.3  | Invalid data                     | {"op":"create_order","data":"x"}                                                                                                                                                                                                                           | {"op":"create_order","success":false,"error":"Invalid data"}                                                                                                   |
      | 8.4  | Invalid order hash               | {"op":"create_order","data":{"user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}                                                                                                                                     | {"op":"create_order","success":false,"error":"Invalid order hash"}                                                                                             |
      | 8.5  | Invalid signature                | {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}                                                         | {"op":"create_order","success":false,"error":"Invalid signature","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}            |
      | 8.6  | Invalid signature                | {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"v":27,"r":"0x1","s":"0x1"}}                               | {"op":"create_order","success":false,"error":"Invalid signature","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}            |
      | 8.10 | Amount must be greater than zero | {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","price":"1","side":true}}                                                                      | {"op":"create_order","success":false,"error":"Amount must be greater than zero","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"} |
      | 8.11 | Invalid leverage                 | {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"leverage":""}}                                           | {"op":"create_order","success":false,"error":"Invalid leverage","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}             |
      | 8.13 | Order already exists             | {"op":"create_order","data":{"hash":"0x2222222222222222222222222222222222222222222222222222222222222222","user_address":"${bob.address}","asset":"btcusd","amount":"1","price":"1","side":true}}                                                           | {"op":"create_order","success":false,"error":"Order already exists","order_hash":"0x2222222222222222222222222222222222222222222222222222222222222222"}         |
      | 8.7  | Order not found                  | {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111","v":27,"r":"0x1","s":"0x1"}}                                                                                                                | {"op":"cancel_order","success":false,"error":"Order not found","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}              |

  @assumed
  Scenario Outline: A body is refused with 400: <error>
    Given bob has an open order:
      | id | 0x2222222222222222222222222222222222222222222222222222222222222222 |
    When this request is sent:
      """
      POST /api/order HTTP/1.1

      <body>
      """
    Then the answer is 400:
      """
      {"success":false,"error":"<error>"}
      """

    Examples:
      | rule | error                            | body                                                                                                                                                                                                                                                  |
      | 8.1  | Invalid JSON                     | [{}]                                                                                                                                                                                                                                                  |
      | 8.3  | Invalid data                     | {}                                                                                                                                                                                                                                                    |
      | 8.4  | Invalid order hash               | {"hash":"0x1","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}                                                                                                                                                |
      | 8.5  | Invalid signature                | {"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"v":27,"r":"1","s":"1"}                                                          |
      | 8.6  | Invalid signature                | {"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"v":27,"r":"0x1","s":"0x1"}                                                      |
      | 8.10 | Amount must be greater than zero | {"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"0","price":"1","side":true}                                                                                 |
      | 8.11 | Invalid leverage                 | {"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"leverage":"10"}                                                                 |
      | 8.13 | Order already exists             | {"hash":"0x2222222222222222222222222222222222222222222222222222222222222222","user_address":"${bob.address}","asset":"btcusd","amount":"1","price":"1","side":true}                                                                                   |

  @seed @assumed @rule:8.8 @rule:8.9 @rule:2.18
  Scenario Outline: REST tells of an order that is <state> with 400, not 404
    Given alice has an open order
    And the order has <happened>
    When this request is sent, signed by alice:
      """
      DELETE /api/order HTTP/1.1

      {"order_hash":"${order}"}
      """
    Then the answer is 400:
      """
      {"success":false,"error":"<error>"}
      """

    Examples:
      | state     | happened                    | error                   |
      | filled    | been filled                 | Order already filled    |
      | cancelled | been cancelled by the venue | Order already cancelled |
      | expired   | expired                     | Order already cancelled |

  @official-docs @assumed @rule:8.12 @rule:8.14 @rule:8.15
  Scenario: What a REST order can meet on the book
    Given dora opens an account:
      | balance | 1 |
    And alice has an open order:
      | side  | sell |
      | price | 100  |
    When dora places an order over "REST":
      | side     | buy |
      | quantity | 1   |
      | price    | 100 |
    Then the client reports failure "Insufficient margin"
    When bob places an order over "REST":
      | side        | buy       |
      | quantity    | 1         |
      | price       | 100       |
      | timeInForce | post_only |
    Then the client reports failure "Post only order would be filled immediately"
    When bob edits the order over "REST":
      | side     | buy |
      | quantity | 1   |
      | price    | 99  |
    Then the client reports failure "Invalid signature"

  @assumed @rule:8.16 @rule:2.19
  Scenario Outline: What is not listed is not found: <request>
    When this request is sent:
      """
      <request> HTTP/1.1
      """
    Then the answer is 404:
      """
      {"success":false,"error":"Not found"}
      """

    Examples:
      | request                                |
      | GET /api/order                         |
      | POST /api/orders                       |
      | GET /api/orders/                       |
      | GET /sping                             |
      | POST /sPing                            |
      | GET /contracts/BTC-USD                 |
      | GET /api/ping                          |
      | GET /api/futures/base-tokens/default   |
      | DELETE /api/futures/orders             |

  @official-docs @assumed @rule:8.19
  Scenario: What only the settlement on the chain would refuse is no error of the API
    # The settlement contract keeps amounts in 48 bits.
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"281474976710656","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,${any}}
      """

  @assumed @rule:2.22
  Scenario: The names and texts of an answer are those that a test sets
    Given the switch opKey is event
    And the switch replyOp is *.response
    And the switch errorKey is message
    And the switch createOp is place
    And the switch text.orderNotFound is NO_SUCH_ORDER
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}}
      """
    Then the answer frame is:
      """
      {"event":"cancel_order.response","success":false,"message":"NO_SUCH_ORDER","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}
      """
    When this frame is sent, signed by alice:
      """
      {"op":"place","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"event":"place.response","success":true,${any}}
      """
    When this frame is sent:
      """
      {"op":"create_order","data":{}}
      """
    Then the answer frame is:
      """
      {"event":"create_order.response","success":false,"message":"Unknown op"}
      """

  @assumed @rule:9.1
  Scenario: Nobody counts requests
    Given alice has an open order
    And a WebSocket is opened at "/ws"
    When this frame is sent:
      """
      {"op":"ping"}
      """
    And this frame is sent:
      """
      {"op":"ping"}
      """
    Then the next frame is:
      """
      {"op":"pong"}
      """
    And the next frame is:
      """
      {"op":"pong"}
      """

  @assumed @rule:9.2
  Scenario: A limit that a test sets
    Given the switch requestsPerSecond is 1
    And alice has an open order
    And a WebSocket is opened at "/ws"
    When this frame is sent:
      """
      {"op":"ping"}
      """
    Then the answer frame is:
      """
      {"op":"pong"}
      """
    When this frame is sent, signed by alice:
      """
      {"id":1,"op":"cancel_order","data":{"order_hash":"${order}"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","id":1,"success":false,"error":"Too many requests"}
      """
    And the order is open
    When this request is sent:
      """
      GET /sPing HTTP/1.1
      """
    Then the answer is 429:
      """
      {"success":false,"error":"Too many requests"}
      """
    When the clock is advanced by PT1S
    And this frame is sent, signed by alice:
      """
      {"op":"cancel_order","data":{"order_hash":"${order}"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":true,${any}}
      """
