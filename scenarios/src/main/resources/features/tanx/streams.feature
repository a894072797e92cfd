Feature: tanX tells of orders on WebSockets
  A cancel's answer says queued; what became of it is told here. Nothing can be ordered or cancelled on a WebSocket. The
  token in the URLs is the one that the vectors hold.

  Background:
    Given tanx is running with its clock stopped at 2023-11-14T22:13:20Z
    And alice has an open order called "one":
      | id | 101 |

  Rule: Who may listen

    @official-docs @rule:2.12 @rule:2.14 @rule:2.13
    Scenario: The token in the query
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order"]}}
        """

    @official-sdk @rule:2.11 @rule:13.6 @rule:2.14
    Scenario: The public WebSocket wants none
      Given a WebSocket is opened at "/public"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["ethusdt.trades"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["ethusdt.trades"]}}
        """

    @assumed @rule:8.28
    Scenario Outline: The private WebSocket refuses <what>
      When a WebSocket is opened at "/private<query>"
      Then the upgrade is refused with 401

      Examples:
        | what                   | query                                      |
        | no token               |                                            |
        | rubbish                | ?auth_header=rubbish                       |
        | the word JWT before it | ?auth_header=JWT%20eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I |
        | a refresh token        | ?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCIsImV4cCI6MTcwMDA4NjQwMCwiaWF0IjoxNzAwMDAwMDAwLCJqdGkiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2JhOTg3NjU0MzIxMCIsInVzZXJfaWQiOiIyNyJ9.sNfaEUd_c33sO79wjAfNilkOsW8mA0vKyi_bCn_8HZM |
        | another parameter      | ?token=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I |

    @assumed @rule:8.28 @rule:3.18
    Scenario: The private WebSocket refuses a token that has expired
      When the clock is advanced by PT5M
      And a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      Then the upgrade is refused with 401

    @assumed @rule:8.28
    Scenario: The refusal has no body
      When this request is sent:
        """
        GET /private HTTP/1.1
        Upgrade: websocket
        Connection: Upgrade
        Sec-WebSocket-Version: 13
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        """
      Then the answer is 401 with no body

    @assumed @rule:2.21
    Scenario: A token that expires ends nothing
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order"]}}
        """
      When the clock is advanced by PT10M
      And the scenario goes on with the order "one"
      And "0.01" of the order has been filled
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"1200.0","created_at":1700000000,"executed_volume":"0.01","id":101,"kind":"bid","market":"btcusdc","ord_type":"limit","origin_volume":"0.01","price":"1200.0","remaining_volume":"0.0","side":"buy","state":"done","trades_count":1,"updated_at":1700000600}}
        """

    @assumed @rule:2.19
    Scenario: Private streams are not for anybody
      Given a WebSocket is opened at "/public"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order","ethusdt.ob-inc","trade"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["ethusdt.ob-inc"]}}
        """
      And the next frame is:
        """
        {"ethusdt.ob-snap":{"asks":[],"bids":[],"sequence":0}}
        """

    @official-docs @rule:7.22
    Scenario: Nobody hears of the orders of others
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order","trade"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order","trade"]}}
        """
      Given bob has an open order:
        | id | 102 |
      And the order has been filled
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """

  Rule: Subscribing

    @assumed @rule:2.13 @rule:2.17
    Scenario: What is confirmed is all that is subscribed, in its order and once
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["trade","order","trade"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["trade","order"]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["btcusdt.trades","order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["trade","order","btcusdt.trades"]}}
        """
      When this frame is sent:
        """
        {"event":"unsubscribe","streams":["trade","nothing"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"unsubscribed","streams":["order","btcusdt.trades"]}}
        """
      When this frame is sent:
        """
        {"event":"unsubscribe","streams":["order","btcusdt.trades"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"unsubscribed","streams":[]}}
        """

    @assumed @rule:2.17
    Scenario: What was unsubscribed is silent
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order","trade"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order","trade"]}}
        """
      When this frame is sent:
        """
        {"event":"unsubscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"unsubscribed","streams":["trade"]}}
        """
      Given the scenario goes on with the order "one"
      And "0.01" of the order has been filled
      Then the next frame is:
        """
        {"trade":{"amount":"0.01","created_at":1700000000,"id":448640,"market":"btcusdc","order_id":101,"price":"1200.0","side":"buy","taker_type":"sell","total":"12.0"}}
        """

    @assumed @rule:2.15
    Scenario Outline: Streams in the URL: <query>
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I&<query>"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":["order","trade"]}}
        """

      Examples:
        | query                     |
        | stream=order,trade        |
        | stream=order&stream=trade |
        | stream=order&stream=trade,order&stream= |

    @assumed @rule:2.14
    Scenario: Without a greeting
      Given the switch greeting is false
      And a WebSocket is opened at "/public"
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """

    @assumed @rule:2.20 @rule:7.20
    Scenario: Public streams on the private WebSocket
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I&stream=btcusdc.ob-inc"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":["btcusdc.ob-inc"]}}
        """
      And the next frame is:
        """
        {"btcusdc.ob-snap":{"asks":[],"bids":[["1200.0","0.01"]],"sequence":1}}
        """

    @assumed @rule:2.16
    Scenario: A ping as text
      Given a WebSocket is opened at "/public"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """

    @assumed @rule:8.27 @rule:2.22
    Scenario Outline: <frame> is answered with an error and no more
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        <frame>
        """
      Then the answer frame is:
        """
        {"error":"<text>"}
        """
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """
      And the order is open

      Examples:
        | frame                                  | text                                                                                        |
        | {"event":"login","streams":["order"]}  | Could not parse Type: Invalid event                                                         |
        | {"event":"cancel","order_id":101}      | Could not parse Type: Invalid event                                                         |
        | {"event":["subscribe"],"streams":[]}   | Could not parse Type: Invalid event                                                         |
        | {}                                     | Could not parse Type: Invalid event                                                         |
        | {"event":"subscribe"}                  | No streams provided                                                                         |
        | {"event":"unsubscribe","streams":null} | No streams provided                                                                         |
        | {"event":"subscribe","streams":"order"} | No streams provided                                                                        |
        | subscribe                              | Could not parse message: invalid character 's' looking for beginning of value               |
        | [1]                                    | Could not parse message: json: cannot unmarshal array into Go value of type map[string]interface {} |
        | 7                                      | Could not parse message: json: cannot unmarshal number into Go value of type map[string]interface {} |

    @assumed @rule:2.18
    Scenario: Long messages, if that is told to matter
      Given a WebSocket is opened at "/public"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      Given the switch strictFrames is true
      When this frame is sent:
        """
        {"event":"subscribe","streams":["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"]}
        """
      Then the WebSocket closes with 1009

  Rule: The stream of orders

    @seed @rule:6.1 @rule:6.5 @rule:7.14
    Scenario: The answer says queued, and the order ends done
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order","trade"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order","trade"]}}
        """
      Given the scenario goes on with the order "one"
      When alice cancels the order over "REST"
      Then the client reports success
      And the client's answer contains "\"state\":\"wait\""
      Given the order has been filled
      When the clock is advanced by PT1S
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"1200.0","created_at":1700000000,"executed_volume":"0.01","id":101,"kind":"bid","market":"btcusdc","ord_type":"limit","origin_volume":"0.01","price":"1200.0","remaining_volume":"0.0","side":"buy","state":"done","trades_count":1,"updated_at":1700000000}}
        """
      And the next frame is:
        """
        {"trade":{"amount":"0.01","created_at":1700000000,"id":448640,"market":"btcusdc","order_id":101,"price":"1200.0","side":"buy","taker_type":"sell","total":"12.0"}}
        """
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """
      And the order is filled

    @seed @rule:6.7 @rule:6.1
    Scenario: The answer says queued, and the order stays
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order"]}}
        """
      Given the switch pendingOrder is lose
      And the switch pendingMillis is 100
      When alice places an order over "REST":
        | market   | btcusdt |
        | side     | buy     |
        | quantity | 0.015   |
        | price    | 29580.5 |
      And alice cancels the order over "REST"
      Then the client reports success
      And the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"0.0","created_at":1700000000,"executed_volume":"0.0","id":25768879,"kind":"bid","market":"btcusdt","ord_type":"limit","origin_volume":"0.015","price":"29580.5","remaining_volume":"0.015","side":"buy","state":"pending","trades_count":0,"updated_at":1700000000}}
        """
      When the clock is advanced by PT1S
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"0.0","created_at":1700000000,"executed_volume":"0.0","id":25768879,"kind":"bid","market":"btcusdt","ord_type":"limit","origin_volume":"0.015","price":"29580.5","remaining_volume":"0.015","side":"buy","state":"wait","trades_count":0,"updated_at":1700000000}}
        """
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """
      And the order is open

    @assumed @rule:7.17 @rule:6.2 @rule:7.14
    Scenario: A cancel is told when it takes effect
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order"]}}
        """
      Given the scenario goes on with the order "one"
      And "0.004" of the order has been filled
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"1200.0","created_at":1700000000,"executed_volume":"0.004","id":101,"kind":"bid","market":"btcusdc","ord_type":"limit","origin_volume":"0.01","price":"1200.0","remaining_volume":"0.006","side":"buy","state":"wait","trades_count":1,"updated_at":1700000000}}
        """
      When alice cancels the order over "REST"
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """
      When the clock is advanced by PT2S
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"1200.0","created_at":1700000000,"executed_volume":"0.004","id":101,"kind":"bid","market":"btcusdc","ord_type":"limit","origin_volume":"0.01","price":"1200.0","remaining_volume":"0.006","side":"buy","state":"cancel","trades_count":1,"updated_at":1700000000}}
        """

    @assumed @rule:6.4
    Scenario: Two cancels are told once
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order"]}}
        """
      Given the scenario goes on with the order "one"
      When alice cancels the order over "REST"
      And alice cancels the order over "REST"
      And the clock is advanced by PT1S
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"0.0","created_at":1700000000,"executed_volume":"0.0","id":101,"kind":"bid","market":"btcusdc","ord_type":"limit","origin_volume":"0.01","price":"1200.0","remaining_volume":"0.01","side":"buy","state":"cancel","trades_count":0,"updated_at":1700000000}}
        """
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """

    @assumed @rule:6.14 @rule:7.17
    Scenario: Each order of a bulk cancel is told
      Given alice has an open order:
        | id   | 102  |
        | side | sell |
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order"]}}
        """
      When alice asks to cancel_all over "REST" with:
        | market | btcusdc |
      And the clock is advanced by PT1S
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"0.0","created_at":1700000000,"executed_volume":"0.0","id":101,"kind":"bid","market":"btcusdc","ord_type":"limit","origin_volume":"0.01","price":"1200.0","remaining_volume":"0.01","side":"buy","state":"cancel","trades_count":0,"updated_at":1700000000}}
        """
      And the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"0.0","created_at":1700000000,"executed_volume":"0.0","id":102,"kind":"ask","market":"btcusdc","ord_type":"limit","origin_volume":"0.01","price":"1200.0","remaining_volume":"0.01","side":"sell","state":"cancel","trades_count":0,"updated_at":1700000000}}
        """
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """

    @assumed @rule:7.15
    Scenario: A new order is told twice, and each of its fills once
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order"]}}
        """
      When alice places an order over "REST":
        | market   | ethusdt |
        | side     | sell    |
        | quantity | 0.5     |
        | price    | 2000    |
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"0.0","created_at":1700000000,"executed_volume":"0.0","id":25768879,"kind":"ask","market":"ethusdt","ord_type":"limit","origin_volume":"0.5","price":"2000.0","remaining_volume":"0.5","side":"sell","state":"pending","trades_count":0,"updated_at":1700000000}}
        """
      And the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"0.0","created_at":1700000000,"executed_volume":"0.0","id":25768879,"kind":"ask","market":"ethusdt","ord_type":"limit","origin_volume":"0.5","price":"2000.0","remaining_volume":"0.5","side":"sell","state":"wait","trades_count":0,"updated_at":1700000000}}
        """
      Given "0.2" of the order has been filled
      And "0.3" of the order has been filled
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"2000.0","created_at":1700000000,"executed_volume":"0.2","id":25768879,"kind":"ask","market":"ethusdt","ord_type":"limit","origin_volume":"0.5","price":"2000.0","remaining_volume":"0.3","side":"sell","state":"wait","trades_count":1,"updated_at":1700000000}}
        """
      And the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"2000.0","created_at":1700000000,"executed_volume":"0.5","id":25768879,"kind":"ask","market":"ethusdt","ord_type":"limit","origin_volume":"0.5","price":"2000.0","remaining_volume":"0.0","side":"sell","state":"done","trades_count":2,"updated_at":1700000000}}
        """

    @assumed @rule:7.16
    Scenario: Of a market order only its end by a fill is told
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order"]}}
        """
      When alice places an order over "REST":
        | market   | ethusdt |
        | side     | sell    |
        | type     | market  |
        | quantity | 0.5     |
      Then the order is cancelled
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """
      Given the switch marketOrder is wait
      When alice places an order over "REST":
        | market   | ethusdt |
        | side     | sell    |
        | type     | market  |
        | quantity | 0.5     |
      Given the order has been filled
      Then the next frame is:
        """
        {"order":{"at":1700000000,"avg_price":"1.0","created_at":1700000000,"executed_volume":"0.5","id":25768880,"kind":"ask","market":"ethusdt","ord_type":"market","origin_volume":"0.5","price":null,"remaining_volume":"0.0","side":"sell","state":"done","trades_count":1,"updated_at":1700000000}}
        """

    @official-docs @rule:7.18
    Scenario: A trade
      Given alice has an open order:
        | id       | 8840859 |
        | quantity | 0.001   |
        | price    | 24000   |
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I&stream=trade"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":["trade"]}}
        """
      Given the order has been filled
      Then the next frame is:
        """
        {"trade":{"amount":"0.001","created_at":1700000000,"id":448640,"market":"btcusdc","order_id":8840859,"price":"24000.0","side":"buy","taker_type":"sell","total":"24.0"}}
        """

    @official-docs @rule:7.21
    Scenario: Who subscribes is not told of what is there
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order","trade"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order","trade"]}}
        """
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """

    @official-docs @rule:2.23
    Scenario: A connection that is lost cancels nothing
      Given a WebSocket is opened at "/private?auth_header=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":[]}}
        """
      When this frame is sent:
        """
        {"event":"subscribe","streams":["order"]}
        """
      Then the answer frame is:
        """
        {"success":{"message":"subscribed","streams":["order"]}}
        """
      When the connection is cut by the client
      And the clock is advanced by PT10M
      Then the order is open

  Rule: The book in public

    @official-docs @rule:7.19 @rule:7.20
    Scenario: A level that changes, and one that is gone
      Given bob has an open order called "same level":
        | id       | 102  |
        | quantity | 0.02 |
      And bob has an open order called "ask":
        | id    | 103  |
        | side  | sell |
        | price | 1300 |
      Given a WebSocket is opened at "/public?stream=btcusdc.ob-inc"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":["btcusdc.ob-inc"]}}
        """
      And the next frame is:
        """
        {"btcusdc.ob-snap":{"asks":[["1300.0","0.01"]],"bids":[["1200.0","0.03"]],"sequence":3}}
        """
      Given the scenario goes on with the order "one"
      When alice cancels the order over "REST"
      And the clock is advanced by PT0.05S
      Then the next frame is:
        """
        {"btcusdc.ob-inc":{"bids":["1200.0","0.02"],"sequence":4}}
        """
      Given the scenario goes on with the order "same level"
      And the order has been filled
      Then the next frame is:
        """
        {"btcusdc.ob-inc":{"bids":["1200.0",""],"sequence":5}}
        """
      Given the scenario goes on with the order "ask"
      And "0.004" of the order has been filled
      Then the next frame is:
        """
        {"btcusdc.ob-inc":{"asks":["1300.0","0.006"],"sequence":6}}
        """

    @assumed @rule:7.19
    Scenario: A stop order is not in the book until it is triggered
      Given a WebSocket is opened at "/public?stream=btcusdt.ob-inc"
      And the next frame is:
        """
        {"success":{"message":"subscribed","streams":["btcusdt.ob-inc"]}}
        """
      And the next frame is:
        """
        {"btcusdt.ob-snap":{"asks":[],"bids":[],"sequence":0}}
        """
      Given bob has an open order:
        | id        | 102         |
        | market    | btcusdt     |
        | price     | 1300        |
        | stopPrice | 1250        |
        | state     | untriggered |
      When this frame is sent:
        """
        ping
        """
      Then the answer frame is:
        """
        pong
        """
      Given the order reaches the book
      Then the next frame is:
        """
        {"btcusdt.ob-inc":{"bids":["1300.0","0.01"],"sequence":1}}
        """
