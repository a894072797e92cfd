Feature: tanX shows an account its orders, trades and balances
  Nothing of a cancel's outcome is told to who asked for it: it has to be read here, or heard on the stream.

  Background:
    Given tanx is running with its clock stopped at 2023-11-14T22:13:20Z
    And alice has an open order called "one":
      | id   | 101                                  |
      | uuid | 17be02d1-34ef-49df-9b92-264705047d99 |
    And alice has an open order called "two":
      | id     | 102                                  |
      | uuid   | 6c79cde4-1e8f-4446-9b4a-ba176d50f08b |
      | market | ethusdt                              |
      | side   | sell                                 |
      | price  | 2000                                 |
    And alice has an open order called "three":
      | id     | 103                                  |
      | uuid   | 0f4d25f9-2e3c-4d34-8a05-0c3d6d8a1f10 |
      | market | btcusdt                              |

  @official-docs @rule:7.1 @rule:2.1
  Scenario Outline: One order, asked for with the slash and without
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/101<slash> HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order Retrieved Successfully","payload":{"id":101,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null,"trades":[]}}
      """

    Examples:
      | slash |
      | /     |
      |       |

  @official-docs @rule:7.1 @rule:7.2 @rule:6.8
  Scenario: An order with its trades
    Given the scenario goes on with the order "one"
    And "0.004" of the order has been filled
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/101/ HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order Retrieved Successfully","payload":{"id":101,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"1200.0","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.006","executed_volume":"0.004","maker_fee":"0.0","taker_fee":"0.0","trades_count":1,"cancel_reason":null,"trades":[{"id":448640,"price":"1200.0","amount":"0.004","total":"4.8","fee_currency":"btc","fee":"0.0","fee_amount":"0.0","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","taker_type":"sell","side":"buy","order_id":101}]}}
      """

  @assumed @rule:8.15
  Scenario Outline: An order that is not the caller's
    Given bob has an open order called "somebody's":
      | id | 104 |
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/<id>/ HTTP/1.1
      """
    Then the answer is 404:
      """
      {"status":"error","message":"Order does not exist","payload":""}
      """

    Examples:
      | id                   |
      | 104                  |
      | 105                  |
      | 0                    |
      | 99999999999999999999 |

  @assumed @rule:2.3 @rule:8.24
  Scenario Outline: What is no number is no path: <id>
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/<id>/ HTTP/1.1
      """
    Then the answer is 404:
      """
      {"status":"error","message":"Not found","payload":""}
      """

    Examples:
      | id                                   |
      | abc                                  |
      | -1                                   |
      | 1.5                                  |
      | 17be02d1-34ef-49df-9b92-264705047d99 |

  @official-sdk @rule:7.3 @rule:7.8
  Scenario: The list of all, the latest first
    Given bob has an open order called "somebody's":
      | id | 104 |
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/ HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders Retrieved Successfully","payload":[{"id":103,"uuid":"0f4d25f9-2e3c-4d34-8a05-0c3d6d8a1f10","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null},{"id":102,"uuid":"6c79cde4-1e8f-4446-9b4a-ba176d50f08b","side":"sell","ord_type":"limit","price":"2000.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"ethusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null},{"id":101,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null}]}
      """

  @assumed @rule:7.3
  Scenario: What was changed last comes first
    When the clock is advanced by PT1S
    Given the scenario goes on with the order "two"
    And "0.001" of the order has been filled
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/?limit=2 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders Retrieved Successfully","payload":[{"id":102,"uuid":"6c79cde4-1e8f-4446-9b4a-ba176d50f08b","side":"sell","ord_type":"limit","price":"2000.0","stop_price":null,"avg_price":"2000.0","state":"wait","market":"ethusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:21+01:00","origin_volume":"0.01","remaining_volume":"0.009","executed_volume":"0.001","maker_fee":"0.0","taker_fee":"0.0","trades_count":1,"cancel_reason":null},{"id":103,"uuid":"0f4d25f9-2e3c-4d34-8a05-0c3d6d8a1f10","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null}]}
      """

  @official-sdk @rule:7.7
  Scenario: The oldest first
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/?order_by=asc HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders Retrieved Successfully","payload":[{"id":101,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null},{"id":102,"uuid":"6c79cde4-1e8f-4446-9b4a-ba176d50f08b","side":"sell","ord_type":"limit","price":"2000.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"ethusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null},{"id":103,"uuid":"0f4d25f9-2e3c-4d34-8a05-0c3d6d8a1f10","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null}]}
      """

  @official-docs @rule:7.4 @rule:7.5
  Scenario Outline: Only <query>
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders?<query> HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders Retrieved Successfully","payload":[{"id":<id>,${any}}]}
      """

    Examples:
      | query                        | id  |
      | market=ethusdt               | 102 |
      | side=sell                    | 102 |
      | base_unit=eth                | 102 |
      | quote_unit=usdc              | 101 |
      | market=btcusdt&state=wait    | 103 |
      | market=btcusdt&ord_type=limit | 103 |
      | limit=1&page=2               | 102 |
      | limit=1&page=3&nobody=knows  | 101 |
      | limit=2&page=2               | 101 |

  @official-docs @rule:7.4 @rule:7.5
  Scenario Outline: Nothing is left of <query>
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/?<query> HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders Retrieved Successfully","payload":[]}
      """

    Examples:
      | query               |
      | state=done          |
      | state=cancel        |
      | state=pending       |
      | ord_type=market     |
      | ord_type=stop_limit |
      | market=ethusdc      |
      | base_unit=doge      |
      | page=2              |

  @official-docs @rule:7.6
  Scenario Outline: Created between <from> and <to>, the end not counted
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/?market=btcusdc&start_time=<from>&end_time=<to> HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders Retrieved Successfully","payload":[<found>]}
      """

    Examples:
      | from       | to         | found               |
      | 1700000000 | 1700000001 | {"id":101,${any}}   |
      | 1699999999 | 1700000000 |                     |
      | 1700000001 | 1700000009 |                     |
      | -9         | 9          |                     |

    Examples: Left out, or of absurd size
      | from       | to                             | found             |
      |            |                                | {"id":101,${any}} |
      | -99999999999999999999 | 99999999999999999999 | {"id":101,${any}} |

  @assumed @rule:8.8 @rule:8.13 @rule:8.14 @rule:6.16
  Scenario Outline: A filter that is none: <query>
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/?<query> HTTP/1.1
      """
    Then the answer is 400:
      """
      {"status":"error","message":"<message>","payload":""}
      """

    Examples:
      | query          | message                                          |
      | market=nix     | please enter a valid market                      |
      | market=BTCUSDC | please enter a valid market                      |
      | limit=ten      | A valid integer is required.                     |
      | page=1.5       | A valid integer is required.                     |
      | page=0         | Ensure this value is greater than or equal to 1. |
      | start_time=now | A valid integer is required.                     |
      | state=open     | \\"open\\" is not a valid choice.                |
      | state=reject   | \\"reject\\" is not a valid choice.              |
      | side=bid       | \\"bid\\" is not a valid choice.                 |
      | ord_type=ioc   | \\"ioc\\" is not a valid choice.                 |
      | order_by=up    | \\"up\\" is not a valid choice.                  |

  @assumed @rule:7.24 @rule:7.4
  Scenario: Rejected orders, where the venue is told to show them as such
    Given the switch rejectedState is reject
    And the scenario goes on with the order "one"
    And the order has been rejected
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/?state=reject HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders Retrieved Successfully","payload":[{"id":101,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"0.0","state":"reject","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":"Something went wrong, order was cancelled to prevent loss of funds"}]}
      """

  @official-sdk @rule:7.9 @rule:7.2 @rule:2.7
  Scenario: The list of trades, as python asks for it: with a body that nobody reads
    Given the scenario goes on with the order "two"
    And "0.003" of the order has been filled
    When the clock is advanced by PT1S
    Given "0.007" of the order has been filled
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/trades/ HTTP/1.1
      Content-Type: application/json

      {"limit":1,"page":99}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Trades Retrieved Successfully","payload":[{"id":448641,"price":"2000.0","amount":"0.007","total":"14.0","fee_currency":"usdt","fee":"0.0","fee_amount":"0.0","market":"ethusdt","created_at":"2023-11-14T23:13:21+01:00","taker_type":"buy","side":"sell","order_id":102},{"id":448640,"price":"2000.0","amount":"0.003","total":"6.0","fee_currency":"usdt","fee":"0.0","fee_amount":"0.0","market":"ethusdt","created_at":"2023-11-14T23:13:20+01:00","taker_type":"buy","side":"sell","order_id":102}]}
      """

  @assumed @rule:7.9
  Scenario Outline: Trades of <query>
    Given the scenario goes on with the order "two"
    And "0.003" of the order has been filled
    And the scenario goes on with the order "one"
    And "0.003" of the order has been filled
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/trades?<query> HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Trades Retrieved Successfully","payload":[{"id":<id>,${any}}]}
      """

    Examples:
      | query                | id     |
      | market=ethusdt       | 448640 |
      | limit=1              | 448641 |
      | limit=1&page=2       | 448640 |
      | limit=1&order_by=asc | 448640 |

  @assumed @rule:7.2 @rule:5.16
  Scenario: A trade with a fee
    Given alice has an open order called "four":
      | id       | 104    |
      | quantity | 0.05   |
      | price    | 2000   |
      | makerFee | 0.0004 |
      | takerFee | 0.001  |
    And "0.05" of the order has been filled
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/trades/ HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Trades Retrieved Successfully","payload":[{"id":448640,"price":"2000.0","amount":"0.05","total":"100.0","fee_currency":"btc","fee":"0.0004","fee_amount":"0.00002","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","taker_type":"sell","side":"buy","order_id":104}]}
      """

  @official-sdk @rule:7.10 @rule:7.11
  Scenario: An order locks what it may cost, and its cancel gives it back
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/user/balance/?currency=usdc HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Retrieved Successfully","payload":{"currency":"usdc","balance":"999999988.0","locked":"12.0","deposit_address":null}}
      """
    Given the scenario goes on with the order "one"
    When alice cancels the order over "REST"
    And the clock is advanced by PT0.05S
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/user/balance?currency=usdc HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Retrieved Successfully","payload":{"currency":"usdc","balance":"1000000000.0","locked":"0.0","deposit_address":null}}
      """

  @official-sdk @rule:7.10 @rule:7.11
  Scenario: Every currency, as an array
    Given the switch markets is set to "btc/usdc eth/usdt btc/usdt"
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/user/balance/ HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Retrieved Successfully","payload":[{"currency":"btc","balance":"1000000000.0","locked":"0.0","deposit_address":null},{"currency":"eth","balance":"999999999.99","locked":"0.01","deposit_address":null},{"currency":"usdc","balance":"999999988.0","locked":"12.0","deposit_address":null},{"currency":"usdt","balance":"999999988.0","locked":"12.0","deposit_address":null}]}
      """

  @assumed @rule:7.11
  Scenario: A fill moves what was locked
    Given the scenario goes on with the order "two"
    And "0.004" of the order has been filled
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/user/balance/?currency=eth HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Retrieved Successfully","payload":{"currency":"eth","balance":"999999999.99","locked":"0.006","deposit_address":null}}
      """
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/user/balance/?currency=usdt HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Retrieved Successfully","payload":{"currency":"usdt","balance":"999999996.0","locked":"12.0","deposit_address":null}}
      """

  @official-sdk @rule:7.12
  Scenario: The profile has the key that orders are signed with
    When this request is sent, signed by alice:
      """
      GET /sapi/v1/user/profile/ HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Successful","payload":{"name":"alice","customer_id":"IDDAF4F5E3C7","img":"","username":"alice","stark_key":"0x12195277b7f3e8c9836f9efe65d6289af92cf52f0e030782b9e268527941dd6"}}
      """

  @official-sdk @rule:7.13 @rule:3.13
  Scenario: The book of a market, for anybody, whatever is in the header
    Given bob has an open order called "dearer":
      | id     | 104     |
      | uuid   | 5d0b5b6e-6c8f-4a53-9c8c-4b9b1c8f7e21 |
      | market | btcusdt |
      | price  | 1300    |
    And bob has an open order called "cheaper":
      | id     | 105     |
      | market | btcusdt |
      | price  | 1100    |
    And bob has an open order called "stop":
      | id        | 106         |
      | market    | btcusdt     |
      | stopPrice | 1250        |
      | state     | untriggered |
    When this request is sent:
      """
      GET /sapi/v1/market/orderbook/?market=btcusdt&asks_limit=5&bids_limit=2 HTTP/1.1
      Authorization: JWT rubbish
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Retrieval Successful","payload":{"asks":[],"bids":[{"id":104,"uuid":"5d0b5b6e-6c8f-4a53-9c8c-4b9b1c8f7e21","side":"buy","ord_type":"limit","price":"1300.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null},{"id":103,"uuid":"0f4d25f9-2e3c-4d34-8a05-0c3d6d8a1f10","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null}]}}
      """

  @official-sdk @rule:7.13
  Scenario: Go's names for the limits are not known
    When this request is sent:
      """
      GET /sapi/v1/market/orderbook?market=ethusdt&ask_limit=0&bid_limit=x HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Retrieval Successful","payload":{"asks":[{"id":102,"uuid":"6c79cde4-1e8f-4446-9b4a-ba176d50f08b","side":"sell","ord_type":"limit","price":"2000.0","stop_price":null,"avg_price":"0.0","state":"wait","market":"ethusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null}],"bids":[]}}
      """

  @official-sdk @rule:8.9 @rule:8.8 @rule:8.13
  Scenario Outline: The book of <query>
    When this request is sent:
      """
      GET /sapi/v1/market/orderbook/?<query> HTTP/1.1
      """
    Then the answer is 400:
      """
      {"status":"error","message":"<message>","payload":""}
      """

    Examples:
      | query                       | message                                            |
      | asks_limit=5                | please provide market, market is a mandatory field |
      | market=                     | please provide market, market is a mandatory field |
      | market=nix                  | please enter a valid market                        |
      | market=btcusdt&asks_limit=x | A valid integer is required.                       |

  @official-sdk @rule:2.10 @rule:3.13
  Scenario: The health
    When this request is sent:
      """
      GET /sapi/v1/health/ HTTP/1.1
      Authorization: Bearer nonsense
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Working fine!","payload":""}
      """

  @official-docs @rule:10.10 @rule:5.10
  Scenario Outline: Times have the offset of the day, and whole seconds: <step> later
    When the clock is advanced by <step>
    And alice places an order over "REST":
      | market   | btcusdt |
      | side     | buy     |
      | quantity | 0.015   |
      | price    | 29580.5 |
    Then the client's answer contains "\"created_at\":\"<time>\""

    Examples:
      | step          | time                      |
      | PT0.999S      | 2023-11-14T23:13:20+01:00 |
      | PT40S         | 2023-11-14T23:14:00+01:00 |
      | PT1H46M40S    | 2023-11-15T01:00:00+01:00 |
      | P200D         | 2024-06-02T00:13:20+02:00 |
      | P137DT2H46M39S | 2024-03-31T01:59:59+01:00 |
      | P137DT2H46M40S | 2024-03-31T03:00:00+02:00 |
