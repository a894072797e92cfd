Feature: The WebSocket of Aevo and its channels

  Background:
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z

  Rule: Operations

    @official-docs @rule:2.1 @rule:2.4 @rule:7.9
    Scenario: The status tells the account and what the connection is subscribed to
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"subscribe","data":["orders","orderbook-100ms:ETH-PERP","index:ETH"]}
        """
      Then the answer frame is:
        """
        {"id":1,"data":["orders","orderbook-100ms:ETH-PERP","index:ETH"]}
        """
      When this frame is sent, signed by alice:
        """
        {"id":2,"op":"status"}
        """
      Then the answer frame is:
        """
        {"id":2,"data":{"account":"${alice.address}","subscriptions":["orders","orderbook-100ms:ETH-PERP","index:ETH"]}}
        """
      When this frame is sent, signed by alice:
        """
        {"id":3,"op":"unsubscribe","data":["index:ETH","orders"]}
        """
      Then the answer frame is:
        """
        {"id":3,"data":["index:ETH","orders"]}
        """
      When this frame is sent, signed by alice:
        """
        {"id":4,"op":"status"}
        """
      Then the answer frame is:
        """
        {"id":4,"data":{"account":"${alice.address}","subscriptions":["orderbook-100ms:ETH-PERP"]}}
        """

    @official-docs @rule:2.5
    Scenario: The channels that there are
      Given a WebSocket is opened at "/"
      When this frame is sent:
        """
        {"id":1,"op":"channels"}
        """
      Then the answer frame is:
        """
        {"id":1,"data":["fills","orders","positions","orderbook:ETH-PERP",${any}]}
        """

    @assumed @rule:2.6 @rule:8.1 @rule:8.21
    Scenario Outline: One bad name refuses all: <names>
      Given a WebSocket is opened at "/"
      When this frame is sent:
        """
        {"id":1,"op":"subscribe","data":<names>}
        """
      Then the answer frame is:
        """
        {"id":1,"error":"<code>"}
        """
      When this frame is sent, signed by alice:
        """
        {"id":2,"op":"status"}
        """
      Then the answer frame is:
        """
        {"id":2,"data":{"account":"${alice.address}","subscriptions":[]}}
        """

      Examples:
        | names                                    | code              |
        | ["orderbook-100ms:ETH-PERP","orderbook"] | CHANNEL_NOT_FOUND |
        | ["index:ETH","orders"]                   | UNAUTHORIZED      |
        | ["index:ETH",1]                          | BAD_REQUEST       |
        | "index:ETH"                              | BAD_REQUEST       |

    @official-sdk @assumed @rule:2.7 @rule:10.22
    Scenario: The next frame may be sent before the login is answered
      Given alice has an open order
      And a WebSocket is opened at "/"
      When this frame is sent:
        """
        {"id":1,"op":"auth","data":{"key":"${alice.apiKey}","secret":"${alice.apiSecret}"}}
        """
      And this frame is sent:
        """
        {"id":2,"op":"create_order","data":{"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","signature":"0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c"}}
        """
      And this frame is sent:
        """
        {"id":3,"op":"cancel_order","data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"success":true,"account":"${alice.address}"}}
        """
      And the next frame is:
        """
        {"id":2,"data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34",${any}}}
        """
      And the next frame is:
        """
        {"id":3,"data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","success":true}}
        """

    @official-docs @assumed @rule:2.8
    Scenario: A connection is closed after 15 minutes without an operation
      Given a WebSocket is opened at "/"
      When this frame is sent:
        """
        {"op":"ping"}
        """
      Then the answer frame is:
        """
        {"data":{"success":true,"timestamp":"1700000000000000000"}}
        """
      When the clock is advanced by PT14M59S
      And this frame is sent:
        """
        {"op":"ping"}
        """
      Then the answer frame is:
        """
        {"data":{"success":true,"timestamp":"1700000899000000000"}}
        """
      When the clock is advanced by PT15M
      Then the WebSocket closes with 1001

    @official-sdk @rule:2.9
    Scenario: A binary frame is read as the text that it holds
      Given a WebSocket is opened at "/"
      When this binary frame is sent:
        """
        {"id":1,"op":"ping"}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"success":true,"timestamp":"1700000000000000000"}}
        """

    @official-sdk @assumed @rule:3.14
    Scenario: A subscription that is authorised by its frame keeps that account
      Given alice has an open order
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["orders"]}
        """
      Then the answer frame is:
        """
        {"data":["orders"]}
        """
      When this frame is sent:
        """
        {"op":"auth","data":{"key":"${bob.apiKey}","secret":"${bob.apiSecret}"}}
        """
      Then the answer frame is:
        """
        {"data":{"success":true,"account":"${bob.address}"}}
        """
      Given the order has been filled
      Then the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${order}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0.01","order_status":"filled","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """

  Rule: The orders channel

    @official-docs @rule:7.5 @rule:7.6 @rule:7.12 @rule:7.16 @rule:7.18
    Scenario: Every change of an order is shown in a list, after the answer, and there is no snapshot
      Given alice has an open order
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["orders"]}
        """
      Then the answer frame is:
        """
        {"data":["orders"]}
        """
      Given "0.004" of the order has been filled
      Then the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${order}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0.004","order_status":"partial","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"cancel_order","data":{"order_id":"${order}"}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"order_id":"${order}","success":true}}
        """
      And the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${order}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0.004","order_status":"cancelled","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """

    @assumed @rule:7.16
    Scenario: The event may go before the answer
      Given the switch eventOrder is event-first
      And alice has an open order
      Given a WebSocket is opened at "/"
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
        {"id":1,"op":"cancel_order","data":{"order_id":"${order}"}}
        """
      Then the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${order}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0","order_status":"cancelled","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """
      And the answer frame is:
        """
        {"id":1,"data":{"order_id":"${order}","success":true}}
        """

    @official-docs @assumed @rule:5.9 @rule:7.6
    Scenario: An edit shows the old order cancelled, then the new one opened
      Given alice has an open order
      Given a WebSocket is opened at "/"
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
        {"id":1,"op":"edit_order","data":{"order_id":"${order}","instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34",${any}}}
        """
      And the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${order}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0","order_status":"cancelled","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """
      And the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0","order_status":"opened","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """

    @assumed @rule:7.7
    Scenario: A cancel of many is shown in one message
      Given alice has an open order called "first"
      And alice has an open order called "second"
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["orders"]}
        """
      Then the answer frame is:
        """
        {"data":["orders"]}
        """
      When alice asks to cancel_all over "REST HMAC"
      Then the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${first}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0","order_status":"cancelled","created_timestamp":"1700000000000000000","system_type":"API"},{"order_id":"${second}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0","order_status":"cancelled","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """

    @assumed @rule:7.7
    Scenario: A cancel of many may be shown in one message each
      Given the switch cancelAllEvents is one-each
      And alice has an open order called "first"
      And alice has an open order called "second"
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["orders"]}
        """
      Then the answer frame is:
        """
        {"data":["orders"]}
        """
      When alice asks to cancel_all over "REST HMAC"
      Then the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${first}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0","order_status":"cancelled","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """
      And the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${second}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0","order_status":"cancelled","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """

    @official-docs @rule:7.13
    Scenario: States that are documented for REST only are not shown
      Given alice has an open order called "expires"
      And alice has an open order called "fills"
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["orders"]}
        """
      Then the answer frame is:
        """
        {"data":["orders"]}
        """
      Given the scenario goes on with the order "expires"
      And the order has expired
      And the scenario goes on with the order "fills"
      And the order has been filled
      Then the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${fills}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0.01","order_status":"filled","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """

    @official-docs @rule:7.13
    Scenario: They may be shown
      Given the switch restOnlyStates is true
      And alice has an open order
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["orders"]}
        """
      Then the answer frame is:
        """
        {"data":["orders"]}
        """
      Given the order has expired
      Then the next frame is:
        """
        {"channel":"orders","data":{"timestamp":"1700000000000000000","orders":[{"order_id":"${order}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","price":"1200","amount":"0.01","filled":"0","order_status":"expired","created_timestamp":"1700000000000000000","system_type":"API"}]}}
        """

    @third-party @rule:7.17
    Scenario: Messages of channels may carry the time of writing
      Given the switch writeTimestamps is true
      And alice has an open order
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["orders"]}
        """
      Then the answer frame is:
        """
        {"data":["orders"]}
        """
      Given the order has been filled
      Then the next frame is:
        """
        {"channel":"orders",${any},"write_ts":"1700000000000000000"}
        """

  Rule: The fills channel

    @official-docs @rule:7.8
    Scenario: One trade at a time
      Given alice has an open order
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["fills"]}
        """
      Then the answer frame is:
        """
        {"data":["fills"]}
        """
      Given "0.004" of the order has been filled
      Then the next frame is:
        """
        {"channel":"fills","data":{"timestamp":"1700000000000000000","fill":{"trade_id":"0x${any}","order_id":"${order}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","price":"1200","side":"buy","fees":"0","filled":"0.004","order_status":"partial","liquidity":"maker","created_timestamp":"1700000000000000000","system_type":"API"}}}
        """

    @official-docs @rule:7.8
    Scenario: Who takes is the taker
      Given the switch standingPrices is set to "ETH-PERP:1199/1200"
      Given a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"op":"subscribe","data":["fills"]}
        """
      Then the answer frame is:
        """
        {"data":["fills"]}
        """
      When alice places an order over "REST HMAC":
        | quantity | 0.01 |
        | price    | 1200 |
      Then the next frame is:
        """
        {"channel":"fills",${any}"filled":"0.01","order_status":"filled","liquidity":"taker",${any}}
        """
