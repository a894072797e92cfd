Feature: What an account and the market can be asked at DeltaDeFi
  Answers are the bare object or array, without an envelope.

  Background:
    Given deltadefi is running with its clock stopped at 2026-01-12T00:00:00Z

  @official-docs @rule:3.1 @rule:13.7
  Scenario: The API key is told in full
    When this request is sent, signed by alice:
      """
      GET /accounts/api-key HTTP/1.1
      """
    Then the answer is 200:
      """
      {"api_key":"00112233445566778899aabbccddeeff","created_at":"${any}"}
      """

  @official-docs @rule:3.2
  Scenario: A new API key takes the place of the old one at once
    Given alice has an open order
    When this request is sent, signed by alice:
      """
      GET /accounts/new-api-key HTTP/1.1
      """
    Then the answer is 200:
      """
      {"api_key":"${any}","created_at":"2026-01-12T00:00:00Z"}
      """
    When alice cancels the order over "REST" with:
      | apiKey | 00112233445566778899aabbccddeeff |
    Then the client reports failure "4010 Unauthorized access"
    And the order is open

  @official-docs @official-sdk @rule:3.3 @rule:3.4 @rule:13.9
  Scenario Outline: The operation key, encrypted, <form>
    Given the switch keyForm is <form>
    When this request is sent, signed by alice:
      """
      GET /accounts/operation-key HTTP/1.1
      """
    Then the answer is 200:
      """
      {"encrypted_operation_key":"{\"iv\":\"${any}\",<salt>\"ciphertext\":\"${any}\"}","operation_key_hash":"5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f"}
      """

    Examples:
      | form   | salt                     |
      | legacy |                          |
      | salted | \\"salt\\":\\"${any}\\", |

  @official-docs @official-sdk @rule:3.5
  Scenario: A spot account is made, and updated by either method
    Given carol opens an account:
      | operationKey | none |
    When this request is sent:
      """
      GET /accounts/spot-account HTTP/1.1
      X-API-KEY: ${carol.apiKey}
      """
    Then the answer is 400:
      """
      {"error":"Account is missing required operation key","code":4406}
      """
    When this request is sent:
      """
      POST /accounts/spot-account HTTP/1.1
      X-API-KEY: ${carol.apiKey}

      {"encrypted_operation_key":"first","operation_key_hash":"5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f"}
      """
    Then the answer is 200:
      """
      {"account_id":"${carol.id}","account_type":"spot","created_at":"2026-01-12T00:00:00Z","encrypted_operation_key":"first","operation_key_hash":"5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f"}
      """
    When the clock is advanced by PT1.5S
    And this request is sent:
      """
      PUT /accounts/spot-account HTTP/1.1
      X-API-KEY: ${carol.apiKey}

      {"user_id":"${carol.userId}","encrypted_operation_key":"second"}
      """
    Then the answer is 200:
      """
      {"account_id":"${carol.id}","account_type":"spot","created_at":"2026-01-12T00:00:00Z","encrypted_operation_key":"second","operation_key_hash":"5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f","updated_at":"2026-01-12T00:00:01.5Z"}
      """
    When this request is sent:
      """
      PATCH /accounts/spot-account HTTP/1.1
      X-API-KEY: ${carol.apiKey}

      {"encrypted_operation_key":"third"}
      """
    Then the answer is 200:
      """
      {${any},"encrypted_operation_key":"third",${any}}
      """

  @official-docs @assumed @rule:3.5
  Scenario Outline: A spot account that can't be made: <body>
    When this request is sent, signed by alice:
      """
      POST /accounts/spot-account HTTP/1.1

      <body>
      """
    Then the answer is 422:
      """
      {"error":"Invalid request data","code":4000}
      """

    Examples:
      | body                                                        |
      | {}                                                          |
      | {"encrypted_operation_key":"x","operation_key_hash":"5867"} |
      | {"encrypted_operation_key":"","operation_key_hash":"5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f"} |

  @official-docs @official-sdk @assumed @rule:3.6 @rule:3.7
  Scenario: The web app's sign-in, for a wallet that nobody knows
    When this request is sent:
      """
      POST /accounts/signin HTTP/1.1

      {"wallet_address":"addr_test1vpvx0sacufuypa2k4sngk7q40zc5c4npl337uusdh64kv0c7e4cxr","referral_code":"x"}
      """
    Then the answer is 200:
      """
      {"token":"eyJ${any}","user_id":"${any}","is_first_time":true,"is_onboarding_ready":false}
      """
    When this request is sent:
      """
      POST /accounts/signin HTTP/1.1

      {"wallet_address":"addr_test1vpvx0sacufuypa2k4sngk7q40zc5c4npl337uusdh64kv0c7e4cxr"}
      """
    Then the answer is 200:
      """
      {"token":"eyJ${any}","user_id":"${any}","is_first_time":false,"is_onboarding_ready":false}
      """

  @official-docs @assumed @rule:3.6
  Scenario Outline: A sign-in without an address: <body>
    When this request is sent:
      """
      POST /accounts/signin HTTP/1.1

      <body>
      """
    Then the answer is 422:
      """
      {"error":"Invalid request data","code":4000}
      """

    Examples:
      | body                          |
      | {}                            |
      | {"wallet_address":"alice"}    |
      | {"wallet_address":7}          |

  @official-docs @official-sdk @rule:7.1
  Scenario: Open orders, newest first, a page at a time
    Given alice has an open order called "older":
      | quantity | 10   |
      | price    | 0.62 |
    And alice has an open order called "other market":
      | market   | NIGHTUSDM |
    And bob has an open order called "bob's"
    And alice has an open order:
      | quantity | 20   |
      | price    | 0.61 |
    When this request is sent, signed by alice:
      """
      GET /accounts/open-orders?symbol=ADAUSDM HTTP/1.1
      Content-Type: application/x-www-form-urlencoded
      """
    Then the answer is 200:
      """
      {"data":[{"id":"${order}",${any},"base_qty":"20",${any}},{"id":"${older}",${any},"base_qty":"10",${any}}],"total_count":2,"total_page":1}
      """
    When this request is sent, signed by alice:
      """
      GET /accounts/open-orders?symbol=ADAUSDM&page=2&limit=1 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":[{"id":"${older}",${any}}],"total_count":2,"total_page":2}
      """
    When this request is sent, signed by alice:
      """
      GET /accounts/open-orders?symbol=ADAUSDM&page=3&limit=1 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":[],"total_count":2,"total_page":2}
      """

  @assumed @official-sdk @rule:7.2 @rule:8.4000
  Scenario Outline: A list that can't be asked for: <query>
    When this request is sent, signed by alice:
      """
      GET /accounts/<list>?<query> HTTP/1.1
      """
    Then the answer is <status>:
      """
      {"error":"<error>","code":<code>}
      """

    Examples:
      | list         | query                      | status | code | error                       |
      | open-orders  | limit=10                   | 422    | 4000 | Invalid request data        |
      | open-orders  | symbol=                    | 422    | 4000 | Invalid request data        |
      | open-orders  | symbol=ADAUSDM&page=0      | 422    | 4000 | Invalid request data        |
      | open-orders  | symbol=ADAUSDM&page=1001   | 422    | 4000 | Invalid request data        |
      | open-orders  | symbol=ADAUSDM&limit=251   | 422    | 4000 | Invalid request data        |
      | trade-orders | symbol=ADAUSDM&limit=ten   | 422    | 4000 | Invalid request data        |
      | trades       | symbol=ADAUSDM&page=-1     | 422    | 4000 | Invalid request data        |
      | open-orders  | symbol=ADAUSDX             | 400    | 4106 | Invalid trading pair symbol |
      | trades       | symbol=adausdm             | 400    | 4106 | Invalid trading pair symbol |

  @official-docs @observed @rule:7.3 @rule:7.4
  Scenario: What has traded, with its executions and its commission
    Given alice has an open order:
      | side     | sell |
      | quantity | 1000 |
      | price    | 0.5  |
    And "400" of the order has been filled
    When this request is sent, signed by alice:
      """
      GET /accounts/trade-orders?symbol=ADAUSDM HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":[{"id":"${order}","account_id":"${alice.id}","status":"open","symbol":"ADAUSDM","base_qty":"1000","quote_qty":"500","side":"sell","price":"0.5","type":"limit","locked_base_qty":"600","locked_quote_qty":"0","executed_base_qty":"400","executed_quote_qty":"200","ob_open_order_base_qty":"600","commission_unit":"c69b981db7a65e339a6d783755f85a2e03afa1cece9714c55fe4c9135553444d","commission":"0.2","commission_rate_bp":10,"executed_price":"0.5","created_at":"2026-01-12T00:00:00Z","updated_at":"2026-01-12T00:00:00Z","order_execution_records":[{"id":"${any}","order_id":"${order}","account_id":"${alice.id}","execution_price":"0.5","filled_base_qty":"400","filled_quote_qty":"200","commission_unit":"c69b981db7a65e339a6d783755f85a2e03afa1cece9714c55fe4c9135553444d","commission":"0.2","role":"maker","counter_party_order_id":"${any}","created_at":"2026-01-12T00:00:00Z"}]}],"total_count":1,"total_page":1}
      """
    When this request is sent, signed by alice:
      """
      GET /accounts/trades?symbol=ADAUSDM HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":[{"id":"${any}","order_id":"${order}",${any},"role":"maker",${any}}],"total_count":1,"total_page":1}
      """
    When this request is sent, signed by alice:
      """
      GET /market/market-price?symbol=ADAUSDM HTTP/1.1
      """
    Then the answer is 200:
      """
      {"price":0.5}
      """

  @official-sdk @assumed @rule:7.5 @rule:13.1
  Scenario Outline: One order, under either path: <call>
    Given alice has an open order:
      | id | 550e8400-e29b-41d4-a716-446655440000 |
    When this request is sent, signed by alice:
      """
      GET <call> HTTP/1.1
      """
    Then the answer is 200:
      """
      {"id":"550e8400-e29b-41d4-a716-446655440000",${any},"status":"open",${any}}
      """

    Examples:
      | call                                                     |
      | /accounts/order/550e8400-e29b-41d4-a716-446655440000     |
      | /account/order?id=550e8400-e29b-41d4-a716-446655440000   |
      | //accounts//order/550e8400-e29b-41d4-a716-446655440000   |

  @assumed @rule:7.5
  Scenario Outline: An order that <who> can't see: <id>
    Given alice has an open order
    When this request is sent, signed by <who>:
      """
      GET /accounts/order/<id> HTTP/1.1
      """
    Then the answer is 400:
      """
      {"error":"<error>","code":<code>}
      """

    Examples:
      | who   | id                                   | code | error                |
      | bob   | ${order}                             | 4200 | Order not found      |
      | alice | 00000000-0000-4000-8000-000000000000 | 4200 | Order not found      |
      | alice | 7                                    | 4000 | Invalid request data |

  @official-docs @official-sdk @rule:7.6 @rule:13.6
  Scenario: Balances, in text and capitals, of what there is some of
    Given carol opens an account:
      | balance | ADA:100 NIGHT:0.25 |
    When this request is sent, signed by carol:
      """
      GET /accounts/balance HTTP/1.1
      """
    Then the answer is 200:
      """
      [{"asset":"ADA","asset_unit":"lovelace","free":"100","locked":"0"},{"asset":"NIGHT","asset_unit":"3363b99384d6ee4c4b009068af396c8fdf92dafd111e58a857af04294e49474854","free":"0.25","locked":"0"}]
      """
    Given dave opens an account:
      | balance |  |
    When this request is sent, signed by dave:
      """
      GET /accounts/balance HTTP/1.1
      """
    Then the answer is 200:
      """
      []
      """

  @official-docs @third-party @rule:7.7 @rule:3.8
  Scenario Outline: The market is told without a key: <call>
    When this request is sent:
      """
      GET <call> HTTP/1.1
      """
    Then the answer is 200:
      """
      <answer>
      """

    Examples:
      | call                                                 | answer                                                                                                                             |
      | /market/market-price?symbol=ADAUSDM                  | {"price":0.75}                                                                                                                     |
      | /market/market-price/NIGHTUSDM                       | {"price":0.75}                                                                                                                     |
      | /market/graph/ADAUSDM?interval=5m&start=0&end=9      | []                                                                                                                                 |
      | /app/market-config                                   | {"assets":[{"symbol":"ADA","unit":"lovelace","decimals":6,"max_qty_dp":2,"trading_pairs":["ADAUSDM"]},${any}],"trading_pairs":[{"symbol":"ADAUSDM","base_token":{"symbol":"ADA","unit":"lovelace","decimals":6,"max_qty_dp":2},"quote_token":{"symbol":"USDM","unit":"c69b981db7a65e339a6d783755f85a2e03afa1cece9714c55fe4c9135553444d","decimals":6,"max_qty_dp":2},"price_max_dp":4},${any}]} |

  @official-docs @rule:7.8
  Scenario: The units of the main network
    Given the switch network is mainnet
    When this request is sent:
      """
      GET /app/market-config HTTP/1.1
      """
    Then the answer is 200:
      """
      {"assets":[${any},"unit":"c48cbb3d5e57ed56e276bc45f99ab39abe94e6cd7ac39fb402da47ad0014df105553444d",${any}]}
      """
