Feature: Placing an order at DMEX

  The order's hash is signed as a cancel of it is. What the hash is made of was not readable, so it is any 32 bytes; sizes,
  prices and leverage are integers scaled by 1e8.

  Background:
    Given dmex is running with its clock stopped at 2024-01-15T10:30:00Z

  @official-docs @assumed @rule:5.1 @rule:5.2 @rule:7.6
  Scenario: The order of the published vector, byte for byte
    Given a WebSocket is opened at "/ws"
    When this frame is sent:
      """
      {"op":"create_order","data":{"hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true,"nonce":1700000000000,"leverage":"1000000000","closing_order":false,"v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5","remaining_amount":"1000000000","closed":false,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","replace_hash":"0x0000000000000000000000000000000000000000000000000000000000000000"}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{"hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true,"nonce":1700000000000,"leverage":"1000000000","closing_order":false,"remaining_amount":"1000000000","closed":false,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z"}}
      """
    And the verification was accepted
    And alice has 1 working order

  @official-docs @assumed @rule:5.3
  Scenario: The same object over REST
    When this request is sent, signed by alice:
      """
      POST /api/order HTTP/1.1
      Content-Type: application/json

      {"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"ethusd","amount":"250000000","price":"320000000000","side":false,"nonce":7,"leverage":"500000000","closing_order":true}
      """
    Then the answer is 200:
      """
      {"success":true,"data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"ethusd","amount":"250000000","price":"320000000000","side":false,"nonce":7,"leverage":"500000000","closing_order":true,"remaining_amount":"250000000","closed":false,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z"}}
      """
    And the answer has the header "Content-Type" with "application/json"
    And alice has 1 working order

  @assumed @rule:5.5
  Scenario: What is left out has a default
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"leverage":null,"nonce":null,"replace_hash":null}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1","price":"1","side":true,"nonce":0,"leverage":"100000000","closing_order":false,"remaining_amount":"1","closed":false,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z"}}
      """

  @assumed @rule:5.4
  Scenario: The state that a client is made to send is not believed
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"500","price":"1","side":true,"remaining_amount":"3","closed":true,"stopped":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{${any}"remaining_amount":"500","closed":false,"stop":false,"stop_price":"0","stopped":false,${any}}
      """
    And alice has 1 working order

  @assumed @rule:5.6
  Scenario: The hash may have the name that it has in a cancel
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"500","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111",${any}}
      """
    When this frame is sent:
      """
      {"op":"create_order","data":{"hash":"0x11","order_hash":"0x2222222222222222222222222222222222222222222222222222222222222222","user_address":"${alice.address}","asset":"btcusd","amount":"500","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":false,"error":"Invalid order hash"}
      """

  @assumed @rule:5.7 @rule:8.3 @rule:8.4 @rule:8.5 @rule:8.10 @rule:8.11
  Scenario Outline: The first thing that is wrong is told, though more is: <error>
    Given a WebSocket is opened at "/ws"
    When this frame is sent:
      """
      {"op":"create_order","data":{<data>}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":false,"error":"<error>"<hash>}
      """
    And alice has 0 working orders

    Examples:
      | error                            | hash                                                                               | data                                                                                                                                                                                                                 |
      | Invalid data                     |                                                                                    | "hash":"0x1","user_address":"alice","asset":"btcusd","amount":"0","price":"1","side":true,"leverage":"0"                                                                                                             |
      | Amount must be greater than zero |                                                                                    | "hash":"0x1","user_address":"${alice.address}","asset":"btcusd","amount":"0","price":"1","side":true,"leverage":"0"                                                                                                  |
      | Invalid leverage                 |                                                                                    | "hash":"0x1","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"leverage":"0"                                                                                                  |
      | Invalid order hash               |                                                                                    | "hash":"0x1","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"v":1,"replace_hash":"0x1"                                                                                      |
      | Invalid signature                | ,"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111" | "hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"v":27,"r":"0x0","s":"0x1","replace_hash":"0x1" |

  @assumed @rule:5.7 @rule:8.13 @rule:8.14
  Scenario: A hash that was used is told before the signature, the order to replace after it
    Given a WebSocket is opened at "/ws"
    And alice has an open order:
      | id | 0x1111111111111111111111111111111111111111111111111111111111111111 |
    And the order has been cancelled by the venue
    When this frame is sent:
      """
      {"op":"create_order","data":{"hash":"0X1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":false,"error":"Order already exists","order_hash":"0X1111111111111111111111111111111111111111111111111111111111111111"}
      """
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x2222222222222222222222222222222222222222222222222222222222222222","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"replace_hash":"0x1"}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":false,"error":"Order to replace not found","order_hash":"0x2222222222222222222222222222222222222222222222222222222222222222"}
      """
    And alice has 0 working orders

  @assumed @rule:5.8 @rule:5.10 @rule:8.3
  Scenario Outline: A member of another type is refused: <member>
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,<member>}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":false,"error":"Invalid data","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}
      """
    And alice has 0 working orders

    Examples:
      | member                                                                                    |
      | "user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb9226"                                |
      | "user_address":null                                                                       |
      | "asset":""                                                                                |
      | "asset":17                                                                                |
      | "side":"buy"                                                                              |
      | "side":null                                                                               |
      | "price":"0"                                                                               |
      | "price":"-1"                                                                              |
      | "price":"1.0"                                                                             |
      | "price":"1e3"                                                                             |
      | "price":" 1"                                                                              |
      | "price":""                                                                                |
      | "price":1                                                                                 |
      | "price":"1000000000000000000000000000000000000000000000000000000000000000000000000000000" |
      | "base_token":false                                                                        |
      | "nonce":-1                                                                                |
      | "nonce":1.5                                                                               |
      | "nonce":"x"                                                                               |
      | "closing_order":"false"                                                                   |
      | "stop":1                                                                                  |
      | "stop_price":5                                                                            |
      | "remaining_amount":1                                                                      |
      | "closed":0                                                                                |
      | "stopped":"no"                                                                            |
      | "is_market":"yes"                                                                         |
      | "post_only":[]                                                                            |
      | "decimals":"2"                                                                            |
      | "amount_dec":{}                                                                           |
      | "margin_currency_symbol":1                                                                |
      | "replace_hash":0                                                                          |

  @official-docs @assumed @rule:5.8 @rule:8.10
  Scenario Outline: An amount that is none: <amount>
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":<amount>,"price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":false,"error":"Amount must be greater than zero","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}
      """
    And alice has 0 working orders

    Examples:
      | amount |
      | "0"    |
      | "000"  |
      | "-5"   |
      | "0.5"  |
      | "ten"  |
      | 5      |
      | null   |

  @official-docs @assumed @rule:5.12 @rule:8.11 @rule:10.7
  Scenario Outline: A leverage out of range: <leverage>
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"leverage":<leverage>}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":false,"error":"Invalid leverage","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}
      """
    And alice has 0 working orders

    Examples:
      | leverage      |
      | "10"          |
      | "99999999"    |
      | "50000000001" |
      | "10x"         |
      | 1000000000    |

  @assumed @rule:5.12
  Scenario Outline: A leverage at the edge of the range: <leverage>
    Given the switch maxLeverage is <most>
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"leverage":"<leverage>"}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{${any}"leverage":"<leverage>",${any}}
      """

    Examples:
      | most         | leverage     |
      | 50000000000  | 100000000    |
      | 50000000000  | 50000000000  |
      | 100000000000 | 100000000000 |

  @assumed @rule:5.9 @rule:10.8
  Scenario: Numbers may be JSON numbers where the venue is told so
    Given the switch lenientTypes is true
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":500000000,"price":100000000,"side":true,"leverage":1000000000}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{${any}"amount":"500000000","price":"100000000",${any}"leverage":"1000000000",${any}}
      """

  @assumed @rule:5.13 @rule:10.8
  Scenario Outline: A nonce of <sent> comes back as <told>
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"nonce":<sent>}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{${any}"nonce":<told>,${any}}
      """

    Examples:
      | sent                | told                |
      | 1700000000000       | 1700000000000       |
      | "1700000000000"     | 1700000000000       |
      | 9007199254740992    | 9007199254740992    |
      | "9007199254740993"  | "9007199254740993"  |

  @official-docs @assumed @rule:5.11 @rule:7.33
  Scenario: A stop order waits for its trigger
    Given a WebSocket is opened at "/ws"
    When alice places an order over "WS":
      | side      | buy    |
      | quantity  | 10     |
      | price     | 100000 |
      | stopPrice | 99000  |
    Then the client reports success
    And the order is untriggered
    And the client's answer contains "\"closed\":false,\"stop\":true,\"stop_price\":\"9900000000000\",\"stopped\":false"
    When the order reaches the book
    And alice asks to open_orders over "REST"
    Then the client's answer contains "\"stop\":true,\"stop_price\":\"9900000000000\",\"stopped\":true"

  @official-docs @assumed @rule:5.14 @rule:C.5
  Scenario Outline: A market may be called <asset>, and keeps that name
    Given a WebSocket is opened at "/ws"
    When alice places an order over "WS":
      | market   | <asset> |
      | side     | buy     |
      | quantity | 1.5     |
      | price    | 49950   |
    Then the client's answer contains "\"asset\":\"<asset>\""
    When this request is sent:
      """
      GET /orderbook?ticker_id=BTC-USD HTTP/1.1
      """
    Then the answer is 200:
      """
      {"ticker_id":"BTC-USD","timestamp":1705314600000,"bids":[["49950.00","1.5"]],"asks":[]}
      """

    Examples:
      | asset   |
      | BTC     |
      | btcusd  |
      | BTC-USD |
      | BtcUsd  |

  @assumed @rule:5.15 @rule:8.15
  Scenario: An order that is to make and would take
    Given alice has an open order:
      | side  | sell   |
      | price | 100000 |
    When bob places an order over "WS":
      | side        | buy       |
      | quantity    | 1         |
      | price       | 100000    |
      | timeInForce | post_only |
    Then the client reports failure "Post only order would be filled immediately"
    And bob has 0 working orders
    When bob places an order over "WS":
      | side        | buy       |
      | quantity    | 1         |
      | price       | 99999.99  |
      | timeInForce | post_only |
    Then the client reports success
    And the client's answer contains "\"post_only\":true"
    And the order is open

  @assumed @rule:5.16 @rule:10.14
  Scenario: A market order that finds nobody is dropped at once, and its cancel finds it cancelled
    When alice places an order over "WS":
      | side     | buy    |
      | type     | market |
      | quantity | 2      |
    Then the client reports success
    And the client's answer contains "\"remaining_amount\":\"200000000\",\"closed\":true"
    When alice cancels the order over "WS"
    Then the client reports failure "Order already cancelled"

  @assumed @rule:5.16 @rule:10.14
  Scenario: A market order that is filled at once, and its cancel finds it filled
    Given the switch marketOrders is fill
    When alice places an order over "WS":
      | side     | buy    |
      | type     | market |
      | quantity | 2      |
      | price    | 100000 |
    Then the client reports success
    And the client's answer contains "\"price\":\"10000000000000\""
    And the client's answer contains "\"remaining_amount\":\"0\",\"closed\":true"
    When alice cancels the order over "WS"
    Then the client reports failure "Order already filled"

  @official-docs @assumed @rule:5.17 @rule:8.12
  Scenario: An account with a balance can afford so much
    Given dora opens an account:
      | balance | 1000 |
    When dora places an order over "WS":
      | side     | buy  |
      | quantity | 10   |
      | price    | 600  |
      | leverage | 10   |
    Then the client reports success
    When dora places an order over "WS":
      | side     | buy   |
      | quantity | 4.001 |
      | price    | 1000  |
      | leverage | 10    |
    Then the client reports failure "Insufficient margin"
    And dora has 1 working order
    When dora places an order over "WS":
      | side     | buy  |
      | quantity | 4    |
      | price    | 1000 |
      | leverage | 10   |
    Then the client reports success

  @assumed @rule:3.8
  Scenario: An address that nobody knows is an account once it has signed
    Given a WebSocket is opened at "/ws"
    # The key is the number one.
    When this frame is sent:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf","asset":"btcusd","amount":"1","price":"1","side":true,"v":28,"r":"0x625704c33dc9ef0c81f521cfac3a731f33800a8a7a99341b638d8e0c64607a3c","s":"0x285d904e2355a2c7da1b4e53673028fcd2de2553f845475df3e191d9c4a87437"}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf",${any}}
      """
    When this request is sent:
      """
      GET /api/orders?user=0x7e5f4552091a69125d5dfcb7b8c2659029395bdf HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111",${any}}]}
      """

  @assumed @rule:4.11
  Scenario: Any 32 bytes are the hash of an order
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,${any}}
      """
    And the verification was accepted

  @assumed @rule:4.12
  Scenario: The hash is made of the order where the venue is told so
    Given the switch hash is assumed-abi-v1
    And a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"user_address":"${alice.address}","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true,"nonce":1700000000000,"leverage":"1000000000","closing_order":false}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{"hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb",${any}}
      """
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":false,"error":"Invalid order hash","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}
      """
