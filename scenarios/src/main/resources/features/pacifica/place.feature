Feature: Placing an order at Pacifica

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
    And the switch speedBump is 0

  Rule: A new order is answered with its id

    @official-docs @rule:5.1 @rule:5.3 @rule:5.9 @rule:2.1 @rule:2.2
    Scenario: A limit order over REST
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1
        Content-Type: application/json

        {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"GTC","reduce_only":false}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"order_id":645953},"error":null,"code":null}
        """
      And alice has 1 working order
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"kBONK","price":"0.0123","amount":"1000","side":"bid","tif":"ALO","reduce_only":true}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"order_id":645955},"error":null,"code":null}
        """

    @official-docs @rule:5.2 @rule:2.16
    Scenario: A limit order over the WebSocket, as documented
      When a WebSocket is opened at "/ws"
      And this frame is sent, signed by alice:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","params":{"create_order":{"symbol":"BTC","price":"100000","reduce_only":false,"amount":"0.1","side":"bid","tif":"GTC","client_order_id":"f47ac10b-58cc-4372-a567-0e02b2c3d479"}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"I":"f47ac10b-58cc-4372-a567-0e02b2c3d479","i":645953,"s":"BTC"},"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","t":1749223343610,"type":"create_order"}
        """
      When this frame is sent, signed by alice:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","params":{"create_order":{"symbol":"ETH","price":"4000","reduce_only":false,"amount":"0.1","side":"ask","tif":"TOB"}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"I":null,"i":645955,"s":"ETH"},"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","t":1749223343610,"type":"create_order"}
        """

    @official-docs @rule:5.3
    Scenario Outline: The project's client places a <tif> order over <transport>
      When alice places an order over "<transport>":
        | quantity    | 0.1    |
        | price       | 100000 |
        | timeInForce | <tif>  |
      Then the client reports success
      And the order is <state>

      Examples:
        | tif       | transport  | state   |
        | gtc       | REST       | open    |
        | gtc       | WS         | open    |
        | gtc       | REST agent | open    |
        | gtc       | WS agent   | open    |
        | post_only | WS         | open    |
        | tob       | REST       | open    |
        | ioc       | WS         | expired |

    @official-docs @rule:5.6 @rule:6.30
    Scenario: A stop order waits and is cancelled by its own operation
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/stop/create HTTP/1.1

        {"symbol":"BTC","side":"ask","reduce_only":true,"stop_order":{"stop_price":"90000","limit_price":"89900","amount":"0.1","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322","trigger_price_type":"mark_price"}}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"order_id":645953},"error":null,"code":null}
        """
      When this request is sent:
        """
        GET /api/v1/orders?account=${alice.account} HTTP/1.1
        """
      Then the answer is 200:
        """
        {"success":true,"data":[{"order_id":645953,"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322","symbol":"BTC","side":"ask","price":"89900","initial_amount":"0.1","filled_amount":"0","cancelled_amount":"0","stop_price":"90000","order_type":"stop_limit","stop_parent_order_id":null,"trigger_price_type":"mark_price","reduce_only":true,"created_at":1749223343610,"updated_at":1749223343610}],"error":null,"code":null,"last_order_id":645954}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/stop/cancel HTTP/1.1

        {"symbol":"BTC","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      And alice has 0 working orders

    @official-sdk @rule:5.16
    Scenario: A stop order of amount zero is taken
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/stop/create HTTP/1.1

        {"symbol":"BTC","side":"ask","reduce_only":true,"stop_order":{"stop_price":"90000","amount":"0"}}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"order_id":645953},"error":null,"code":null}
        """

    @official-docs @rule:5.8 @rule:6.20
    Scenario: Take profit and stop loss hang on their order, and go with it
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false,"take_profit":{"stop_price":"120000","limit_price":"120300"},"stop_loss":{"stop_price":"99800"}}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"order_id":645953},"error":null,"code":null}
        """
      And alice has 3 working orders
      When this request is sent:
        """
        GET /api/v1/orders?account=${alice.account} HTTP/1.1
        """
      Then the answer is 200:
        """
        {"success":true,"data":[{"order_id":645953,${any}},{"order_id":645955,"client_order_id":null,"symbol":"BTC","side":"ask","price":"120300","initial_amount":"0.1","filled_amount":"0","cancelled_amount":"0","stop_price":"120000","order_type":"take_profit_limit","stop_parent_order_id":645953,"trigger_price_type":null,"reduce_only":true,"created_at":1749223343610,"updated_at":1749223343610},{"order_id":645957,${any}"stop_price":"99800","order_type":"stop_loss_market","stop_parent_order_id":645953,${any}}],"error":null,"code":null,"last_order_id":645958}
        """
      When alice asks to cancel_all over "REST"
      Then the client's answer contains "{\"cancelled_count\":3}"
      And alice has 0 working orders

  Rule: There is no market: what must trade at once does what a switch says

    @official-sdk @rule:8.41 @rule:5.19 @rule:5.5
    Scenario: A market order finds an empty book
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create_market HTTP/1.1

        {"symbol":"BTC","amount":"0.1","side":"bid","slippage_percent":"0.5","reduce_only":false}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"No reasonable price found","code":25,"error_id":"unspecified"}
        """

    @assumed @rule:5.19 @rule:5.5
    Scenario Outline: Where takers are <takers>, a <type> order is <state>
      Given the switch takers is <takers>
      When alice places an order over "WS":
        | quantity    | 0.1    |
        | price       | 100000 |
        | type        | <type> |
        | timeInForce | ioc    |
      Then the client reports success
      And the order is <state>

      Examples:
        | takers    | type   | state   |
        | unmatched | limit  | expired |
        | filled    | limit  | filled  |
        | filled    | market | filled  |
        | waiting   | limit  | open    |
        | waiting   | market | open    |

    @official-docs @assumed @rule:5.14 @rule:7.26
    Scenario: A post-only order that would take gets an id and is rejected
      Given bob has an open order:
        | side  | sell   |
        | price | 100000 |
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      When this frame is sent, signed by alice:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","params":{"create_order":{"symbol":"BTC","price":"100000","reduce_only":false,"amount":"0.1","side":"bid","tif":"ALO"}}}
        """
      Then the next frame is:
        """
        {"code":200,"data":{"I":null,"i":645955,"s":"BTC"},"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","t":1749223343610,"type":"create_order"}
        """
      And the next frame is:
        """
        {"channel":"account_order_updates","data":[{"i":645955,"I":null,"u":"${alice.account}","s":"BTC","d":"bid","p":"0","ip":"100000","lp":"0","a":"0.1","f":"0","oe":"post_only_rejected","os":"rejected","ot":"limit","sp":null,"si":null,"tp":null,"r":false,"ct":1749223343610,"ut":1749223343610,"li":${any}}]}
        """
      And alice has 0 working orders

    @official-docs @rule:5.13
    Scenario: An order for the top of the book is priced there
      Given bob has an open order:
        | side  | sell   |
        | price | 100000 |
      When alice places an order over "REST":
        | quantity    | 0.1    |
        | price       | 100500 |
        | timeInForce | tob    |
      And this request is sent:
        """
        GET /api/v1/orders?account=${alice.account} HTTP/1.1
        """
      Then the answer is 200:
        """
        {"success":true,"data":[{"order_id":${any},"symbol":"BTC","side":"bid","price":"99999",${any}}],"error":null,"code":null,"last_order_id":${any}}
        """

    @official-docs @rule:5.15 @rule:7.26
    Scenario: Of two orders of one account that meet, the resting one goes
      Given alice has an open order called "resting":
        | side  | sell   |
        | price | 100000 |
      When alice places an order over "REST":
        | quantity | 0.1    |
        | price    | 100000 |
      Then the order is open
      And the order "resting" is rejected
      When this request is sent:
        """
        GET /api/v1/orders/history_by_id?order_id=${resting} HTTP/1.1
        """
      Then the answer is 200:
        """
        {"success":true,"data":[{${any},"cancelled_amount":"0.01","event_type":"self_trade_prevented","order_type":"limit","order_status":"rejected",${any}},{${any}"event_type":"make",${any}}],"error":null,"code":null}
        """

  Rule: The speed bump holds what may take

    @official-docs @rule:5.10
    Scenario Outline: <what> is answered after 200 ms
      Given the switch speedBump is 200
      And the switch takers is filled
      When a WebSocket is opened at "/ws"
      And this frame is sent, signed by alice:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","params":{"<operation>":{"symbol":"BTC","reduce_only":false,"amount":"0.1","side":"bid",<more>}}}
        """
      And this frame is sent:
        """
        {"method":"ping"}
        """
      Then the next frame is:
        """
        {"channel":"pong"}
        """
      And alice has 0 working orders
      When the clock is advanced by PT0.199S
      And this frame is sent:
        """
        {"method":"ping"}
        """
      Then the next frame is:
        """
        {"channel":"pong"}
        """
      When the clock is advanced by PT0.001S
      Then the next frame is:
        """
        {"code":200,"data":{"I":null,"i":645953,"s":"BTC"},"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","t":1749223343810,"type":"<operation>"}
        """

      Examples:
        | what            | operation           | more                         |
        | A GTC order     | create_order        | "price":"100000","tif":"GTC" |
        | An IOC order    | create_order        | "price":"100000","tif":"IOC" |
        | A market order  | create_market_order | "slippage_percent":"0.5"     |

    @official-docs @rule:5.11
    Scenario Outline: <what> is not held
      Given the switch speedBump is 200
      And alice has an open order:
        | id | 42069 |
      When this request is sent, signed by alice:
        """
        POST /api/v1/<path> HTTP/1.1

        <body>
        """
      Then the answer is 200:
        """
        {"success":true,"data":${any},"error":null,"code":null}
        """

      Examples:
        | what         | path               | body |
        | An ALO order | orders/create      | {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false} |
        | A TOB order  | orders/create      | {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"TOB","reduce_only":false} |
        | A stop order | orders/stop/create | {"symbol":"BTC","side":"ask","reduce_only":true,"stop_order":{"stop_price":"90000"}} |
        | An edit      | orders/edit        | {"symbol":"BTC","price":"100000","amount":"0.1","order_id":42069} |
        | A cancel     | orders/cancel      | {"symbol":"BTC","order_id":42069} |
        | A cancel all | orders/cancel_all  | {"all_symbols":true,"exclude_reduce_only":false} |

    @official-docs @rule:5.12
    Scenario: A batch is held as a whole, its cancel too
      Given the switch speedBump is 200
      And alice has an open order:
        | id | 42069 |
      When a WebSocket is opened at "/ws"
      And this frame is sent, signed by alice:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","params":{"batch_orders":{"actions":[{"type":"Cancel","data":{"symbol":"BTC","order_id":42069}},{"type":"Create","data":{"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"GTC","reduce_only":false}}]}}}
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
      When the clock is advanced by PT0.2S
      Then the next frame is:
        """
        {"code":200,"data":{"results":[{"success":true,"order_id":42069,"symbol":"BTC"},{"success":true,"order_id":${any},"symbol":"BTC"}]},"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","t":1749223343810,"type":"batch_orders"}
        """
      And the order is cancelled

  Rule: What hangs on an account

    @official-docs @rule:5.17 @rule:8.31
    Scenario: A builder code has to be approved first
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"GTC","reduce_only":false,"builder_code":"MYCODE"}
        """
      Then the answer is 403:
        """
        {"success":false,"data":null,"error":"Builder code not approved","code":403,"error_id":"unspecified"}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/builder_codes/approve HTTP/1.1

        {"builder_code":"MYCODE","max_fee_rate":"0.001"}
        """
      And this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"GTC","reduce_only":false,"builder_code":"MYCODE"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"order_id":645953},"error":null,"code":null}
        """
      When this request is sent:
        """
        GET /api/v1/account/builder_codes/approvals?account=${alice.account} HTTP/1.1
        """
      Then the answer is 200:
        """
        {"success":true,"data":[{"builder_code":"MYCODE","max_fee_rate":"0.001"}],"error":null,"code":null}
        """

    @official-docs @rule:5.18 @rule:7.32
    Scenario: Leverage and margin mode are set, read and told
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_leverage","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_leverage","account":"${alice.account}"}}
        """
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_margin","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_margin","account":"${alice.account}"}}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/leverage HTTP/1.1

        {"symbol":"BTC","leverage":10}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      And the next frame is:
        """
        {"channel":"account_leverage","data":{"u":"${alice.account}","s":"BTC","l":"10","t":1749223343610}}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/margin HTTP/1.1

        {"symbol":"BTC","is_isolated":true}
        """
      Then the next frame is:
        """
        {"channel":"account_margin","data":{"u":"${alice.account}","s":"BTC","i":true,"t":1749223343610}}
        """
      When this request is sent:
        """
        GET /api/v1/account/settings?account=${alice.account} HTTP/1.1
        """
      Then the answer is 200:
        """
        {"success":true,"data":[{"symbol":"BTC","isolated":true,"leverage":10,"created_at":1749223343610,"updated_at":1749223343610}],"error":null,"code":null}
        """

    @official-docs @rule:5.17 @rule:8.31
    Scenario: Exits of a position with a builder code that was not approved
      When this request is sent, signed by alice:
        """
        POST /api/v1/positions/tpsl HTTP/1.1

        {"symbol":"BTC","side":"ask","take_profit":{"stop_price":"120000"},"builder_code":"ACME"}
        """
      Then the answer is 403:
        """
        {"success":false,"data":null,"error":"Builder code not approved","code":403,"error_id":"unspecified"}
        """

    @official-sdk @rule:5.7 @rule:8.43
    Scenario: Exits of a position
      When this request is sent, signed by alice:
        """
        POST /api/v1/positions/tpsl HTTP/1.1

        {"symbol":"BTC","side":"ask","take_profit":{"stop_price":"120000"}}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Position not found for ${alice.account}: BTC","code":9,"error_id":"unspecified"}
        """
      Given the switch takers is filled
      When alice places an order over "REST":
        | quantity | 0.1    |
        | type     | market |
      And this request is sent, signed by alice:
        """
        POST /api/v1/positions/tpsl HTTP/1.1

        {"symbol":"BTC","side":"bid","take_profit":{"stop_price":"120000"}}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Invalid stop order side","code":17,"error_id":"unspecified"}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/positions/tpsl HTTP/1.1

        {"symbol":"BTC","side":"ask","take_profit":{"stop_price":"120000"},"stop_loss":{"stop_price":"90000"}}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      And alice has 2 working orders
