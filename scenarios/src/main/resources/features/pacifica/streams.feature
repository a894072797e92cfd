Feature: What Pacifica's WebSocket tells

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
    And the switch speedBump is 0
    And a WebSocket is opened at "/ws"

  Rule: Messages

    @official-docs @rule:2.9 @rule:2.12 @rule:7.33
    Scenario: Subscribing needs no signature, and ends by unsubscribing
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      When this frame is sent:
        """
        {"method":"unsubscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"unsubscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Given alice has an open order
      When this frame is sent:
        """
        {"method":"ping"}
        """
      Then the next frame is:
        """
        {"channel":"pong"}
        """

    @third-party @assumed @rule:2.11 @rule:2.14 @rule:2.15 @rule:2.18 @rule:8.17
    Scenario Outline: What can't be parsed: <what>
      When this frame is sent:
        """
        <frame>
        """
      Then the next frame is:
        """
        {"code":400,"err":"Error parsing request","t":1749223343610}
        """
      And the WebSocket is still open

      Examples:
        | what                 | frame |
        | another ping         | {"op":"ping"} |
        | an unknown method    | {"method":"login"} |
        | an array             | [{"method":"ping"}] |
        | no id                | {"params":{"cancel_order":{}}} |
        | a number for an id   | {"id":1,"params":{"cancel_order":{}}} |
        | no params            | {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9"} |
        | no operation         | {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{}} |
        | two operations       | {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_order":{},"cancel_all_orders":{}}} |
        | an unknown operation | {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"create_stop_order":{}}} |
        | another client's batch | {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"actions":[]}} |

    @assumed @rule:2.29
    Scenario: A binary frame is no message
      When this binary frame is sent:
        """
        {"method":"ping"}
        """
      Then the next frame is:
        """
        {"code":400,"err":"Error parsing request","t":1749223343610}
        """

    @third-party @rule:8.18 @rule:8.19 @rule:2.20
    Scenario Outline: A bad subscription: <params>
      When this frame is sent:
        """
        {"method":"subscribe","params":<params>}
        """
      Then the next frame is:
        """
        <answer>
        """
      And the WebSocket is still open

      Examples:
        | params                                               | answer |
        | {"source":"account_orders","account":"abc"}          | {"code":400,"err":"Invalid subscription parameters.","t":1749223343610} |
        | {"source":"account_orders"}                          | {"code":400,"err":"Invalid subscription parameters.","t":1749223343610} |
        | {"source":"weather"}                                 | {"code":400,"err":"Invalid subscription parameters.","t":1749223343610} |
        | []                                                   | {"code":400,"err":"Invalid subscription parameters.","t":1749223343610} |
        | {"source":"book","symbol":"NONE","agg_level":1}      | {"error":"Symbol not found"} |

    @seed @assumed @rule:2.13 @rule:2.15 @rule:2.22
    Scenario: An id comes back as it was sent, as often as it is sent
      When this frame is sent, signed by alice:
        """
        {"id":"64107E37-a999-4b90-a3cf-b4322ae110d9","more":1,"params":{"cancel_all_orders":{"all_symbols":true,"exclude_reduce_only":false}}}
        """
      Then the next frame is:
        """
        {"code":200,"data":{"cancelled_count":0},"id":"64107E37-a999-4b90-a3cf-b4322ae110d9","t":1749223343610,"type":"cancel_all_orders"}
        """
      When this frame is sent, signed by alice:
        """
        {"id":"64107E37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_all_orders":{"all_symbols":true,"exclude_reduce_only":false}}}
        """
      Then the next frame is:
        """
        {"code":200,"data":{"cancelled_count":0},"id":"64107E37-a999-4b90-a3cf-b4322ae110d9","t":1749223343610,"type":"cancel_all_orders"}
        """

  Rule: account_order_updates tells of changes

    @official-docs @third-party @rule:7.20 @rule:7.21 @rule:7.22
    Scenario: Made, partly filled, cancelled
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Given alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
        | quantity | 0.1                                  |
        | price    | 100000                               |
      Then the next frame is:
        """
        {"channel":"account_order_updates","data":[{"i":42069,"I":"79f948fd-7556-4066-a128-083f3ea49322","u":"${alice.account}","s":"BTC","d":"bid","p":"0","ip":"100000","lp":"0","a":"0.1","f":"0","oe":"make","os":"open","ot":"limit","sp":null,"si":null,"tp":null,"r":false,"ct":1749223343610,"ut":1749223343610,"li":645953}]}
        """
      When the clock is advanced by PT1S
      Given "0.04" of the order has been filled
      Then the next frame is:
        """
        {"channel":"account_order_updates","data":[{"i":42069,"I":"79f948fd-7556-4066-a128-083f3ea49322","u":"${alice.account}","s":"BTC","d":"bid","p":"100000","ip":"100000","lp":"100000","a":"0.1","f":"0.04","oe":"fulfill_limit","os":"partially_filled","ot":"limit","sp":null,"si":null,"tp":null,"r":false,"ct":1749223343610,"ut":1749223344610,"li":645954}]}
        """
      When this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      Then the next frame is:
        """
        {"code":200,"data":{"I":null,"i":42069,"s":"BTC"},"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","t":1749223344610,"type":"cancel_order"}
        """
      And the next frame is:
        """
        {"channel":"account_order_updates","data":[{"i":42069,"I":"79f948fd-7556-4066-a128-083f3ea49322","u":"${alice.account}","s":"BTC","d":"bid","p":"100000","ip":"100000","lp":"100000","a":"0.1","f":"0.04","oe":"cancel","os":"cancelled","ot":"limit","sp":null,"si":null,"tp":null,"r":false,"ct":1749223343610,"ut":1749223344610,"li":645955}]}
        """

    @official-docs @rule:7.22
    Scenario: Filled
      Given alice has an open order
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Given the order has been filled
      Then the next frame is:
        """
        {"channel":"account_order_updates","data":[{${any}"f":"0.01","oe":"fulfill_limit","os":"filled",${any}}]}
        """

    @assumed @rule:7.23
    Scenario: The event may come first
      Given the switch eventsFirst is true
      And alice has an open order:
        | id | 42069 |
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      When this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      Then the next frame is:
        """
        {"channel":"account_order_updates","data":[{"i":42069,${any}"oe":"cancel",${any}}]}
        """
      And the next frame is:
        """
        {"code":200,"data":{"I":null,"i":42069,"s":"BTC"},"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","t":1749223343610,"type":"cancel_order"}
        """

    @assumed @rule:7.24
    Scenario: Cancel all tells of every order
      Given alice has an open order:
        | id | 1 |
      And alice has an open order:
        | id | 2 |
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      When alice asks to cancel_all over "REST"
      Then the next frame is:
        """
        {"channel":"account_order_updates","data":[{"i":1,${any}"oe":"cancel","os":"cancelled",${any}}]}
        """
      And the next frame is:
        """
        {"channel":"account_order_updates","data":[{"i":2,${any}"oe":"cancel","os":"cancelled",${any}}]}
        """

    @official-docs @rule:7.26 @rule:7.27
    Scenario Outline: An order that <happened> is <status> by <event>
      Given alice has an open order
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Given the order <happened>
      Then the next frame is:
        """
        {"channel":"account_order_updates","data":[{${any}"oe":"<event>","os":"<status>",${any}}]}
        """

      Examples:
        | happened                        | event                | status    |
        | has been cancelled by the venue | force_cancel         | cancelled |
        | has expired                     | expired              | cancelled |
        | has been rejected               | self_trade_prevented | rejected  |

    @third-party @rule:7.20
    Scenario: Another account's orders are not told
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${bob.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${bob.account}"}}
        """
      Given alice has an open order
      And bob has an open order:
        | id | 2 |
      Then the next frame is:
        """
        {"channel":"account_order_updates","data":[{"i":2,${any}}]}
        """

  Rule: account_orders tells how things stand

    @official-docs @rule:7.30
    Scenario: A list at once, and after each change
      Given alice has an open order:
        | id    | 560509 |
        | price | 1201   |
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_orders","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_orders","account":"${alice.account}"}}
        """
      And the next frame is:
        """
        {"channel":"account_orders","data":[{"i":560509,"I":null,"s":"BTC","d":"bid","p":"1201","a":"0.01","f":"0","c":"0","t":1749223343610,"st":null,"ot":"limit","sp":null,"ro":false}],"li":645953}
        """
      When alice cancels the order over "WS"
      Then the next frame is:
        """
        {"channel":"account_orders","data":[],"li":645954}
        """

  Rule: The other channels follow the same events

    @official-docs @rule:7.31
    Scenario: A fill is told as trade, position and account
      Given alice has an open order:
        | id       | 42069  |
        | quantity | 0.1    |
        | price    | 100000 |
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_trades","account":"${alice.account}"}}
        """
      And this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_positions","account":"${alice.account}"}}
        """
      And this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_info","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_trades","account":"${alice.account}"}}
        """
      And the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_positions","account":"${alice.account}"}}
        """
      And the next frame is:
        """
        {"channel":"account_positions","data":[]}
        """
      And the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_info","account":"${alice.account}"}}
        """
      And the next frame is:
        """
        {"channel":"account_info","data":{"ae":"1000000","as":"1000000","aw":"1000000","b":"1000000","f":0,"mu":"0","cm":"0","oc":1,"pb":"0","pc":0,"sc":0,"t":1749223343610}}
        """
      Given the order has been filled
      Then the next frame is:
        """
        {"channel":"account_trades","data":[{"h":${any},"i":42069,"I":null,"u":"${alice.account}","s":"BTC","p":"100000","o":"100000","a":"0.1","te":"fulfill_maker","ts":"open_long","tc":"normal","f":"1.5${any}","n":"-1.5${any}","t":1749223343610,"li":${any}}]}
        """
      And the next frame is:
        """
        {"channel":"account_positions","data":[{"s":"BTC","d":"bid","a":"0.1","p":"100000","m":"0","f":"0","i":false,"l":null,"t":1749223343610}]}
        """
      And the next frame is:
        """
        {"channel":"account_info","data":{${any}"oc":0,"pb":"0","pc":1,"sc":0,"t":1749223343610}}
        """

    @official-docs @rule:7.34
    Scenario: Markets are told of
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"book","symbol":"BTC","agg_level":1}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"book","symbol":"BTC","agg_level":1}}
        """
      And the next frame is:
        """
        {"channel":"book","data":{"s":"BTC","l":[[],[]],"t":1749223343610}}
        """
      Given alice has an open order:
        | price    | 99000 |
        | quantity | 0.1   |
      Then the next frame is:
        """
        {"channel":"book","data":{"s":"BTC","l":[[{"p":"99000","a":"0.1","n":1}],[]],"t":1749223343610}}
        """
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"prices"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"prices"}}
        """
      And the next frame is:
        """
        {"channel":"prices","data":[{"funding":"0","mark":"100000",${any}"symbol":"BTC",${any}}]}
        """
