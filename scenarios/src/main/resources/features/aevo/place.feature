Feature: Placing and editing orders at Aevo

  An order is typed data (EIP-712) that a signing key of the account has signed; the digest of it is the order's id. The
  order of these scenarios is the vector that the exchange's own libraries agree on.

  Background:
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z

  Rule: What comes back

    @official-docs @official-sdk @rule:4.1 @rule:5.1 @rule:10.13
    Scenario: REST answers a new order with all of it, every number as text
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1
        Content-Type: application/json

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","signature":"0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c"}
        """
      Then the answer is 200:
        """
        {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","amount":"0.01","price":"1200","avg_price":"0","filled":"0","order_status":"opened","post_only":false,"reduce_only":false,"initial_margin":"0.6","created_timestamp":"1700000000000000000","timestamp":"1700000000000000000","system_type":"API","time_in_force":"GTC"}
        """
      And the verification was accepted

    @official-docs @third-party @rule:5.2
    Scenario: A WebSocket answers a new order with the documented members
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"create_order","data":{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","order_status":"opened","side":"buy","amount":"0.01","price":"1200","filled":"0","initial_margin":"0.6","avg_price":"0","created_timestamp":"1700000000000000000","timestamp":"1700000000000000000","system_type":"API"}}
        """

    @official-docs @rule:5.2
    Scenario: An option tells its kind, expiry and strike
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"create_order","data":{"instrument":11235,"maker":"${alice.address}","is_buy":true,"amount":"1000000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{${any}"instrument_name":"ETH-31DEC27-2000-C","instrument_type":"OPTION","option_type":"call","expiry":"1830240000000000000","strike":"2000",${any}}}
        """

    @official-docs @rule:5.1
    Scenario: What an order asks for beyond price and amount comes back
      Given alice has an open order called "parent"
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","post_only":true,"close_position":true,"partial_position":true,"self_trade_prevention":"EXPIRE_MAKER","parent_order_id":"${parent}"}
        """
      Then the answer is 200:
        """
        {${any}"post_only":true,${any}"time_in_force":"GTC","close_position":true,"partial_position":true,"parent_order_id":"${parent}","self_trade_prevention":"EXPIRE_MAKER"}
        """

  Rule: How it may be written

    @third-party @assumed @rule:5.3
    Scenario: Whole numbers may be text or numbers of any size
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":"2054","maker":"${alice.address}","is_buy":true,"amount":10000,"limit_price":1200000000,"salt":115792089237316195423570985008687907853269984665640564039457584007913129639935,"timestamp":1700000000}
        """
      Then the answer is 200:
        """
        {"order_id":"${any}","account":"${alice.address}",${any}}
        """
      And the verification was accepted

    @assumed @rule:5.3 @rule:8.18
    Scenario Outline: Malformed: <what>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":<maker>,"is_buy":<buy>,"amount":<amount>,"limit_price":"1200000000","salt":<salt>,"timestamp":"1700000000","signature":"0x00"}
        """
      Then the answer is 400:
        """
        {"error":"BAD_REQUEST"}
        """

      Examples:
        | what                       | maker                | buy    | amount    | salt                                                                             |
        | a sign                     | "${alice.address}"   | true   | "-10000"  | 1                                                                                |
        | a fraction                 | "${alice.address}"   | true   | "1.5"     | 1                                                                                |
        | a number with a fraction   | "${alice.address}"   | true   | 1.0       | 1                                                                                |
        | an exponent                | "${alice.address}"   | true   | 1e4       | 1                                                                                |
        | hex                        | "${alice.address}"   | true   | "0x10"    | 1                                                                                |
        | a blank                    | "${alice.address}"   | true   | " 1"      | 1                                                                                |
        | nothing                    | "${alice.address}"   | true   | ""        | 1                                                                                |
        | null                       | "${alice.address}"   | true   | null      | 1                                                                                |
        | more than 256 bits         | "${alice.address}"   | true   | 1         | "115792089237316195423570985008687907853269984665640564039457584007913129639936" |
        | is_buy as text             | "${alice.address}"   | "true" | 1         | 1                                                                                |
        | a maker that is no address | "alice"              | true   | 1         | 1                                                                                |
        | a maker without its 0x     | "f39Fd6e51aad88F6F4ce6aB8827279cffFb92266" | true | 1     | 1                                                                                |

    @third-party @assumed @rule:5.4
    Scenario: An empty time_in_force is GTC, and members that nobody knows are ignored
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","time_in_force":"","isolated_margin":"1","order_id":"0x12"}
        """
      Then the answer is 200:
        """
        {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34",${any}"time_in_force":"GTC"}
        """

    @assumed @rule:5.3 @rule:5.6
    Scenario Outline: Terms that nobody knows are malformed: <terms>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000",<terms>}
        """
      Then the answer is 400:
        """
        {"error":"BAD_REQUEST"}
        """

      Examples:
        | terms                             |
        | "time_in_force":"FOK"             |
        | "self_trade_prevention":"EXPIRE"  |
        | "post_only":"true"                |
        | "parent_order_id":"0x12"          |
        | "stop":"STOP_LOSS"                |
        | "stop":"TRAILING","trigger":"1"   |
        | "stop":"STOP_LOSS","trigger":"-1" |

  Rule: Stop orders

    @official-docs @rule:5.5
    Scenario: An order with stop and trigger waits as stop_order
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","stop":"TAKE_PROFIT","trigger":"1100000000"}
        """
      Then the answer is 200:
        """
        {${any}"order_status":"stop_order",${any}"time_in_force":"GTC","stop":"TAKE_PROFIT","trigger":"1100"}
        """

  Rule: What must be right

    @assumed @rule:5.7
    Scenario Outline: Refused with <code>: <what>
      Given the switch inactiveInstruments is SOL-PERP
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":<instrument>,"maker":"${alice.address}","is_buy":true,"amount":"<amount>","limit_price":"<price>","salt":"1","timestamp":"<time>"}
        """
      Then the answer is 400:
        """
        {"error":"<code>"}
        """
      And alice has 0 working orders

      Examples:
        | what                                 | code                     | instrument | amount | price      | time       |
        | an unknown instrument                | INSTRUMENT_NOT_FOUND     | 1          | 10000  | 1200000000 | 1700000000 |
        | an instrument that is not traded     | INSTRUMENT_INACTIVE      | 5197       | 100000 | 1200000000 | 1700000000 |
        | no amount                            | ORDER_INVALID_AMOUNT     | 2054       | 0      | 1200000000 | 1700000000 |
        | an amount between two steps          | INVALID_AMOUNT_STEP_SIZE | 2054       | 10001  | 1200000000 | 1700000000 |
        | a purchase at nothing                | ORDER_INVALID_PRICE      | 2054       | 10000  | 0          | 1700000000 |
        | a price between two steps            | INVALID_PRICE_STEP_SIZE  | 2054       | 10000  | 1200001000 | 1700000000 |
        | a value below the least              | BELOW_MIN_ORDER_VALUE    | 2054       | 10000  | 999990000  | 1700000000 |
        | a time more than an hour ago         | ORDER_INVALID_TIME       | 2054       | 10000  | 1200000000 | 1699996399 |
        | a time more than an hour from now    | ORDER_INVALID_TIME       | 2054       | 10000  | 1200000000 | 1700003601 |
        | time before instrument               | ORDER_INVALID_TIME       | 1          | 10000  | 1200000000 | 1          |
        | instrument before amount             | INSTRUMENT_NOT_FOUND     | 1          | 0      | 0          | 1700000000 |
        | amount before price                  | ORDER_INVALID_AMOUNT     | 2054       | 0      | 0          | 1700000000 |

    @assumed @rule:5.7
    Scenario Outline: An hour from now, to the second, is in time: <time>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"1","timestamp":"<time>"}
        """
      Then the answer is 200:
        """
        {${any}}
        """

      Examples:
        | time       |
        | 1699996400 |
        | 1700003600 |

    @assumed @rule:5.7
    Scenario: The window of an order's time can be switched off
      Given the switch orderWindowSeconds is 0
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"1","timestamp":"1"}
        """
      Then the answer is 200:
        """
        {${any}}
        """

    @assumed @rule:5.8
    Scenario Outline: What has nothing to trade with, or must not trade, is rejected at once: <what>
      Given the switch standingPrices is set to "<standing>"
      When alice asks to place over "REST HMAC" with:
        | quantity    | 0.01    |
        | price       | 1200    |
        | type        | <type>  |
        | timeInForce | <terms> |
      Then the client reports failure "<code>"
      And alice has 0 working orders

      Examples:
        | what                            | standing           | type   | terms     | code               |
        | IOC into an empty book          |                    | limit  | ioc       | IOC_ORDER_REJECTED |
        | a market order with nobody      |                    | market | gtc       | IOC_ORDER_REJECTED |
        | post-only that would take       | ETH-PERP:1199/1200 | limit  | post_only | GTC_ORDER_REJECTED |

    @assumed @rule:5.8
    Scenario Outline: What stands on the other side trades at once: <type>, <terms>
      Given the switch standingPrices is set to "ETH-PERP:1199/1200"
      When alice places an order over "REST HMAC":
        | quantity    | 0.01    |
        | price       | 1200    |
        | type        | <type>  |
        | timeInForce | <terms> |
      Then the client reports success
      And the client's answer contains "\"avg_price\":\"1200\",\"filled\":\"0.01\",\"order_status\":\"filled\""
      And the order is filled

      Examples:
        | type   | terms |
        | limit  | gtc   |
        | limit  | ioc   |
        | market | gtc   |

    @observed @rule:5.16
    Scenario: CONFIG_NOT_SET was met on a create, and can be had
      Given the next "create_order" is answered 400 "application/json" instead:
        """
        {"error":"CONFIG_NOT_SET"}
        """
      When alice asks to place over "REST HMAC" with:
        | quantity | 0.01 |
        | price    | 1200 |
      Then the client reports failure "CONFIG_NOT_SET"

  Rule: Editing

    @official-docs @official-sdk @rule:5.9
    Scenario Outline: An edit cancels the old order and makes a new one with a new id, over <transport>
      When alice places an order over "<transport>":
        | quantity | 0.01 |
        | price    | 1200 |
      And the order is called "old"
      And alice edits the order over "<transport>":
        | quantity | 0.02 |
        | price    | 1300 |
      Then the client reports success
      And the order "old" is cancelled
      And the order is open
      And the client's answer contains "\"amount\":\"0.02\",\"price\":\"1300\""
      And alice has 1 working order

      Examples:
        | transport       |
        | REST HMAC       |
        | REST key+secret |
        | WS key+secret   |
        | WS per message  |

    @official-docs @official-sdk @rule:5.9
    Scenario: The edit of the vectors, flat beside the old id
      Given alice has an open order:
        | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
      And a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"edit_order","data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1500000000","salt":"12345679","timestamp":"1700000001","signature":"0xb2bf4a6b223f538546acdf508424b996b8f9ccd59e9968b9d0be1ac81440c7ad7b0c55cde5235aff9b14c3f2949cac299aa5978ec2850d45e959bcabe87ee7a01c"}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"order_id":"0xf1813460daccdf8055dd765161277c2eee01b0d33fd96051de82dc71cd5f771d",${any}"price":"1500",${any}}}
        """
      And the order is cancelled

    @official-docs @rule:5.10 @rule:5.11
    Scenario Outline: An edit that is refused leaves the old order open: <code>
      Given alice has an open order:
        | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
      When this request is sent, signed by alice:
        """
        POST /orders/0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 HTTP/1.1

        {"instrument":<instrument>,"maker":"${alice.address}","is_buy":<buy>,"amount":"10000","limit_price":"<price>","salt":"12345678","timestamp":"1700000000"}
        """
      Then the answer is 400:
        """
        {"error":"<code>"}
        """
      And the order is open

      Examples:
        | code                               | instrument | buy   | price                                                                          |
        | EDIT_ORDER_SAME_ID                 | 2054       | true  | 1200000000                                                                     |
        | EDIT_ORDER_DIFFERENT_INSTRUMENT    | 3396       | true  | 1200000000                                                                     |
        | EDIT_ORDER_CANNOT_CHANGE_DIRECTION | 2054       | false | 1200000000                                                                     |
        | EDIT_ORDER_CANNOT_BE_MARKET_ORDER  | 2054       | true  | 115792089237316195423570985008687907853269984665640564039457584007913129639935 |
        | BELOW_MIN_ORDER_VALUE              | 2054       | true  | 10000                                                                          |

    @assumed @rule:5.11
    Scenario: An edit that would be rejected by the book leaves the old order open
      Given the switch standingPrices is set to "ETH-PERP:1199/1200"
      And alice has an open order
      When alice asks to edit over "REST HMAC" with:
        | orderId     | ${order}  |
        | quantity    | 0.01      |
        | price       | 1200      |
        | timeInForce | post_only |
      Then the client reports failure "GTC_ORDER_REJECTED"
      And the order is open

    @assumed @rule:5.12
    Scenario: A partly filled order can be edited, and the new one starts unfilled
      Given alice has an open order called "old"
      And the scenario goes on with the order "old"
      And "0.004" of the order has been filled
      When alice edits the order over "REST HMAC":
        | quantity | 0.02 |
        | price    | 1300 |
      Then the client reports success
      And the client's answer contains "\"filled\":\"0\""
      And the order "old" is cancelled
      And the order is open

  Rule: Several at once

    @official-docs @rule:5.13
    Scenario: A batch makes all of its orders and names none
      When this request is sent, signed by alice:
        """
        POST /batch-orders HTTP/1.1

        {"orders":[{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"},{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345679","timestamp":"1700000000"}]}
        """
      Then the answer is 200:
        """
        {"success":true}
        """
      And alice has 2 working orders
      Given the scenario follows the order 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34
      Then the order is open

    @assumed @rule:5.14
    Scenario Outline: A batch with one bad order makes none: <code>
      When this request is sent, signed by alice:
        """
        POST /batch-orders HTTP/1.1

        {"orders":[{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"},<bad>]}
        """
      Then the answer is 400:
        """
        {"error":"<code>"}
        """
      And alice has 0 working orders

      Examples:
        | code                     | bad                                                                                                                                                                       |
        | INVALID_AMOUNT_STEP_SIZE | {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10001","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"} |
        | ORDER_EXISTS             | {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"} |
        | BAD_REQUEST              | {"instrument":2054} |

    @official-docs @assumed @rule:5.15
    Scenario Outline: A batch is of alike limit orders: <what>
      When this request is sent, signed by alice:
        """
        POST /batch-orders HTTP/1.1

        {"orders":<orders>}
        """
      Then the answer is 400:
        """
        {"error":"BAD_REQUEST"}
        """
      And alice has 0 working orders

      Examples:
        | what                | orders |
        | another instrument  | [{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"},{"instrument":3396,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}] |
        | another side        | [{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"},{"instrument":2054,"maker":"${alice.address}","is_buy":false,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}] |
        | IOC                 | [{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","time_in_force":"IOC"}] |
        | one is post-only    | [{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"},{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"2","timestamp":"1700000000","post_only":true}] |
        | a stop order        | [{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","stop":"STOP_LOSS","trigger":"1"}] |
        | none                | [] |
        | no list             | {} |

  Rule: Who has signed

    @official-sdk @rule:4.2
    Scenario: On mainnet the mainnet domain counts, and numbers beyond 64 bits are kept whole
      Given the switch network is mainnet
      And the switch orderWindowSeconds is 0
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":1,"maker":"${alice.address}","is_buy":false,"amount":"1500000","limit_price":"3500250000","salt":"340282366920938463463374607431768211455","timestamp":"1767225600","signature":"0xb0428809524e408484372b8176f4dc38a4f1b8d237f67a5b836cb2877c221ec95d5c307f1fca00aae4202687fa1061897bd10acfd0da609342ac040f5b24d8f41b"}
        """
      Then the answer is 200:
        """
        {"order_id":"0xe2caae52caaea6f03b6c4196d201809e907f5d612ab45101acb15cb41612d1b6",${any}"price":"3500.25",${any}}
        """

    @assumed @rule:4.8 @rule:2.10
    Scenario: A signature for the other network is not a registered key's
      Given the switch network is mainnet
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":1,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","signature":"0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c"}
        """
      Then the answer is 400:
        """
        {"error":"ORDER_BAD_SIGNING_KEY"}
        """
      And the verification was refused: "no signing key of the account"

    @official-sdk @assumed @rule:2.10
    Scenario: One network's instrument ids count at a time
      When this request is sent:
        """
        GET /instrument/ETH-PERP HTTP/1.1

        """
      Then the answer is 200:
        """
        {"instrument_id":"2054",${any}}
        """
      Given the switch network is mainnet
      When this request is sent:
        """
        GET /instrument/ETH-PERP HTTP/1.1

        """
      Then the answer is 200:
        """
        {"instrument_id":"1",${any}}
        """

    @assumed @rule:4.3 @rule:4.4 @rule:4.5
    Scenario Outline: The same signature, written otherwise: <how>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","signature":"<signature>"}
        """
      Then the answer is 200:
        """
        {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34",${any}}
        """

      Examples:
        | how                 | signature |
        | the last byte is 1  | 0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf364301 |
        | without its 0x      | 174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c |
        | with upper-case hex | 0x174386E1FC00883FF67B97E3E1B421BEED8D069B7BDD40FFB4CA34658B7286362131E0C24BFA0CD18F3974937C3599BFB61E476DEE2D79C852A6659D17BF36431C |
        | with a high s       | 0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b728636dece1f3db405f32e70c68b6c83ca663f04909578c11b26736d2bf8efb8770afe1b |

    @assumed @rule:4.3 @rule:4.4 @rule:4.5
    Scenario Outline: Each of them may be refused: <switch>
      Given the switch <switch> is reject
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","signature":"<signature>"}
        """
      Then the answer is 400:
        """
        {"error":"ORDER_BAD_SIGNATURE"}
        """

      Examples:
        | switch             | signature |
        | signatureV0Or1     | 0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf364301 |
        | signatureWithout0x | 174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c |
        | signatureHighS     | 0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b728636dece1f3db405f32e70c68b6c83ca663f04909578c11b26736d2bf8efb8770afe1b |

    @official-sdk @rule:4.6
    Scenario: With a builder the struct has two members more
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","builder_id":"acme","builder_fee_rate":"0.0003"}
        """
      Then the answer is 200:
        """
        {"order_id":"${any}",${any}}
        """
      And the verification was accepted
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","builder_id":"acme","builder_fee_rate":"0.0003","signature":"0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c"}
        """
      Then the answer is 400:
        """
        {"error":"ORDER_BAD_SIGNING_KEY"}
        """

    @assumed @rule:4.7
    Scenario Outline: Only one of the builder's members, or a rate that is none: <members>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000",<members>,"signature":"0x00"}
        """
      Then the answer is 400:
        """
        {"error":"BAD_REQUEST"}
        """

      Examples:
        | members                                             |
        | "builder_id":"acme"                                 |
        | "builder_fee_rate":"0.0003"                         |
        | "builder_id":"acme","builder_fee_rate":"0.0000003"  |
        | "builder_id":"acme","builder_fee_rate":"-0.1"       |
        | "builder_id":"acme","builder_fee_rate":0.0003       |
