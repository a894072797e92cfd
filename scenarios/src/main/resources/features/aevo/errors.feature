Feature: How Aevo refuses

  Over REST an error is an object with the code and a status, over the WebSocket the code beside the request's id.

  Background:
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z

  Rule: Who asks

    @official-docs @assumed @rule:8.1 @rule:2.1
    Scenario Outline: A private call without credentials: <request>
      When this request is sent:
        """
        <request> HTTP/1.1

        """
      Then the answer is 401:
        """
        {"error":"UNAUTHORIZED"}
        """
      And the answer has the header "Content-Type" with "application/json"

      Examples:
        | request                               |
        | GET /auth                             |
        | GET /account                          |
        | GET /orders                           |
        | GET /orders/0x12                      |
        | POST /orders                          |
        | DELETE /orders                        |
        | DELETE /orders-all                    |
        | POST /batch-orders                    |
        | GET /order-history                    |
        | POST /account/cancel-on-disconnect    |
        | DELETE /api-key                       |
        | GET /mmp?asset=ETH                    |

    @official-docs @assumed @rule:8.1
    Scenario Outline: A private operation on a connection of nobody: <op>
      Given a WebSocket is opened at "/"
      When this frame is sent:
        """
        {"id":1,"op":"<op>","data":{}}
        """
      Then the answer frame is:
        """
        {"id":1,"error":"UNAUTHORIZED"}
        """

      Examples:
        | op                |
        | status            |
        | create_order      |
        | edit_order        |
        | cancel_order      |
        | cancel_all_orders |

    @assumed @rule:8.8
    Scenario Outline: A key that may only look changes nothing: <request>
      When this request is sent, signed by carol:
        """
        <request> HTTP/1.1

        {}
        """
      Then the answer is 401:
        """
        {"error":"API_KEY_READ_ONLY"}
        """
      And the verification was refused: "read-only"

      Examples:
        | request                            |
        | POST /orders                       |
        | POST /orders/0x12                  |
        | POST /batch-orders                 |
        | DELETE /orders                     |
        | DELETE /orders-all                 |
        | POST /account/cancel-on-disconnect |
        | POST /api-key                      |
        | DELETE /signing-key                |
        | POST /mmp                          |

    @assumed @rule:8.8
    Scenario: A key that may only look may look
      Given carol has an open order
      When this request is sent, signed by carol:
        """
        GET /orders/${order} HTTP/1.1

        """
      Then the answer is 200:
        """
        {"order_id":"${order}",${any}}
        """

    @assumed @rule:8.9
    Scenario Outline: A key that is bound to <addresses>
      Given dora opens an account:
        | ipAddresses | <addresses> |
      When this request is sent, signed by dora:
        """
        GET /auth HTTP/1.1

        """
      Then the answer is <status>:
        """
        <body>
        """

      Examples:
        | addresses          | status | body                                   |
        | 10.0.0.1           | 401    | {"error":"ACCOUNT_INVALID_IP_ADDRESS"} |
        | 10.0.0.1,127.0.0.1 | 200    | {"success":true}                       |

  Rule: What is asked

    @third-party @official-docs @rule:8.10
    Scenario Outline: An order that nobody knows: <method>
      When this request is sent, signed by alice:
        """
        <method> /orders/0x1111111111111111111111111111111111111111111111111111111111111111 HTTP/1.1

        """
      Then the answer is 400:
        """
        {"error":"ORDER_DOES_NOT_EXIST"}
        """

      Examples:
        | method |
        | GET    |
        | POST   |
        | DELETE |

    @third-party @assumed @rule:8.10
    Scenario Outline: Somebody else's order is an unknown one: <method>
      Given alice has an open order
      When this request is sent, signed by bob:
        """
        <method> /orders/${order} HTTP/1.1

        """
      Then the answer is 400:
        """
        {"error":"ORDER_DOES_NOT_EXIST"}
        """

      Examples:
        | method |
        | GET    |
        | POST   |

    @assumed @rule:8.15
    Scenario Outline: An id that is none, in a path: <id>
      When this request is sent, signed by alice:
        """
        <method> /orders/<id> HTTP/1.1

        """
      Then the answer is 400:
        """
        {"error":"ORDER_INVALID_ID"}
        """

      Examples:
        | method | id                                                                 |
        | GET    | 0x12                                                               |
        | POST   | 7                                                                  |
        | DELETE | 0X2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
        | DELETE | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada3g |

    @assumed @rule:8.15 @rule:8.16
    Scenario Outline: An id that is none, in a frame: <data>
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"cancel_order"<data>}
        """
      Then the answer frame is:
        """
        {"id":1,"error":"ORDER_INVALID_ID"}
        """

      Examples:
        | data                        |
        |                             |
        | ,"data":null                |
        | ,"data":{}                  |
        | ,"data":[]                  |
        | ,"data":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"       |
        | ,"data":{"order_id":7}      |
        | ,"data":{"order_id":""}     |
        | ,"data":{"order_id":"0x12"} |

    @assumed @rule:8.18
    Scenario Outline: A body that is not what is asked for: <request> <body>
      When this request is sent, signed by alice:
        """
        <request> HTTP/1.1

        <body>
        """
      Then the answer is 400:
        """
        {"error":"BAD_REQUEST"}
        """

      Examples:
        | request             | body                      |
        | POST /orders        |                           |
        | POST /orders        | {"instrument":            |
        | POST /orders        | []                        |
        | POST /orders        | {}                        |
        | DELETE /orders-all  | {                         |
        | POST /batch-orders  | {"orders":[]}             |
        | POST /api-key       | {"name":7}                |
        | POST /api-key       | {"name":"a","ip_addresses":["nowhere!"]} |
        | DELETE /api-key     | {}                        |
        | DELETE /signing-key | {"signing_key":"0x12"}    |
        | POST /mmp           | {"asset":"ETH"}           |

    @assumed @rule:8.18
    Scenario Outline: Data that is not what is asked for: <op>
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"<op>","data":<data>}
        """
      Then the answer frame is:
        """
        {"id":1,"error":"BAD_REQUEST"}
        """

      Examples:
        | op                | data                         |
        | create_order      | {}                           |
        | create_order      | []                           |
        | cancel_all_orders | []                           |
        | cancel_all_orders | {"instrument_type":"OPTIONS"} |
        | subscribe         | {}                           |

    @assumed @rule:8.19
    Scenario Outline: A frame that is no JSON object: <frame>
      Given a WebSocket is opened at "/"
      When this frame is sent:
        """
        <frame>
        """
      Then the answer frame is:
        """
        {"error":"INVALID_MESSAGE_FORMAT"}
        """
      And the WebSocket is still open

      Examples:
        | frame            |
        | hello            |
        | []               |
        | 1                |
        | null             |
        | {"op":"ping"} {} |
        | {"op":"ping"     |

    @assumed @rule:8.20
    Scenario Outline: An operation that nobody knows: <frame>
      Given a WebSocket is opened at "/"
      When this frame is sent:
        """
        <frame>
        """
      Then the answer frame is:
        """
        {"id":5,"error":"OPERATION_NOT_FOUND"}
        """

      Examples:
        | frame                     |
        | {"id":5,"op":"PING"}      |
        | {"id":5,"op":["ping"]}    |
        | {"id":5}                  |
        | {"id":5,"op":"create_rfq"} |

    @assumed @rule:8.21
    Scenario: A channel that nobody knows
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"subscribe","data":["order"]}
        """
      Then the answer frame is:
        """
        {"id":1,"error":"CHANNEL_NOT_FOUND"}
        """

    @assumed @rule:8.22
    Scenario Outline: More than may be: <code>
      Given the switch <switch> is <limit>
      And a WebSocket is opened at "/"
      When this frame is sent:
        """
        <good>
        """
      Then the answer frame is:
        """
        {"id":1,"data":${any}}
        """
      When this frame is sent:
        """
        <bad>
        """
      Then the answer frame is:
        """
        {<id>"error":"<code>"}
        """
      And the WebSocket is still open

      Examples:
        | code              | switch            | limit | good                                          | bad                                           | id      |
        | MESSAGE_TOO_LARGE | maxFrameBytes     | 20    | {"id":1,"op":"ping"}                          | {"id":12,"op":"ping"}                         |         |
        | TOO_MANY_CHANNELS | maxChannels       | 1     | {"id":1,"op":"subscribe","data":["index:ETH"]} | {"id":2,"op":"subscribe","data":["index:BTC"]} | "id":2, |
        | TOO_MANY_PINGS    | maxPingsPerMinute | 1     | {"id":1,"op":"ping"}                          | {"id":2,"op":"ping"}                          | "id":2, |

    @official-docs @assumed @rule:8.25 @rule:3.23
    Scenario Outline: Path and method come before who asks: <request>
      When this request is sent:
        """
        <request> HTTP/1.1

        """
      Then the answer is <status>:
        """
        {"error":"<code>"}
        """

      Examples:
        | request              | status | code               |
        | GET /                | 404    | SERVICE_NOT_FOUND  |
        | GET /v1/orders       | 404    | SERVICE_NOT_FOUND  |
        | GET /Orders          | 404    | SERVICE_NOT_FOUND  |
        | DELETE /order/0x12   | 404    | SERVICE_NOT_FOUND  |
        | PATCH /orders        | 405    | METHOD_NOT_ALLOWED |
        | POST /orders-all     | 405    | METHOD_NOT_ALLOWED |

  Rule: Signatures

    @assumed @rule:8.26 @rule:8.27 @rule:8.29 @rule:8.30 @rule:10.25 @rule:10.27
    Scenario Outline: An order is refused with <code>: <what>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"<maker>","is_buy":true,"amount":"10000","limit_price":"<price>","salt":"12345678","timestamp":"1700000000","signature":<signature>}
        """
      Then the answer is 400:
        """
        {"error":"<code>"}
        """
      And alice has 0 working orders

      Examples:
        | code                  | what                                    | maker                                      | price      | signature |
        | ORDER_NO_SIGNATURE    | null                                    | ${alice.address}                           | 1200000000 | null |
        | ORDER_NO_SIGNATURE    | empty                                   | ${alice.address}                           | 1200000000 | "" |
        | ORDER_NO_SIGNATURE    | without one, whoever the maker is       | ${bob.address}                             | 1200000000 | "" |
        | ORDER_BAD_SIGNATURE   | no hex                                  | ${alice.address}                           | 1200000000 | "signed" |
        | ORDER_BAD_SIGNATURE   | 64 bytes                                | ${alice.address}                           | 1200000000 | "0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf3643" |
        | ORDER_BAD_SIGNATURE   | a last byte of 29                       | ${alice.address}                           | 1200000000 | "0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431d" |
        | ORDER_BAD_SIGNATURE   | zeros                                   | ${alice.address}                           | 1200000000 | "0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001b" |
        | ORDER_BAD_SIGNING_KEY | another price than was signed           | ${alice.address}                           | 1200010000 | "0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c" |
        | ORDER_INVALID_MAKER   | a maker that is the signing key         | 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | 1200000000 | "0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c" |
        | ORDER_INVALID_MAKER   | a maker that is another account         | ${bob.address}                             | 1200000000 | "0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c" |

    @official-docs @rule:10.25 @rule:8.27
    Scenario: An order signed without its timestamp recovers to somebody else
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","signature":"0xaac33ca4aa77b24d44e1f81ec5c2b2b4eed7f90043bb2d16a93978b6c43aa2c012eb966cd5978566ddc51cc368a713ff83bd215d94aaf7dd3e284694ae49f4721c"}
        """
      Then the answer is 400:
        """
        {"error":"ORDER_BAD_SIGNING_KEY"}
        """
      And the verification was refused: "no signing key of the account"
      And the mistake is named "signed-without-timestamp"

    @assumed @rule:8.27
    Scenario Outline: A signer that is no registered key may have another code: <code>
      Given the switch unregisteredSignerCode is <choice>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"20000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","signature":"0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c"}
        """
      Then the answer is 400:
        """
        {"error":"<code>"}
        """

      Examples:
        | choice              | code                |
        | order-bad-signature | ORDER_BAD_SIGNATURE |
        | invalid-signature   | INVALID_SIGNATURE   |

    @assumed @rule:8.28 @rule:10.31
    Scenario: With an expired signing key orders fail and cancels work
      Given dora opens an account:
        | signingKeyExpiry | 1700000001 |
      When dora places an order over "REST HMAC":
        | quantity | 0.01 |
        | price    | 1200 |
      Then the client reports success
      When the clock is advanced by PT1S
      And dora asks to place over "REST HMAC" with:
        | quantity | 0.01 |
        | price    | 1200 |
      Then the client reports failure "OLD_SIGNING_KEY"
      When dora cancels the order over "REST HMAC"
      Then the client reports success

    @assumed @rule:8.31 @rule:10.24
    Scenario Outline: The same order again, when it has <happened>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}
        """
      Then the answer is 200:
        """
        {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34",${any}}
        """
      Given the scenario follows the order 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34
      And the order has <happened>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}
        """
      Then the answer is 400:
        """
        {"error":"ORDER_EXISTS"}
        """

      Examples:
        | happened                    |
        | been filled                 |
        | been cancelled by the venue |

    @assumed @rule:8.31
    Scenario: A filled order that is placed again may have a code of its own
      Given the switch filledOrderAgainCode is order-exists-matched
      And alice has an open order:
        | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
      And the order has been filled
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}
        """
      Then the answer is 400:
        """
        {"error":"ORDER_EXISTS_MATCHED"}
        """

    @third-party @rule:8.33
    Scenario Outline: Reduce-only: <what>
      Given alice has an open order
      And "<held>" of the order has been filled
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":<buy>,"amount":"<amount>","limit_price":"2000000000","salt":"1","timestamp":"1700000000","reduce_only":true}
        """
      Then the answer is <status>:
        """
        <body>
        """

      Examples:
        | what               | held | buy   | amount | status | body                                                |
        | the right way      | 0.01 | false | 10000  | 200    | {${any}"reduce_only":true,${any}}                   |
        | the wrong way      | 0.01 | true  | 10000  | 400    | {"error":"INVALID_DIRECTION_REDUCE_ONLY"}           |
        | more than there is | 0.01 | false | 20000  | 400    | {"error":"ORDER_EXCEEDS_CAPACITY_OF_REDUCE_ONLY"}   |

    @third-party @rule:8.33
    Scenario: Reduce-only without a position
      When alice asks to place over "REST HMAC" with:
        | quantity   | 0.01 |
        | price      | 1200 |
        | reduceOnly | true |
      Then the client reports failure "NO_POSITION_REDUCE_ONLY"

  Rule: The venue itself

    @assumed @rule:8.34 @rule:8.35
    Scenario Outline: While the venue is <service>, a cancel comes to <cancel>
      Given alice has an open order
      And the switch service is <service>
      When alice asks to place over "REST HMAC" with:
        | quantity | 0.01 |
        | price    | 1200 |
      Then the client reports failure "<code>"
      When this request is sent, signed by alice:
        """
        DELETE /orders/${order} HTTP/1.1

        """
      Then the answer is <status>:
        """
        <cancel>
        """
      When this request is sent, signed by alice:
        """
        GET /auth HTTP/1.1

        """
      Then the answer is 200:
        """
        {"success":true}
        """

      Examples:
        | service        | code                     | status | cancel                               |
        | trading-paused | TRADING_PAUSED           | 200    | {"order_id":"${order}"}              |
        | maintenance    | MAINTENANCE_MODE_ENABLED | 400    | {"error":"MAINTENANCE_MODE_ENABLED"} |

    @assumed @rule:8.36
    Scenario Outline: The engine takes too long: <code>
      Given alice has an open order
      And the next "cancel_order" is carried out and answered 500 "application/json" instead:
        """
        {"error":"<code>"}
        """
      When alice cancels the order over "REST HMAC"
      Then the client reports failure "<code>"
      And the order is cancelled

      Examples:
        | code            |
        | TIMED_OUT       |
        | ORDER_TIMED_OUT |

    @official-docs @assumed @rule:8.37
    Scenario: An internal error
      Given alice has an open order
      And the next "cancel_order" is answered 500 "application/json" instead:
        """
        {"error":"INTERNAL_ERROR"}
        """
      When alice cancels the order over "REST HMAC"
      Then the client reports failure "INTERNAL_ERROR"
      And the order is open
