Feature: tanX says what is wrong, one thing at a time
  Every error has the envelope of a success, with "error" as its status. What the cancel itself is told stands in
  cancel.feature, what a bad token is told in auth.feature.

  Background:
    Given tanx is running with its clock stopped at 2023-11-14T22:13:20Z
    And alice has an open order:
      | id | 101 |

  Rule: What an order is wanted to be

    @official-sdk
    Scenario Outline: <wanted> is refused
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/nonce/ HTTP/1.1
        Content-Type: application/json

        {<wanted>}
        """
      Then the answer is 400:
        """
        {"status":"error","message":"<message>","payload":""}
        """

      Examples: Decimals, in the SDK's words for one market
        | rule      | wanted                                                                             | message                                                 |
        | 8.10 2.9  | "market":"btcusdt","ord_type":"limit","price":1200,"side":"buy","volume":0.00001   | Maximum decimals allowed for volume is 4 in btcusdt market |
        | 8.10      | "market":"ethusdc","ord_type":"limit","price":1200,"side":"buy","volume":"1.23456" | Maximum decimals allowed for volume is 4 in ethusdc market |
        | 8.11      | "market":"btcusdt","ord_type":"limit","price":1200.001,"side":"buy","volume":0.01  | Maximum decimals allowed for price is 2 in btcusdt market  |
        | 8.11      | "market":"btcusdt","ord_type":"stop_limit","price":1,"stop_price":0.001,"side":"buy","volume":0.01 | Maximum decimals allowed for stop_price is 2 in btcusdt market |

      Examples: Nothing, or less
        | rule | wanted                                                                            | message                            |
        | 8.31 | "market":"btcusdt","ord_type":"limit","price":1200,"side":"buy","volume":0        | Ensure volume is greater than 0.   |
        | 8.31 | "market":"btcusdt","ord_type":"limit","price":1200,"side":"buy","volume":-0.5     | Ensure volume is greater than 0.   |
        | 8.31 | "market":"btcusdt","ord_type":"limit","price":0.00,"side":"buy","volume":1        | Ensure price is greater than 0.    |
        | 8.31 | "market":"btcusdt","ord_type":"stop_limit","price":1,"stop_price":0,"side":"buy","volume":1 | Ensure stop_price is greater than 0. |

      Examples: What is missing
        | rule | wanted                                                                   | message                                                      |
        | 8.9  | "ord_type":"limit","price":1200,"side":"buy","volume":1                  | please provide market, market is a mandatory field           |
        | 8.12 | "market":"btcusdt","price":1200,"side":"buy","volume":1                  | please provide ord_type, ord_type is a mandatory field       |
        | 8.12 | "market":"btcusdt","ord_type":"limit","side":"buy","volume":1            | please provide price, price is a mandatory field             |
        | 8.12 | "market":"btcusdt","ord_type":"limit","price":1200,"volume":1            | please provide side, side is a mandatory field               |
        | 8.12 | "market":"btcusdt","ord_type":"limit","price":1200,"side":"buy"          | please provide volume, volume is a mandatory field           |
        | 8.12 | "market":"btcusdt","ord_type":"limit_maker","price":null,"side":"buy","volume":1 | please provide price, price is a mandatory field     |
        | 8.12 | "market":"btcusdt","ord_type":"stop_limit","price":1,"side":"buy","volume":1 | please provide stop_price, stop_price is a mandatory field |

      Examples: What is no market, no choice, no number
        | rule | wanted                                                                            | message                          |
        | 8.8  | "market":"dogebtc","ord_type":"limit","price":1200,"side":"buy","volume":1        | please enter a valid market      |
        | 8.8  | "market":"BTCUSDT","ord_type":"limit","price":1200,"side":"buy","volume":1        | please enter a valid market      |
        | 8.14 | "market":"btcusdt","ord_type":"ioc","price":1200,"side":"buy","volume":1          | \\"ioc\\" is not a valid choice. |
        | 8.14 | "market":"btcusdt","ord_type":"limit","price":1200,"side":"bid","volume":1        | \\"bid\\" is not a valid choice. |
        | 8.14 | "market":"btcusdt","ord_type":7,"price":1200,"side":"buy","volume":1              | \\"7\\" is not a valid choice.   |
        | 8.12 | "market":"btcusdt","ord_type":"limit","price":"much","side":"buy","volume":1      | A valid number is required.      |
        | 8.12 | "market":"btcusdt","ord_type":"limit","price":1200,"side":"buy","volume":true     | A valid number is required.      |

    @assumed @rule:8.11 @rule:8.10
    Scenario: Zeros at the end do not count
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/nonce/ HTTP/1.1
        Content-Type: application/json

        {"market":"btcusdt","ord_type":"limit","price":1200.100000,"side":"buy","volume":"0.500000000"}
        """
      Then the answer is 200:
        """
        {"status":"success","message":"order nonce created successfully, please sign the msg_hash to place the order","payload":${any}}
        """

    @assumed @rule:8.20
    Scenario Outline: The balance does not cover a <side>
      Given the switch startBalance is <balance>
      When alice asks to place over "REST" with:
        | market   | btcusdt |
        | side     | <side>  |
        | quantity | 2.5     |
        | price    | 1200    |
      Then the client's answer is:
        """
        {"status":"error","message":"Insufficient balance","payload":""}
        """
      And the client reports failure "Insufficient balance"

      Examples:
        | side | balance |
        | buy  | 2999    |
        | sell | 2       |

    @assumed @rule:8.20
    Scenario: The balance covers it to the last cent
      Given the switch startBalance is 3000
      When alice places an order over "REST":
        | market   | btcusdt |
        | side     | buy     |
        | quantity | 2.5     |
        | price    | 1200    |
      Then the client reports success
      When alice asks to place over "REST" with:
        | market   | btcusdt |
        | side     | buy     |
        | quantity | 0.0001  |
        | price    | 0.01    |
      Then the client reports failure "Insufficient balance"

    @assumed @rule:8.20 @rule:8.33
    Scenario: The balance is gone between the two calls; it is looked at after the signature
      Given the switch fixedOrderNonce is 931
      And the switch fixedMsgHash is 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/nonce/ HTTP/1.1
        Content-Type: application/json

        {"market":"btcusdt","ord_type":"limit","price":1200,"side":"buy","volume":0.1}
        """
      Given the switch startBalance is 100
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","signature":{"r":"0x1","s":"0x1"},"nonce":931}
        """
      Then the answer is 400:
        """
        {"status":"error","message":"Invalid signature","payload":""}
        """
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","nonce":931}
        """
      Then the answer is 400:
        """
        {"status":"error","message":"Insufficient balance","payload":""}
        """

  Rule: What an order is created with

    @assumed
    Scenario Outline: <body> is refused
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        <body>
        """
      Then the answer is 400:
        """
        {"status":"error","message":"<message>","payload":""}
        """

      Examples: What is missing
        | rule | body                                                            | message                                                  |
        | 8.12 | {}                                                              | please provide msg_hash, msg_hash is a mandatory field   |
        | 8.12 | {"msg_hash":"","signature":{"r":"0x1","s":"0x1"},"nonce":1}      | please provide msg_hash, msg_hash is a mandatory field   |
        | 8.12 | {"msg_hash":"0x1","signature":null,"nonce":1}                   | please provide signature, signature is a mandatory field |
        | 8.12 | {"msg_hash":"0x1","signature":{"s":"0x1"},"nonce":1}            | please provide r, r is a mandatory field                 |
        | 8.12 | {"msg_hash":"0x1","signature":{"r":"0x1"},"nonce":1}            | please provide s, s is a mandatory field                 |
        | 8.12 | {"msg_hash":"0x1","signature":{"r":"0x1","s":"0x1"}}            | please provide nonce, nonce is a mandatory field         |

      Examples: The nonce
        | rule | body                                                            | message                                                  |
        | 8.13 | {"msg_hash":"0x1","signature":{"r":"0x1","s":"0x1"},"nonce":"x"} | A valid integer is required.                            |
        | 8.19 | {"msg_hash":"0x1","signature":{"r":"0x1","s":"0x1"},"nonce":1}  | Invalid nonce                                            |
        | 8.19 | {"msg_hash":"0x1","signature":"none","nonce":"1"}               | Invalid nonce                                            |

  Rule: Keys of an organization, where the venue is told to have them

    @official-sdk @rule:8.21
    Scenario Outline: <key> is wrong
      Given the switch organizationKey is org
      And the switch apiKey is api
      When this request is sent, signed by alice:
        """
        POST <path> HTTP/1.1
        Content-Type: application/json

        {<body>,<keys>}
        """
      Then the answer is 403:
        """
        {"status":"error","message":"Invalid organization key","payload":""}
        """

      Examples:
        | key              | path                    | keys                                       | body |
        | organization_key | /sapi/v1/orders/nonce/  | "organization_key":"other","api_key":"api" | "market":"btcusdt","ord_type":"limit","price":1,"side":"buy","volume":1 |
        | api_key          | /sapi/v1/orders/nonce/  | "organization_key":"org","api_key":""      | "market":"btcusdt","ord_type":"limit","price":1,"side":"buy","volume":1 |
        | organization_key | /sapi/v1/orders/create/ | "organization_key":"other"                 | "msg_hash":"0x1","signature":{"r":"0x1","s":"0x1"},"nonce":1            |

    @assumed @rule:8.21
    Scenario Outline: Keys <when> are no fault
      Given the switch organizationKey is set to "<configured>"
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/nonce/ HTTP/1.1
        Content-Type: application/json

        {"market":"btcusdt","ord_type":"limit","price":1,"side":"buy","volume":1<keys>}
        """
      Then the answer is 200:
        """
        {"status":"success",${any}}
        """

      Examples:
        | when                         | configured | keys                        |
        | that nobody configured       |            | ,"organization_key":"other" |
        | that were left out           | org        |                             |
        | that are the configured ones | org        | ,"organization_key":"org"   |

  Rule: The body

    @assumed @rule:8.22
    Scenario Outline: <body> is no JSON
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/cancel/ HTTP/1.1
        Content-Type: application/json

        <body>
        """
      Then the answer is 400:
        """
        {"status":"error","message":"JSON parse error - Expecting value: line 1 column 1 (char 0)","payload":""}
        """
      And the order is open

      Examples:
        | body                |
        | {                   |
        | {"order_id":101     |
        | {"order_id":101}}   |
        | {'order_id':101}    |
        | {"order_id":0101}   |
        | order_id=101        |
        | {"order_id":"101    |

    @assumed @rule:8.22
    Scenario: The words that follow are Python's, and can be chosen
      Given the switch jsonParseError is set to "Extra data: line 1 column 2 (char 1)"
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/cancel/ HTTP/1.1
        Content-Type: application/json

        {}}
        """
      Then the answer is 400:
        """
        {"status":"error","message":"JSON parse error - Extra data: line 1 column 2 (char 1)","payload":""}
        """

    @assumed @rule:2.5 @rule:2.6
    Scenario Outline: <what> does not matter
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/cancel/ HTTP/1.1
        Content-Type: <type>

        <body>
        """
      Then the answer is 200:
        """
        {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":101,${any}}
        """

      Examples:
        | what                       | type                              | body                               |
        | A member that nobody knows | application/json                  | {"order_id":101,"why":{"not":[1]}} |
        | A repeated member          | application/json                  | {"order_id":3,"order_id":101}      |
        | The content type           | text/plain                        | {"order_id":101}                   |
        | Even a form's              | application/x-www-form-urlencoded | {"order_id":101}                   |
        | White space                | application/json; charset=utf-8   |  { "order_id" : 101 }              |

  Rule: Verbs and paths

    @assumed @rule:8.23
    Scenario Outline: <verb> on <path>
      When this request is sent, signed by alice:
        """
        <verb> <path> HTTP/1.1
        """
      Then the answer is 405:
        """
        {"status":"error","message":"Method \"<verb>\" not allowed.","payload":""}
        """
      And the answer has the header "Allow" with "<allow>"
      And the answer has the header "Content-Type" with "application/json"

      Examples:
        | verb   | path                         | allow              |
        | DELETE | /sapi/v1/orders/cancel/      | POST, OPTIONS      |
        | PUT    | /sapi/v1/orders/cancel       | POST, OPTIONS      |
        | GET    | /sapi/v1/user/bulkcancel/    | POST, OPTIONS      |
        | GET    | /sapi/v1/orders/nonce/       | POST, OPTIONS      |
        | PATCH  | /sapi/v1/orders/create/      | POST, OPTIONS      |
        | DELETE | /sapi/v1/orders/101/         | GET, HEAD, OPTIONS |
        | POST   | /sapi/v1/orders/             | GET, HEAD, OPTIONS |
        | POST   | /sapi/v1/trades/             | GET, HEAD, OPTIONS |
        | POST   | /sapi/v1/user/profile/       | GET, HEAD, OPTIONS |
        | GET    | /sapi/v2/auth/nonce/         | POST, OPTIONS      |
        | GET    | /sapi/v1/auth/v2/login/      | POST, OPTIONS      |
        | GET    | /sapi/v1/auth/token/refresh/ | POST, OPTIONS      |
        | POST   | /sapi/v1/health/             | GET, HEAD, OPTIONS |
        | POST   | /sapi/v1/market/orderbook/   | GET, HEAD, OPTIONS |

    @assumed @rule:2.2 @rule:8.23
    Scenario: The cancel's path is no order's
      When this request is sent, signed by alice:
        """
        GET /sapi/v1/orders/cancel/ HTTP/1.1
        """
      Then the answer is 405:
        """
        {"status":"error","message":"Method \"GET\" not allowed.","payload":""}
        """

    @official-sdk @rule:8.24
    Scenario Outline: <path> is not served
      When this request is sent:
        """
        POST <path> HTTP/1.1
        """
      Then the answer is 404:
        """
        {"status":"error","message":"Not found","payload":""}
        """

      Examples:
        | path                         |
        | /                            |
        | /sapi/v1/orders/bulkcancel/  |
        | /sapi/v1/orders/cancel//     |
        | /sapi/v1/orders/cancel/101   |
        | /sapi/v2/orders/cancel/      |
        | /SAPI/V1/ORDERS/CANCEL/      |
        | /sapi/v1/auth/v3/login/      |
        | /__admin                     |

  Rule: The order in which it looks

    @assumed @rule:8.33
    Scenario Outline: <first> before <second>
      Given the switch organizationKey is org
      When this request is sent, signed by alice:
        """
        <verb> <path> HTTP/1.1
        Content-Type: application/json

        <body>
        """
      Then the answer is <status>:
        """
        {"status":"error","message":"<message>","payload":""}
        """

      Examples:
        | first            | second           | verb   | path                      | body                                                                                   | status | message                                                |
        | the path         | everything       | DELETE | /sapi/v1/nothing/         | {                                                                                      | 404    | Not found                                              |
        | the verb         | the JSON         | DELETE | /sapi/v1/orders/cancel/   | {                                                                                      | 405    | Method \\"DELETE\\" not allowed.                       |
        | the JSON         | the fields       | POST   | /sapi/v1/orders/nonce/    | {"market":                                                                             | 400    | JSON parse error - Expecting value: line 1 column 1 (char 0) |
        | the market       | the type         | POST   | /sapi/v1/orders/nonce/    | {"market":"x","ord_type":"x","side":"x"}                                               | 400    | please enter a valid market                            |
        | the type         | the price        | POST   | /sapi/v1/orders/nonce/    | {"market":"btcusdt","ord_type":"x","side":"x"}                                         | 400    | \\"x\\" is not a valid choice.                         |
        | the price        | the side         | POST   | /sapi/v1/orders/nonce/    | {"market":"btcusdt","ord_type":"limit","side":"x"}                                     | 400    | please provide price, price is a mandatory field       |
        | the fields       | the organization | POST   | /sapi/v1/orders/nonce/    | {"market":"btcusdt","organization_key":"x"}                                            | 400    | please provide ord_type, ord_type is a mandatory field |
        | the organization | the nonce        | POST   | /sapi/v1/orders/create/   | {"msg_hash":"0x1","signature":{"r":"0x1","s":"0x1"},"nonce":1,"organization_key":"x"}  | 403    | Invalid organization key                               |
        | the nonce        | the signature    | POST   | /sapi/v1/orders/create/   | {"msg_hash":"0x1","signature":{"r":"0x1","s":"0x1"},"nonce":1,"organization_key":"org"} | 400   | Invalid nonce                                          |

    @assumed @rule:8.33
    Scenario Outline: The token before <what>
      When this request is sent:
        """
        <verb> <path> HTTP/1.1

        <body>
        """
      Then the answer is 401:
        """
        {"status":"error","message":"Authentication credentials were not provided.","payload":""}
        """

      Examples:
        | what       | verb   | path                      | body      |
        | the verb   | DELETE | /sapi/v1/orders/cancel/   |           |
        | the verb   | POST   | /sapi/v1/orders/101       |           |
        | the JSON   | POST   | /sapi/v1/user/bulkcancel/ | {         |
        | the fields | POST   | /sapi/v1/orders/create/   | {}        |
        | the order  | GET    | /sapi/v1/orders/999/      |           |

  Rule: Limits and failures

    @assumed @rule:9.1
    Scenario: There is no limit
      When alice asks to open_orders over "REST"
      And alice asks to open_orders over "REST"
      And alice asks to open_orders over "REST"
      Then the client reports success

    @assumed @rule:8.25 @rule:9.2 @rule:8.33
    Scenario: So many requests in so many seconds, each user by himself; before the verb is looked at
      Given the switch throttleRequests is 2
      When alice asks to open_orders over "REST"
      And the clock is advanced by PT1.5S
      And alice asks to open_orders over "REST"
      Then the client reports success
      When this request is sent, signed by alice:
        """
        DELETE /sapi/v1/orders/cancel/ HTTP/1.1
        """
      Then the answer is 429:
        """
        {"status":"error","message":"Request was throttled. Expected available in 4 seconds.","payload":""}
        """
      And the answer has the header "Retry-After" with "4"
      And the answer has the header "Content-Type" with "application/json"
      When bob asks to open_orders over "REST"
      Then the client reports success
      When the clock is advanced by PT3.499S
      And alice cancels the order over "REST"
      Then the client reports failure "Request was throttled. Expected available in 1 second."
      When the clock is advanced by PT0.001S
      And alice cancels the order over "REST"
      Then the client reports success

    @official-sdk @rule:8.26
    Scenario: A failure of the venue's, scripted
      Given the next "cancel_order" is answered 500 "application/json" instead:
        """
        {"status":"error","message":"Internal server error","payload":""}
        """
      When alice cancels the order over "REST"
      Then the client reports failure "Internal server error"
      And the order is open
