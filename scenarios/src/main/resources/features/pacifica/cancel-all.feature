Feature: Cancelling many orders at Pacifica

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z

  Rule: Cancel all

    @official-docs @rule:6.20 @rule:6.21 @rule:6.22 @rule:6.23 @rule:6.25
    Scenario Outline: <what>
      Given alice has an open order called "btc"
      And "0.004" of the order has been filled
      And alice has an open order called "eth":
        | market | ETH |
      And alice has an open order called "reducing":
        | side       | sell |
        | price      | 90000 |
        | reduceOnly | true |
      And alice has an open order called "stop":
        | side      | sell        |
        | stopPrice | 90000       |
        | state     | untriggered |
      And bob has an open order called "bobs"
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel_all HTTP/1.1

        <body>
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"cancelled_count":<count>},"error":null,"code":null}
        """
      And the order "bobs" is open
      And the order "eth" is <eth>
      And the order "reducing" is <reducing>
      And the order "btc" is cancelled
      And the order "stop" is cancelled

      Examples:
        | what                          | body                                                             | count | eth       | reducing  |
        | All of an account             | {"all_symbols":true,"exclude_reduce_only":false}                 | 4     | cancelled | cancelled |
        | All but those that reduce     | {"all_symbols":true,"exclude_reduce_only":true}                  | 3     | cancelled | open      |
        | Those of a symbol             | {"all_symbols":false,"exclude_reduce_only":false,"symbol":"BTC"} | 3     | open      | cancelled |
        | All, and a symbol that is moot | {"all_symbols":true,"exclude_reduce_only":false,"symbol":"BTC"}  | 4     | cancelled | cancelled |

    @official-docs @rule:6.20
    Scenario: Over the WebSocket the count is in the data
      Given alice has an open order
      And a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_all_orders":{"all_symbols":true,"exclude_reduce_only":false}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"cancelled_count":1},"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","t":1749223343610,"type":"cancel_all_orders"}
        """
      And the order is cancelled

    @assumed @rule:6.24
    Scenario Outline: Nothing to cancel <why> is a success
      Given alice has an open order
      When this request is sent, signed by <who>:
        """
        POST /api/v1/orders/cancel_all HTTP/1.1

        <body>
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"cancelled_count":0},"error":null,"code":null}
        """
      And the order is open

      Examples:
        | why                  | who   | body                                                              |
        | in an account        | bob   | {"all_symbols":true,"exclude_reduce_only":false}                  |
        | of a symbol          | alice | {"all_symbols":false,"exclude_reduce_only":false,"symbol":"SOL"}  |
        | where no market is   | alice | {"all_symbols":false,"exclude_reduce_only":false,"symbol":"NONE"} |

    @official-sdk @rule:6.26 @rule:8.21 @rule:4.6
    Scenario Outline: A symbol is needed where not all are meant: <body>
      Given alice has an open order
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel_all HTTP/1.1

        <body>
        """
      Then the verification was accepted
      And the answer is 400:
        """
        {"success":false,"data":null,"error":"Invalid parameters","code":400,"error_id":"unspecified"}
        """
      And the order is open

      Examples:
        | body                                                            |
        | {"all_symbols":false,"exclude_reduce_only":false}               |
        | {"all_symbols":false,"exclude_reduce_only":false,"symbol":null} |

    @official-docs @rule:6.27 @rule:8.14
    Scenario Outline: Both flags are required: <field>
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel_all HTTP/1.1

        <body>
        """
      Then the answer is 400:
        """
        Json deserialize error: missing field `<field>` at line 1 column ${any}
        """

      Examples:
        | field               | body                          |
        | exclude_reduce_only | {"all_symbols":true}          |
        | all_symbols         | {"exclude_reduce_only":false} |

  Rule: Stop orders have a cancel of their own

    @official-docs @rule:6.30 @rule:6.31 @rule:6.8 @rule:8.12
    Scenario Outline: <what>
      Given alice has an open order:
        | id        | 42069   |
        | side      | sell    |
        | stopPrice | 90000   |
        | state     | <state> |
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/<path> HTTP/1.1

        {"symbol":"BTC","order_id":<id>}
        """
      Then the answer is <status>:
        """
        <answer>
        """
      And the order is <after>

      Examples:
        | what                                   | state       | path        | id    | status | answer | after |
        | A stop order is cancelled              | untriggered | stop/cancel | 42069 | 200    | {"success":true,"data":null,"error":null,"code":null} | cancelled |
        | A stop order is not one that rests     | untriggered | cancel      | 42069 | 422    | {"success":false,"data":null,"error":"Failed to cancel order","code":5,"error_id":"unspecified"} | untriggered |
        | A resting order is not a stop order    | open        | stop/cancel | 42069 | 422    | {"success":false,"data":null,"error":"Stop order not found","code":5,"error_id":"unspecified"} | open |
        | A stop order that nobody knows         | untriggered | stop/cancel | 1     | 422    | {"success":false,"data":null,"error":"Stop order not found","code":5,"error_id":"unspecified"} | untriggered |

    @official-docs @rule:2.15 @rule:6.30
    Scenario: The WebSocket has no such cancel
      Given a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_stop_order":{"symbol":"BTC","order_id":1}}}
        """
      Then the answer frame is:
        """
        {"code":400,"err":"Error parsing request","t":1749223343610}
        """
