Feature: Placing an order at DeltaDeFi
  An order is built, comes back as a Cardano transaction, is signed with the operation key and submitted.

  Background:
    Given deltadefi is running with its clock stopped at 2026-01-12T00:00:00Z

  @official-docs @official-sdk @rule:5.1 @rule:2.1 @rule:2.2
  Scenario: The build of the TypeScript SDK
    When this request is sent:
      """
      POST /order/build HTTP/1.1
      Accept: application/json, text/plain, */*
      Content-Type: application/json
      X-API-KEY: 00112233445566778899aabbccddeeff
      User-Agent: axios/1.12.2

      {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100","price":"0.62"}
      """
    Then the answer is 200:
      """
      {"order_id":"${any}","tx_hex":"84a400d90102818258${any}a0f5f6"}
      """
    And the answer has the header "Content-Type" with "application/json; charset=utf-8"
    And alice has 0 working orders

  @assumed @official-sdk @rule:4.1 @rule:5.2 @rule:5.3 @rule:5.4 @rule:4.2
  Scenario: The submit of a signed transaction, and the order that it answers
    Given alice has an open order:
      | id       | 550e8400-e29b-41d4-a716-446655440000 |
      | state    | draft                                |
      | quantity | 100                                  |
      | price    | 0.62                                 |
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1
      Content-Type: application/json

      {"order_id":"550e8400-e29b-41d4-a716-446655440000","signed_tx":"84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c700018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6","price":"0.62","post_only":true}
      """
    Then the answer is 200:
      """
      {"id":"550e8400-e29b-41d4-a716-446655440000","account_id":"${alice.id}","status":"processing","symbol":"ADAUSDM","base_qty":"100","quote_qty":"62","side":"buy","price":"0.62","type":"limit","locked_base_qty":"0","locked_quote_qty":"62","executed_base_qty":"0","executed_quote_qty":"0","ob_open_order_base_qty":"0","commission_unit":"lovelace","commission":"0","commission_rate_bp":10,"executed_price":"0","created_at":"2026-01-12T00:00:00Z","updated_at":"2026-01-12T00:00:00Z"}
      """
    And the verification was accepted
    And the order is open

  @official-sdk @rule:4.3
  Scenario Outline: The official SDKs' own signatures of one transaction are taken: <sdk>
    Given alice has an open order:
      | id    | 550e8400-e29b-41d4-a716-446655440000 |
      | state | draft                                |
    When this request is sent:
      """
      POST /order/submit HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"order_id":"550e8400-e29b-41d4-a716-446655440000","signed_tx":"84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c700018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa100<set>81825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f9558405d5c300380dbcb9a16fe70041f832ae6e149633213de39bd557137f80d45a570e7baf0f4eb951ab7753f8797980d9cbdef6c7044b60db9f60af1259849a5d10ef5f6"}
      """
    Then the answer is 200:
      """
      {"id":"550e8400-e29b-41d4-a716-446655440000",${any}}
      """
    And the order is open

    Examples:
      | sdk                                       | set    |
      | Mesh, in TypeScript                       |        |
      | the engine under Python, Rust and Go      | d90102 |

  @official-docs @rule:5.5
  Scenario: An order from its build to its end
    When alice places an order over "REST":
      | market   | ADAUSDM |
      | side     | sell    |
      | quantity | 25.5    |
      | price    | 0.7511  |
    Then the client reports success
    And the client's answer contains "\"status\":\"processing\""
    And the client's answer contains "\"locked_base_qty\":\"25.5\",\"locked_quote_qty\":\"0\""
    And the order is open
    When alice cancels the order over "REST"
    Then the client reports success
    And the order is cancelled

  @assumed @official-docs @rule:5.6
  Scenario: The two spellings of the paths are one
    When this request is sent, signed by alice:
      """
      POST /orders/build HTTP/1.1

      {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100","price":"0.62"}
      """
    Then the answer is 200:
      """
      {"order_id":"${any}","tx_hex":"84${any}"}
      """
    Given alice has an open order:
      | state | draft |
    When this request is sent, signed by alice:
      """
      POST //orders/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 200:
      """
      {"id":"${order}",${any}}
      """

  @official-docs @assumed @rule:5.7
  Scenario Outline: What a build may say: <what>
    When this request is sent, signed by alice:
      """
      POST /order/build HTTP/1.1

      {"symbol":"ADAUSDM","side":"buy",<order>}
      """
    Then the answer is 200:
      """
      {"order_id":"${any}","tx_hex":"84${any}a0f5f6"}
      """

    Examples:
      | what                                 | order                                                                                       |
      | a quantity in the quote asset        | "type":"limit","quote_quantity":"50","price":"0.62"                                         |
      | null for what is absent              | "type":"limit","base_quantity":"50","quote_quantity":null,"price":"0.62","post_only":null   |
      | post only, as Rust always does       | "type":"limit","base_quantity":"50","price":"0.62","post_only":false                        |
      | zeros at the end of its decimals     | "type":"limit","base_quantity":"50.000","price":"0.620000"                                  |
      | a market order, whose price is moot  | "type":"market","base_quantity":"50","price":"0"                                            |
      | a slippage in text                   | "type":"market","base_quantity":"50","max_slippage_basis_point":"10000"                     |
      | a slippage in digits                 | "type":"market","base_quantity":"50","max_slippage_basis_point":0                           |
      | a slippage that a limit order ignores| "type":"limit","base_quantity":"50","price":"0.62","max_slippage_basis_point":"99999"       |
      | members that nobody knows            | "type":"limit","base_quantity":"50","price":"0.62","time_in_force":"ioc","client_id":"mine" |
      | exactly the least size               | "type":"limit","base_quantity":"5","price":"0.0001"                                         |

  @assumed @rule:5.8 @rule:8.4000
  Scenario Outline: What can't be bound is invalid: <what>
    When this request is sent, signed by alice:
      """
      POST /order/build HTTP/1.1

      <body>
      """
    Then the answer is 422:
      """
      {"error":"Invalid request data","code":4000}
      """

    Examples:
      | what                    | body                                                                                                            |
      | no JSON                 | x                                                                                                               |
      | no object               | []                                                                                                              |
      | nothing                 | {}                                                                                                              |
      | no symbol               | {"side":"buy","type":"limit","base_quantity":"100","price":"0.62"}                                              |
      | capitals                | {"symbol":"ADAUSDM","side":"BUY","type":"limit","base_quantity":"100","price":"0.62"}                           |
      | another type            | {"symbol":"ADAUSDM","side":"buy","type":"stop","base_quantity":"100","price":"0.62"}                            |
      | neither quantity        | {"symbol":"ADAUSDM","side":"buy","type":"limit","price":"0.62"}                                                 |
      | both quantities         | {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100","quote_quantity":"62","price":"0.62"}     |
      | a limit without a price | {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100"}                                          |
      | a number for a quantity | {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":100,"price":"0.62"}                             |
      | a number for a price    | {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100","price":0.62}                             |
      | an exponent             | {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"1e3","price":"0.62"}                           |
      | no digit at first       | {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100","price":".62"}                            |
      | a plus                  | {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"+100","price":"0.62"}                          |
      | an empty text           | {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"","price":"0.62"}                              |
      | a flag in text          | {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100","price":"0.62","post_only":"true"}        |
      | the shape of 2025       | {"symbol":"ADAUSDM","side":"buy","type":"limit","quantity":100,"price":0.62}                                    |

  @official-docs @assumed @rule:5.9 @rule:8.4100 @rule:8.4101 @rule:8.4102 @rule:8.4103 @rule:8.4105 @rule:8.4106 @rule:8.4107 @rule:8.4108
  Scenario Outline: What an order must be like: <code> for <order>
    When this request is sent, signed by alice:
      """
      POST /order/build HTTP/1.1

      {"side":"buy",<order>}
      """
    Then the answer is 400:
      """
      {"error":"<error>","code":<code>}
      """
    And alice has 0 working orders

    Examples:
      | code | error                                                 | order                                                                                        |
      | 4106 | Invalid trading pair symbol                           | "symbol":"ADAUSDX","type":"limit","base_quantity":"100","price":"0.62"                       |
      | 4106 | Invalid trading pair symbol                           | "symbol":"adausdm","type":"limit","base_quantity":"0","price":"0"                            |
      | 4107 | Order Quantity must be greater then 0                 | "symbol":"ADAUSDM","type":"limit","base_quantity":"0","price":"0"                            |
      | 4107 | Order Quantity must be greater then 0                 | "symbol":"ADAUSDM","type":"limit","base_quantity":"-100","price":"0.62"                      |
      | 4107 | Order Quantity must be greater then 0                 | "symbol":"ADAUSDM","type":"limit","quote_quantity":"0.00","price":"0.62"                     |
      | 4101 | Order price must be greater then 0                    | "symbol":"ADAUSDM","type":"limit","base_quantity":"100","price":"0"                          |
      | 4101 | Order price must be greater then 0                    | "symbol":"ADAUSDM","type":"limit","base_quantity":"100","price":"-0.62"                      |
      | 4102 | Price must have at most 4 decimal places              | "symbol":"ADAUSDM","type":"limit","base_quantity":"100.123","price":"0.62001"                |
      | 4102 | Price must have at most 4 decimal places              | "symbol":"NIGHTUSDM","type":"limit","base_quantity":"100","price":"0.620001"                 |
      | 4103 | Quantity must have at most 4 decimal places           | "symbol":"ADAUSDM","type":"limit","base_quantity":"100.123","price":"0.6201"                 |
      | 4103 | Quantity must have at most 4 decimal places           | "symbol":"IAGUSDM","type":"limit","base_quantity":"100.1234","price":"0.62011"               |
      | 4105 | Post-only flag can only be used with limit orders     | "symbol":"ADAUSDM","type":"market","base_quantity":"1","post_only":true                      |
      | 4108 | Max Slippage basis point must be between 0 and 10000  | "symbol":"ADAUSDM","type":"market","base_quantity":"1","max_slippage_basis_point":"10001"    |
      | 4108 | Max Slippage basis point must be between 0 and 10000  | "symbol":"ADAUSDM","type":"market","base_quantity":"1","max_slippage_basis_point":-1         |
      | 4100 | Order size must be at least 5 ADA                     | "symbol":"ADAUSDM","type":"limit","base_quantity":"4.99","price":"1000"                      |
      | 4100 | Order size must be at least 5 ADA                     | "symbol":"NIGHTUSDM","type":"limit","base_quantity":"5","price":"0.99999"                    |

  @official-docs @assumed @rule:13.10
  Scenario: The least size in the other reading
    Given the switch minimumIn is usd
    When this request is sent, signed by alice:
      """
      POST /order/build HTTP/1.1

      {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"5","price":"0.62"}
      """
    Then the answer is 400:
      """
      {"error":"Order size must be at least 5 ADA","code":4100}
      """

  @official-docs @assumed @rule:8.4111 @rule:8.4112
  Scenario Outline: A price outside the market's band: <code>
    Given the switch lowestPrice is 0.5
    And the switch highestPrice is 0.7
    When this request is sent, signed by alice:
      """
      POST /order/build HTTP/1.1

      {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100","price":"<price>"}
      """
    Then the answer is 400:
      """
      {"error":"<error>","code":<code>}
      """

    Examples:
      | price  | code | error                                                |
      | 0.7001 | 4111 | Price exceeds maximum allowed limit for this market  |
      | 0.4999 | 4112 | Price below minimum allowed limit for this market    |

  @official-docs @assumed @rule:8.4110
  Scenario: Too many orders
    Given the switch openOrders is 1
    And alice has an open order
    When this request is sent, signed by alice:
      """
      POST /order/build HTTP/1.1

      {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100","price":"0.62"}
      """
    Then the answer is 400:
      """
      {"error":"Maximum number of open orders exceeded","code":4110}
      """
    When alice cancels the order over "REST"
    And alice places an order over "REST":
      | quantity | 100  |
      | price    | 0.62 |
    Then the client reports success

  @official-docs @assumed @rule:8.4050 @rule:13.3
  Scenario Outline: Too little to pay with: <side>
    Given carol opens an account:
      | balance | ADA:100 USDM:61.99 |
    And the switch insufficientBalance500 is <switch>
    When this request is sent, signed by carol:
      """
      POST /order/build HTTP/1.1

      {"symbol":"ADAUSDM","side":"<side>","type":"limit","base_quantity":"<quantity>","price":"0.62"}
      """
    Then the answer is <status>:
      """
      {"error":"Insufficient balance to place order","code":4050}
      """

    Examples:
      | side | quantity | switch | status |
      | buy  | 100      | false  | 400    |
      | sell | 100.01   | false  | 400    |
      | sell | 100.01   | true   | 500    |

  @assumed @rule:5.10
  Scenario: What is built locks nothing, what is submitted does
    Given carol opens an account:
      | balance | USDM:100 |
    And carol has an open order:
      | state    | draft |
      | quantity | 100   |
      | price    | 0.62  |
    When this request is sent, signed by carol:
      """
      GET /accounts/balance HTTP/1.1
      """
    Then the answer is 200:
      """
      [{"asset":"USDM","asset_unit":"c69b981db7a65e339a6d783755f85a2e03afa1cece9714c55fe4c9135553444d","free":"100","locked":"0"}]
      """
    When this request is sent, signed by carol:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    And this request is sent, signed by carol:
      """
      GET /accounts/balance HTTP/1.1
      """
    Then the answer is 200:
      """
      [{"asset":"USDM","asset_unit":"c69b981db7a65e339a6d783755f85a2e03afa1cece9714c55fe4c9135553444d","free":"38","locked":"62"}]
      """

  @official-docs @rule:8.4104
  Scenario: Post only, and an order rests where it would trade
    Given bob has an open order:
      | side     | sell |
      | quantity | 10   |
      | price    | 0.62 |
    When this request is sent, signed by alice:
      """
      POST /order/build HTTP/1.1

      {"symbol":"ADAUSDM","side":"buy","type":"limit","base_quantity":"100","price":"0.62","post_only":true}
      """
    Then the answer is 400:
      """
      {"error":"Post-only order would match with existing orders","code":4104}
      """
    When alice places an order over "REST":
      | quantity    | 100       |
      | price       | 0.6199    |
      | timeInForce | post_only |
    Then the client reports success

  @official-docs @assumed @rule:8.4109
  Scenario: A market order that finds nobody
    Given the switch needLiquidity is true
    When this request is sent, signed by alice:
      """
      POST /order/build HTTP/1.1

      {"symbol":"ADAUSDM","side":"buy","type":"market","base_quantity":"100"}
      """
    Then the answer is 400:
      """
      {"error":"Insufficient liquidity to execute market order","code":4109}
      """

  @official-docs @rule:8.4406
  Scenario: An account without an operation key
    Given carol opens an account:
      | operationKey | none |
    When this request is sent:
      """
      POST /order/build HTTP/1.1
      X-API-KEY: ${carol.apiKey}

      {"symbol":"ADAUSDX","side":"buy","type":"limit","base_quantity":"100","price":"0.62"}
      """
    Then the answer is 400:
      """
      {"error":"Account is missing required operation key","code":4406}
      """

  @official-docs @assumed @rule:5.11
  Scenario: A market order rests as a limit order at the market's price, so that it can be cancelled
    When alice places an order over "REST":
      | type     | market |
      | quantity | 100    |
    Then the client reports success
    And the client's answer contains "\"price\":\"0.75\",\"type\":\"market\""
    And the order is open
    When alice cancels the order over "REST"
    Then the client reports success

  @assumed @rule:5.11
  Scenario: A market order that is filled at once
    Given the switch fillMarketOrders is true
    When alice places an order over "REST":
      | type     | market |
      | side     | sell   |
      | quantity | 100    |
    Then the client reports success
    And the order is filled

  @assumed @rule:4.4 @rule:8.4402
  Scenario Outline: A body that was not handed out for this order: <what>
    Given alice has an open order called "other":
      | state | draft |
    And alice has an open order:
      | state | draft |
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"<transaction>"}
      """
    Then the answer is 400:
      """
      {"error":"Transaction not found","code":4402}
      """
    And the verification was refused: "the body is not the one that was handed out"
    And the mistake is named "transaction-not-handed-out"
    And the order is draft

    Examples:
      | what                 | transaction              |
      | a smaller one        | 84a3008001800200a0f5f6   |
      | with a fee           | 84a3008001800201a0f5f6   |

  @assumed @rule:4.5 @rule:8.4407
  Scenario Outline: A transaction that the operation key did not sign: <what>
    Given alice has an open order:
      | id    | 550e8400-e29b-41d4-a716-446655440000 |
      | state | draft                                |
    When this request is sent:
      """
      POST /order/submit HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"order_id":"${order}","signed_tx":"84${order.body}<witnesses>f5f6"}
      """
    Then the answer is 400:
      """
      {"error":"Failed to sign transaction","code":4407}
      """
    And the verification was refused: "<reason>"
    And the mistake is named "<mistake>"
    And the order is draft

    Examples:
      | what                  | witnesses                                                                                                                                                                                                        | reason                | mistake                   |
      | no witness            | a0                                                                                                                                                                                                               | there is no witness   | no-witness                |
      | an empty list         | a10080                                                                                                                                                                                                           | there is no witness   | no-witness                |
      | the hash as text      | a10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f95584095ba69fd6524321cfc342591c865239dece0e269cbf6ad33d9da071c3c2dc002f1bf8231b910b1476b0d45b9cb3533b5aefa42809360282731ae80a57ccc4b0a | does not verify       | hash-text-signed          |
      | the body itself       | a10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f955840d9f92421bed939cdf4ce5cde3c62d0ce7d6318b69760502b9096219ba6ee56978957a86dab5bcf566843dde8e634e9bba6e3af311ef05361249ef9df9a618309 | does not verify       | body-signed               |
      | the whole transaction | a10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f955840c34ad50379047b457c2dcf927cf385ad1bdefc24f34b4f472799e3546c0018069eb99073b0a704e0e5c38e8a17a38f16c0a9611d8c1c2a890a3646262e352b0d | does not verify       | whole-transaction-hashed  |
      | BLAKE2b-512           | a10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f95584001b8ad182c150452144f2806d496befd5a756643fbd55ef1eb8576a8f2b6235b243a9326e63cc18e606d4dcc3bf5f81c480b0c53aee8453c0e84261c4090c30d | does not verify       | blake2b-512-for-256       |
      | the body written anew | a10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f955840539ac341ab57a289edcc3469b7bcb2e5870ff1e3612a610f3115b37a95a128984c9c53615cdc68ae1ac5b393435055957f361815edd2bbaa0d37226b0a705f07 | does not verify       | set-tags-dropped          |
      | the stake key         | a1008182582002c9f4600bc90fcf09c7ef26346fd64dc3f39c3695ed986f53caad400ef419ad58407ec4303b4247a06b8bbec56aa90ee40d8e43a8dcde7031d8716c78c32dea5b80a06b9ff981768896d22b19195800f35635fb0e7415f8ff690fad014832a5b906 | not among the signers | signed-with-stake-key     |
      | the next key          | a10081825820ec98a7d36486eca6d409e346b45bdbe55358d0af1a1995569f35b461894b0b3b5840bc3c1b966ada05433597f025f3f622d8ff9705edf9556772a7768a27548863a51e77523d921833cb1078f5a25492336b448fc6add70b0ed0b683625a4758a70c | not among the signers | signed-with-next-key      |
      | the root key          | a10081825820bd4ada2d2c37f8ae514f3d20e0f22f88ecf8b35556beeb76b1e9e0d7de10d49958403bda428a379769ea80301af9786876dd28767bda849bacf51174016275c08bec62830a27bbae480ae67da2625d30b9e083efc0ddd52eb6a8f12a58dfdf814e02 | not among the signers | signed-with-root-key      |
      | Bob                   | a10081825820465a788733352fe0d88a10d7cd331e9acd3e57fd9de9fe34c144b41dae5b27375840881f7c8800865a9096f74155aa10b49d68c9e5e6033bc426c272459bf4470ec07acccb4d1d1fcc051e1012a0ff55fb63c964ce95bee477125007e63a33238b0b | not among the signers | signed-by-another-account |

  @assumed @rule:4.5 @rule:10.11
  Scenario: The signature of another order's transaction
    Given alice has an open order called "other":
      | id    | 550e8400-e29b-41d4-a716-446655440000 |
      | state | draft                                |
    And alice has an open order:
      | state | draft |
    When this request is sent:
      """
      POST /order/submit HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"order_id":"${order}","signed_tx":"84${order.body}a10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f9558405d5c300380dbcb9a16fe70041f832ae6e149633213de39bd557137f80d45a570e7baf0f4eb951ab7753f8797980d9cbdef6c7044b60db9f60af1259849a5d10ef5f6"}
      """
    Then the answer is 400:
      """
      {"error":"Failed to sign transaction","code":4407}
      """
    And the mistake is named "signature-of-another-order"
    And the order is draft

  @assumed @rule:4.4
  Scenario Outline: A body that was changed on its way: <what>
    Given alice has an open order:
      | id    | 550e8400-e29b-41d4-a716-446655440000 |
      | state | draft                                |
    When this request is sent:
      """
      POST /order/submit HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"order_id":"${order}","signed_tx":"<transaction>"}
      """
    Then the answer is 400:
      """
      {"error":"Transaction not found","code":4402}
      """
    And the verification tells the difference: "<difference>"
    And the mistake is named "<mistake>"
    And the order is draft

    Examples:
      | what                        | transaction                                                                                                                                                                                                                                                                                                                                                                                                                                                        | difference                                   | mistake                     |
      | a fee put in before signing | 84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c700018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f00021a0002a3f50ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f955840f121a6d1e25760b0dfa00e19ce21e044f784ee0235da6f4b3ae4f8c65e039b508c9a98e7c47483ac9b11589420692f957a5e43e51c7e93a6470885a1da24fb0ff5f6 | byte 79: 00 was handed out, and 1a came back | body-changed-before-signing |
      | a fee put in after signing  | 84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c700018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f00021a0002a3f50ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f9558405d5c300380dbcb9a16fe70041f832ae6e149633213de39bd557137f80d45a570e7baf0f4eb951ab7753f8797980d9cbdef6c7044b60db9f60af1259849a5d10ef5f6 | byte 79: 00 was handed out, and 1a came back | body-changed-after-signing  |
      | sets without their tags     | 84a40081825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c700018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000e81581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f955840539ac341ab57a289edcc3469b7bcb2e5870ff1e3612a610f3115b37a95a128984c9c53615cdc68ae1ac5b393435055957f361815edd2bbaa0d37226b0a705f07f5f6                     | byte 3: d9 was handed out, and 81 came back  | set-tags-dropped            |

  @assumed @rule:4.5
  Scenario: A refused submit leaves the order as it is, so the right one may follow
    Given alice has an open order:
      | state | draft |
    When this request is sent:
      """
      POST /order/submit HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 400:
      """
      {"error":"Failed to sign transaction","code":4407}
      """
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 200:
      """
      {"id":"${order}",${any}}
      """

  @assumed @rule:4.6 @rule:8.4000
  Scenario Outline: A submit that can't be read: <what>
    Given alice has an open order:
      | state | draft |
    When this request is sent:
      """
      POST /order/submit HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      <body>
      """
    Then the answer is 422:
      """
      {"error":"Invalid request data","code":4000}
      """
    And the mistake is named "<mistake>"
    And the order is draft

    Examples:
      | what                   | body                                                                                                                                                                                                                                                   | mistake                   |
      | nothing                |                                                                                                                                                                                                                                                        | body-is-no-json-object    |
      | no transaction         | {"order_id":"${order}"}                                                                                                                                                                                                                                | no-signed-transaction     |
      | no hex                 | {"order_id":"${order}","signed_tx":"<signed_tx>"}                                                                                                                                                                                                      | not-hex                   |
      | half a byte            | {"order_id":"${order}","signed_tx":"84a3008001800200a0f5f"}                                                                                                                                                                                            | half-a-byte               |
      | 0x                     | {"order_id":"${order}","signed_tx":"0x84a3008001800200a0f5f6"}                                                                                                                                                                                         | hex-with-0x               |
      | Python's wrong bytes   | {"order_id":"${order}","signed_tx":"84a3008001800200a0f5f600"}                                                                                                                                                                                         | bytes-after-transaction   |
      | three elements         | {"order_id":"${order}","signed_tx":"83a3008001800200a0f6"}                                                                                                                                                                                             | three-elements            |
      | nothing but openings   | {"order_id":"${order}","signed_tx":"9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f"}                                                                                                                                                                             | transaction-cut           |
      | the witness set alone  | {"order_id":"${order}","signed_tx":"a10081825820c32dfdb461dd016e8fdd9b6d424a77439eab8f8c644a804b013b6cefa2454f9558405d5c300380dbcb9a16fe70041f832ae6e149633213de39bd557137f80d45a570e7baf0f4eb951ab7753f8797980d9cbdef6c7044b60db9f60af1259849a5d10e"} | witness-set-only          |
      | cardano-cli's envelope | {"order_id":"${order}","signed_tx":{"type":"Tx ConwayEra","cborHex":"84a3008001800200a0f5f6"}}                                                                                                                                                         | text-envelope-sent        |
      | another name           | {"order_id":"${order}","tx_hex":"84a3008001800200a0f5f6"}                                                                                                                                                                                              | member-under-another-name |

  @assumed @rule:4.6 @rule:8.4000
  Scenario Outline: A submit without an order's id: <what>
    Given alice has an open order:
      | state | draft |
    When this request is sent:
      """
      POST /order/submit HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      <body>
      """
    Then the answer is 422:
      """
      {"error":"Invalid request data","code":4000}
      """
    And the order is draft

    Examples:
      | what     | body                                                |
      | no order | {"signed_tx":"84a3008001800200a0f5f6"}              |
      | a number | {"order_id":7,"signed_tx":"84a3008001800200a0f5f6"} |

  @assumed @rule:4.7 @rule:8.4200
  Scenario Outline: An order that is not there, or somebody else's: <who>
    Given alice has an open order:
      | state | draft |
    When this request is sent, signed by <who>:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"<id>","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 400:
      """
      {"error":"Order not found","code":4200}
      """
    And the order is draft

    Examples:
      | who   | id                                   |
      | alice | 00000000-0000-4000-8000-000000000000 |
      | bob   | ${order}                             |

  @official-docs @assumed @rule:4.8 @rule:8.4302 @rule:8.4202
  Scenario: The same transaction twice, and another after it
    Given alice has an open order:
      | state | draft |
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 200:
      """
      {"id":"${order}",${any}}
      """
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 400:
      """
      {"error":"Transaction has already been submitted","code":4302}
      """
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84a3008001800200a0f5f6"}
      """
    Then the answer is 400:
      """
      {"error":"Order State in invalid","code":4202}
      """

  @official-docs @assumed @rule:4.9 @rule:8.4300
  Scenario: A built order waits for five minutes
    Given alice has an open order called "early":
      | state | draft |
    And alice has an open order:
      | state | draft |
    When the clock is advanced by PT5M
    And this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 200:
      """
      {"id":"${order}",${any}}
      """
    When the clock is advanced by PT0.001S
    And the scenario goes on with the order "early"
    And this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 400:
      """
      {"error":"Transaction expired, please build again","code":4300}
      """
    And the order is draft

  @official-docs @rule:8.4301
  Scenario: The input of the transaction is spent
    Given the switch engine is utxo-spent
    And alice has an open order:
      | state | draft |
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 400:
      """
      {"error":"UTxO has already been spent","code":4301}
      """
    And the order is draft

  @assumed @rule:13.8
  Scenario Outline: What the answer to a submit can tell: <switch>
    Given the switch <switch> is <value>
    And alice has an open order:
      | state    | draft |
      | quantity | 100   |
      | price    | 0.62  |
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 200:
      """
      <answer>
      """

    Examples:
      | switch          | value | answer                                                                                                                                                                                                                                                                                                                  |
      | submittedStatus | open  | {"id":"${order}",${any},"status":"open",${any},"ob_open_order_base_qty":"100",${any}}                                                                                                                                                                                                                                   |
      | orderMemberToo  | true  | {"id":"${order}",${any},"order":{"order_id":"${order}","status":"processing","symbol":"ADAUSDM","orig_qty":"100","executed_qty":"0","side":"buy","price":0.62,"type":"limit","fee_charged":"0","fee_unit":"lovelace","executed_price":0,"slippage":"0","create_time":1768176000,"update_time":1768176000}}           |
