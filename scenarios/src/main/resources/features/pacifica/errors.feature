Feature: How Pacifica refuses

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
    And the switch speedBump is 0

  Rule: REST answers with the envelope

    @official-docs @observed @rule:2.3 @rule:2.4
    Scenario Outline: An order that is refused: <what>
      Given the switch <switch> is <value>
      And alice has an open order:
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"<symbol>","price":"<price>","amount":"<amount>","side":"bid","tif":"GTC","reduce_only":false<more>}
        """
      Then the verification was accepted
      And the answer is <status>:
        """
        {"success":false,"data":null,"error":"<error>","code":<code>,"error_id":"<id>"}
        """
      And alice has 1 working order

      Examples:
        | rule | what                        | switch         | value | symbol | price    | amount    | more | status | error | code | id |
        | 8.22 | a price off its tick        | speedBump      | 0     | BTC    | 100000.5 | 0.1       | | 400 | Price 100000.5 is not a multiple of tick size 1 | 400 | unspecified |
        | 8.23 | an amount off its lot       | speedBump      | 0     | BTC    | 100000   | 0.000015  | | 400 | Amount 0.000015 is not a multiple of lot size 0.00001 | 400 | unspecified |
        | 8.24 | too small                   | speedBump      | 0     | BTC    | 78114    | 0.0001    | | 422 | Order amount too low for ${alice.account}: 7.8114 < 10 | 0 | invalid_amount |
        | 8.24 | too small, the long list    | businessCodes  | long  | BTC    | 78114    | 0.0001    | | 422 | Order amount too low for ${alice.account}: 7.8114 < 10 | 7 | invalid_amount |
        | 8.25 | an unknown market           | speedBump      | 0     | btc    | 100000   | 0.1       | | 422 | Book not found: btc | 2 | unspecified |
        | 8.25 | the same, the long list     | businessCodes  | long  | btc    | 100000   | 0.1       | | 422 | Book not found: btc | 3 | unspecified |
        | 8.26 | not enough balance          | balance        | 100   | BTC    | 100000   | 0.1       | | 422 | Insufficient balance for ${alice.account}: 200 (account value: 100) | 4 | unspecified |
        | 8.27 | too many open orders        | openOrderLimit | 1     | BTC    | 100000   | 0.1       | | 422 | Open order limit reached for ${alice.account}: 1 | 10 | unspecified |
        | 8.40 | too far from the mark       | priceBand      | 5     | BTC    | 90000    | 0.1       | | 422 | Price too far from mark: 90000 100000 | 30 | unspecified |

    @official-docs @rule:8.42
    Scenario: A client id that an open order has
      Given alice has an open order:
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"GTC","reduce_only":false,"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Duplicate client order id: 79f948fd-7556-4066-a128-083f3ea49322","code":36,"error_id":"unspecified"}
        """

    @observed @rule:8.32
    Scenario: A transfer to a stranger
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/subaccount/transfer HTTP/1.1

        {"to_account":"${bob.account}","amount":"1"}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Invalid transfer relationship: ${alice.account} -> ${bob.account}","code":33,"error_id":"unspecified"}
        """

    @official-docs @rule:8.6
    Scenario: What is no key is bound as no agent
      When this request is sent, signed by alice:
        """
        POST /api/v1/agent/bind HTTP/1.1

        {"agent_wallet":"abc"}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Invalid public key","code":400,"error_id":"unspecified"}
        """

    @official-docs @official-sdk @observed
    Scenario Outline: A read that is refused: <path>
      When this request is sent:
        """
        GET /api/v1/<path> HTTP/1.1
        """
      Then the answer is 404:
        """
        {"success":false,"data":null,"error":"<error>","code":404,"error_id":"unspecified"}
        """

      Examples:
        | rule     | path                                       | error                                               |
        | 8.30 7.4 | orders/history_by_id?order_id=28416222569  | Order history not found for order ID: 28416222569   |
        | 8.29 7.9 | account?account=stranger                   | Account not found: stranger                         |
        | 8.29     | account/loan?account=${alice.account}      | Account loan cache not found                        |

  Rule: What can't be read is plain text with serde's words

    @official-sdk @assumed @rule:8.14 @rule:4.1
    Scenario Outline: A body with <what>
      When this request is sent:
        """
        POST /api/v1/orders/create HTTP/1.1

        <body>
        """
      Then the answer is 400:
        """
        Json deserialize error: <text>
        """
      And the journal shows no verification

      Examples:
        | rule | what                | body | text |
        | 8.14 | an empty object     | {} | missing field `account` at line 1 column 2 |
        | 8.14 | a number for a text | {"account":1} | invalid type: integer `1`, expected a string at line 1 column 12 |
        | 8.14 | an unknown side     | {"account":"a","signature":"s","timestamp":1,"symbol":"BTC","price":"1","reduce_only":false,"amount":"1","side":"buy","tif":"GTC"} | unknown variant `buy`, expected one of `bid`, `ask` at line 1 column 117 |
        | 8.14 | an unknown tif      | {"account":"a","signature":"s","timestamp":1,"symbol":"BTC","price":"1","reduce_only":false,"amount":"1","side":"bid","tif":"FOK"} | unknown variant `FOK`, expected one of `GTC`, `IOC`, `ALO`, `TOB`, `RFQ` at line 1 column 129 |
        | 8.16 | no JSON             | hello | expected value at line 1 column 1 |
        | 8.16 | half of it          | {"account":"a" | expected value at line 1 column 1 |
        | 8.16 | another type        | [] | invalid type: sequence, expected struct at line 1 column 1 |

    @official-sdk @rule:8.15 @rule:7.6
    Scenario Outline: A read without <name>
      When this request is sent:
        """
        GET /api/v1/<path> HTTP/1.1
        """
      Then the answer is 400:
        """
        Query deserialize error: missing field `<name>`
        """

      Examples:
        | path                 | name     |
        | orders               | account  |
        | orders/history       | account  |
        | orders/history_by_id | order_id |
        | positions            | account  |
        | account              | account  |
        | trades/history       | account  |
        | book                 | symbol   |

  Rule: Profile a is how it was until mid-2026

    @official-sdk @rule:8.2 @rule:8.44
    Scenario Outline: Before, <what> was plain text
      Given the switch errorProfile is a
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        {"symbol":"BTC","order_id":1,<more>}
        """
      Then the answer is 400:
        """
        <text>
        """
      And the mistake is named "<named>"

      Examples:
        | what                      | more                       | text                | named                     |
        | another account           | "account":"${bob.account}" | Verification failed | signed-by-another-account |
        | an expired message        | "timestamp":1              | Invalid message     | clock-is-wrong            |
        | an account that is no key | "account":"abc"            | Invalid public key  | key-malformed             |

    @observed @rule:8.44
    Scenario Outline: Before, an envelope had no error_id
      Given the switch errorProfile is a
      And the switch <switch> is <value>
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        {"symbol":"BTC","order_id":1}
        """
      Then the answer is <status>:
        """
        {"success":false,"data":null,"error":"<error>","code":<code>}
        """

      Examples:
        | switch        | value          | status | error                   | code |
        | businessCodes | short          | 422    | Failed to cancel order  | 5    |
        | businessCodes | long           | 422    | Failed to cancel order  | 6    |
        | betaGate      | true           | 403    | Beta access required. Signer must redeem a valid beta code. | 403 |
        | outage        | internal-error | 500    | Internal server error   | 500  |

    @third-party @official-sdk @rule:2.21 @rule:8.44
    Scenario Outline: The profile <profile>
      Given the profile is <profile>
      And a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_order":{"symbol":"BTC","order_id":1}}}
        """
      Then the answer frame is:
        """
        <frame>
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        {"symbol":"BTC","order_id":1,"timestamp":1}
        """
      Then the answer is 400:
        """
        <body>
        """

      Examples:
        | profile    | frame | body |
        | current    | {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","type":"cancel_order","code":420,"err":"Failed to cancel order","t":1749223343610} | {"success":false,"data":null,"error":"Invalid message","code":400,"error_id":"unspecified"} |
        | early-2026 | {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","type":"cancel_order","code":420,"err":"Failed to cancel order","t":1749223343610} | Invalid message |
        | late-2025  | {"code":420,"err":"Failed to cancel order","t":1749223343610} | Invalid message |

  Rule: The whole venue may be down

    @official-docs @observed
    Scenario Outline: <outage> over both transports
      Given alice has an open order:
        | id | 42069 |
      And the switch outage is <outage>
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        {"symbol":"BTC","order_id":42069}
        """
      Then the answer is <status>:
        """
        {"success":false,"data":null,"error":"<error>","code":<status>,"error_id":"unspecified"}
        """
      When a WebSocket is opened at "/ws"
      And this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      Then the answer frame is:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","type":"cancel_order","code":500,"err":"<error>","t":1749223343610}
        """
      And the order is open

      Examples:
        | rule | outage         | status | error                 |
        | 8.35 | internal-error | 500    | Internal server error |
        | 8.36 | maintenance    | 503    | Service unavailable   |
        | 8.37 | timeout        | 504    | Request timed out     |

    @assumed @rule:8.39
    Scenario: Another method may be 404
      Given the switch wrongMethod is not-found
      When this request is sent:
        """
        DELETE /api/v1/orders/cancel HTTP/1.1
        """
      Then the answer is 404 with no body

    @official-docs @rule:2.8
    Scenario: A GET with a body meets the CDN, where that is switched on
      Given the switch gatewayPage is true
      When this request is sent:
        """
        GET /api/v1/info HTTP/1.1

        {}
        """
      Then the answer is 403:
        """
        ${any}The request could not be satisfied${any}
        """
      And the answer has the header "content-type" with "text/html"

    @third-party @assumed @rule:2.7
    Scenario: A body beyond the limit, where there is one
      Given the switch maxBody is 100
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        {"symbol":"BTC","order_id":42069}
        """
      Then the answer is 413:
        """
        {"success":false,"data":null,"error":"Payload too large","code":413,"error_id":"unspecified"}
        """
      When a WebSocket is opened at "/ws"
      And this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      Then the answer frame is:
        """
        {"code":413,"err":"Payload too large","t":1749223343610}
        """

    @assumed @rule:2.6
    Scenario: The content type is not looked at
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel_all HTTP/1.1
        Content-Type: text/plain

        {"all_symbols":true,"exclude_reduce_only":false}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"cancelled_count":0},"error":null,"code":null}
        """

    @assumed @rule:5.4
    Scenario: RFQ parses and is not supported
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"RFQ","reduce_only":false}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Unsupported operation","code":51,"error_id":"unspecified"}
        """
