Feature: What a cancel of Pacifica's orders has to survive

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z

  Rule: Races

    @observed @assumed @rule:10.1
    Scenario Outline: A fill wins against a cancel over <transport>
      Given alice has an open order
      And a fill of 0.01 wins against the next "cancel_order"
      When alice cancels the order over "<transport>"
      Then the client reports failure "<error>"
      And the order is filled

      Examples:
        | transport | error                      |
        | REST      | 5 Failed to cancel order   |
        | WS        | 420 Failed to cancel order |

    @observed @assumed @rule:10.1
    Scenario: The stream tells of the fill and of no cancel
      Given alice has an open order:
        | id | 42069 |
      And a fill of 0.01 wins against the next "cancel_order"
      And a WebSocket is opened at "/ws"
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      When alice cancels the order over "REST"
      Then the next frame is:
        """
        {"channel":"account_order_updates","data":[{"i":42069,${any}"oe":"fulfill_limit","os":"filled",${any}}]}
        """
      When this frame is sent:
        """
        {"method":"ping"}
        """
      Then the next frame is:
        """
        {"channel":"pong"}
        """

    @assumed @rule:10.2
    Scenario: A part is filled just before the cancel
      Given alice has an open order
      And a fill of 0.004 wins against the next "cancel_order"
      When alice cancels the order over "WS"
      Then the client reports success
      And the order is cancelled
      When this request is sent:
        """
        GET /api/v1/orders/history_by_id?order_id=${order} HTTP/1.1
        """
      Then the answer is 200:
        """
        {"success":true,"data":[{${any}"filled_amount":"0.004","cancelled_amount":"0.006","event_type":"cancel",${any}}],"error":null,"code":null}
        """

    @assumed @official-docs @rule:10.3 @rule:2.23
    Scenario: A cancel overtakes its create, and the order rests after it
      Given a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","params":{"create_order":{"symbol":"BTC","price":"100000","reduce_only":false,"amount":"0.1","side":"bid","tif":"GTC","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}}}
        """
      And this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_order":{"symbol":"BTC","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}}}
        """
      Then the next frame is:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","type":"cancel_order","code":420,"err":"Failed to cancel order","t":1749223343610}
        """
      When the clock is advanced by PT0.2S
      Then the next frame is:
        """
        {"code":200,"data":{"I":"79f948fd-7556-4066-a128-083f3ea49322","i":645953,"s":"BTC"},"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","t":1749223343810,"type":"create_order"}
        """
      And alice has 1 working order

    @assumed @rule:2.23
    Scenario: Answers to what is not held keep their order
      Given a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"00000000-0000-4000-8000-000000000001","params":{"cancel_all_orders":{"all_symbols":true,"exclude_reduce_only":false}}}
        """
      And this frame is sent, signed by alice:
        """
        {"id":"00000000-0000-4000-8000-000000000002","params":{"cancel_all_orders":{"all_symbols":true,"exclude_reduce_only":true}}}
        """
      Then the next frame is:
        """
        {"code":200,"data":{"cancelled_count":0},"id":"00000000-0000-4000-8000-000000000001",${any}}
        """
      And the next frame is:
        """
        {"code":200,"data":{"cancelled_count":0},"id":"00000000-0000-4000-8000-000000000002",${any}}
        """

  Rule: What is lost on the way

    @assumed @rule:10.7
    Scenario: The answer to a cancel is lost, and the second try fails
      Given alice has an open order:
        | id | 42069 |
      And the answer to the next "cancel_order" is lost
      And a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"00000000-0000-4000-8000-000000000001","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      And this frame is sent, signed by alice:
        """
        {"id":"00000000-0000-4000-8000-000000000002","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      Then the next frame is:
        """
        {"id":"00000000-0000-4000-8000-000000000002","type":"cancel_order","code":420,"err":"Failed to cancel order","t":1749223343610}
        """
      And the order is cancelled

    @assumed @rule:10.8
    Scenario: A cancel never arrives
      Given alice has an open order:
        | id | 42069 |
      And the next "cancel_order" never arrives
      And a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"00000000-0000-4000-8000-000000000001","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      And this frame is sent:
        """
        {"method":"ping"}
        """
      Then the next frame is:
        """
        {"channel":"pong"}
        """
      And the order is open

    @assumed @rule:10.9
    Scenario: A late answer is overtaken by those after it
      Given alice has an open order:
        | id | 42069 |
      And the answer to the next "cancel_order" comes PT1S late
      And a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"00000000-0000-4000-8000-000000000001","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      And this frame is sent:
        """
        {"method":"ping"}
        """
      Then the next frame is:
        """
        {"channel":"pong"}
        """
      And the order is cancelled
      When the clock is advanced by PT1S
      Then the next frame is:
        """
        {"code":200,"data":{"I":null,"i":42069,"s":"BTC"},"id":"00000000-0000-4000-8000-000000000001",${any}}
        """

    @assumed @rule:10.11
    Scenario: The connection is reset after the cancel was carried out
      Given alice has an open order
      And the connection is reset by the next "cancel_order", after it was carried out
      When alice cancels the order over "REST"
      Then the client reports failure ""
      And the order is cancelled

    @observed @rule:8.35 @rule:10.11
    Scenario: A cancel is carried out and answered 500
      Given alice has an open order
      And the next "cancel_order" is carried out and answered 500 "application/json" instead:
        """
        {"success":false,"data":null,"error":"Internal server error","code":500}
        """
      When alice cancels the order over "REST"
      Then the client reports failure "500 Internal server error"
      And the order is cancelled

  Rule: Ids are used again

    @official-docs @assumed @rule:10.6 @rule:10.10
    Scenario: A client id is free again when its order is done
      Given alice places an order over "REST":
        | quantity    | 0.1                                  |
        | price       | 100000                               |
        | timeInForce | post_only                            |
        | clientId    | 79f948fd-7556-4066-a128-083f3ea49322 |
      When alice places an order over "REST":
        | quantity    | 0.1                                  |
        | price       | 100000                               |
        | timeInForce | post_only                            |
        | clientId    | 79f948fd-7556-4066-a128-083f3ea49322 |
      Then the client reports failure "36 Duplicate client order id: 79f948fd-7556-4066-a128-083f3ea49322"
      When alice cancels the order by its client id over "REST"
      And alice places an order over "REST":
        | quantity    | 0.1                                  |
        | price       | 100000                               |
        | timeInForce | post_only                            |
        | clientId    | 79f948fd-7556-4066-a128-083f3ea49322 |
      Then the client reports success
      And alice has 1 working order

    @assumed @rule:10.10
    Scenario: A create that is sent again makes a second order
      Given this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"order_id":645955},"error":null,"code":null}
        """
      And alice has 2 working orders

    @official-docs @rule:6.70
    Scenario Outline: Orders stay when <how>
      Given a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","params":{"create_order":{"symbol":"BTC","price":"100000","reduce_only":false,"amount":"0.1","side":"bid","tif":"ALO"}}}
        """
      Then the next frame is:
        """
        {"code":200,${any}}
        """
      When <how>
      And the clock is advanced by PT24H
      Then alice has 1 working order

      Examples:
        | how                                |
        | the WebSocket is closed by the client |
        | the connection is cut by the client   |

  Rule: What the director lets happen

    @assumed
    Scenario: Acknowledged, and it trades all the same
      Given alice has an open order
      And the order trades after its cancel was answered
      When alice cancels the order over "REST"
      Then the client reports success
      And the order becomes filled

    @assumed
    Scenario: Acknowledged, and never done
      Given alice has an open order
      And the next cancel of the order is answered and has no effect
      When alice cancels the order over "REST"
      Then the client reports success
      When the clock is advanced by PT1M
      Then the order is open

    @assumed
    Scenario: Acknowledged, and done late
      Given alice has an open order
      And the next cancel of the order is answered and takes effect PT5S later
      When alice cancels the order over "REST"
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
      When alice cancels the order over "REST"
      Then the order becomes cancelled
