Feature: Looking at orders at Aevo

  Background:
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z

  @official-docs @official-sdk @assumed @rule:7.1 @rule:10.3 @rule:10.11
  Scenario: What is open, oldest first, whatever the query and the body
    Given alice has an open order called "first"
    And alice has an open order called "second":
      | stopPrice | 1100 |
    And alice has an open order called "gone"
    And the scenario goes on with the order "gone"
    And the order has been filled
    And bob has an open order
    When this request is sent, signed by alice:
      """
      GET /orders?limit=1&offset=5 HTTP/1.1

      {}
      """
    Then the answer is 200:
      """
      [{"order_id":"${first}",${any}"order_status":"opened",${any}},{"order_id":"${second}",${any}"order_status":"stop_order",${any}}]
      """

  @official-docs @third-party @rule:7.2 @rule:7.12 @rule:7.13 @rule:10.10
  Scenario Outline: One order, when it has <happened>
    Given alice has an open order
    And the order has <happened>
    When this request is sent, signed by alice:
      """
      GET /orders/${order} HTTP/1.1

      """
    Then the answer is 200:
      """
      {"order_id":"${order}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","amount":"0.01","price":"1200","avg_price":"<avg>","filled":"<filled>","order_status":"<status>","post_only":false,"reduce_only":false,"initial_margin":"0.6","created_timestamp":"1700000000000000000","timestamp":"1700000000000000000","system_type":"API","time_in_force":"GTC"}
      """

    Examples:
      | happened                    | status    | filled | avg  |
      | been filled                 | filled    | 0.01   | 1200 |
      | been cancelled by the venue | cancelled | 0      | 0    |
      | expired                     | expired   | 0      | 0    |
      | been rejected               | rejected  | 0      | 0    |

  @official-docs @rule:7.12
  Scenario: One order, open and partly filled
    Given alice has an open order
    When this request is sent, signed by alice:
      """
      GET /orders/${order} HTTP/1.1

      """
    Then the answer is 200:
      """
      {"order_id":"${order}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","amount":"0.01","price":"1200","avg_price":"0","filled":"0","order_status":"opened","post_only":false,"reduce_only":false,"initial_margin":"0.6","created_timestamp":"1700000000000000000","timestamp":"1700000000000000000","system_type":"API","time_in_force":"GTC"}
      """
    Given "0.004" of the order has been filled
    When the clock is advanced by PT1S
    And this request is sent, signed by alice:
      """
      GET /orders/${order} HTTP/1.1

      """
    Then the answer is 200:
      """
      {"order_id":"${order}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","amount":"0.01","price":"1200","avg_price":"1200","filled":"0.004","order_status":"partial","post_only":false,"reduce_only":false,"initial_margin":"0.6","created_timestamp":"1700000000000000000","timestamp":"1700000000000000000","system_type":"API","time_in_force":"GTC"}
      """

  @assumed @rule:7.14
  Scenario: A stop order opens when it is triggered, and an ended order never changes
    Given alice has an open order:
      | stopPrice | 1100 |
    And the order reaches the book
    When this request is sent, signed by alice:
      """
      GET /orders/${order} HTTP/1.1

      """
    Then the answer is 200:
      """
      {${any}"order_status":"opened",${any}"stop":"STOP_LOSS","trigger":"1100"}
      """
    Given the order has been filled
    When alice cancels the order over "REST HMAC"
    Then the client reports failure "ORDER_DOES_NOT_EXIST"
    And the order is filled

  @official-docs @rule:7.3 @rule:7.4
  Scenario: A history counts what has ended and pages it, newest first
    Given alice has an open order called "first"
    And alice has an open order called "second"
    And alice has an open order called "open"
    And the scenario goes on with the order "first"
    And the order has been filled
    And the scenario goes on with the order "second"
    And the order has been cancelled by the venue
    When this request is sent, signed by alice:
      """
      GET /order-history HTTP/1.1

      """
    Then the answer is 200:
      """
      {"count":"2","order_history":[{"order_id":"${second}","account":"${alice.address}","instrument_id":"2054","instrument_name":"ETH-PERP","instrument_type":"PERPETUAL","order_type":"limit","side":"buy","amount":"0.01","price":"1200","filled":"0","order_status":"cancelled","created_timestamp":"1700000000000000000","error":"FORCE_CANCEL","updated_timestamp":"1700000000000000000"},{"order_id":"${first}",${any}"order_status":"filled","created_timestamp":"1700000000000000000","updated_timestamp":"1700000000000000000"}]}
      """
    When this request is sent, signed by alice:
      """
      GET /order-history?limit=1&offset=1 HTTP/1.1

      """
    Then the answer is 200:
      """
      {"count":"2","order_history":[{"order_id":"${first}",${any}}]}
      """

  @official-docs @rule:7.4
  Scenario: A history goes back 30 days unless asked for more
    Given alice has an open order
    And the order has been filled
    When the clock is advanced by P30DT1S
    And this request is sent, signed by alice:
      """
      GET /order-history HTTP/1.1

      """
    Then the answer is 200:
      """
      {"count":"0","order_history":[]}
      """
    When this request is sent, signed by alice:
      """
      GET /order-history?start_time=1700000000000000000&end_time=1700000000000000000 HTTP/1.1

      """
    Then the answer is 200:
      """
      {"count":"1","order_history":[{"order_id":"${order}",${any}}]}
      """

  @official-docs @assumed @rule:7.4 @rule:8.18
  Scenario Outline: A page that can't be: <query>
    When this request is sent, signed by alice:
      """
      GET /order-history?<query> HTTP/1.1

      """
    Then the answer is 400:
      """
      {"error":"BAD_REQUEST"}
      """

    Examples:
      | query          |
      | limit=0        |
      | limit=51       |
      | limit=many     |
      | offset=-1      |
      | start_time=1.5 |

  @official-docs @assumed @rule:7.15
  Scenario: A history names why the venue ended an order
    When alice asks to place over "REST HMAC" with:
      | quantity    | 0.01 |
      | price       | 1200 |
      | timeInForce | ioc  |
    Then the client reports failure "IOC_ORDER_REJECTED"
    When this request is sent, signed by alice:
      """
      GET /order-history HTTP/1.1

      """
    Then the answer is 200:
      """
      {"count":"1","order_history":[{${any}"order_status":"rejected",${any}"error":"IOC_ORDER_REJECTED",${any}}]}
      """

  @third-party @rule:7.10
  Scenario: The time
    When this request is sent:
      """
      GET /time HTTP/1.1

      """
    Then the answer is 200:
      """
      {"timestamp":"1700000000000000000","time":"1700000000","sequence":"0","block":"0","name":"Aevo Testnet"}
      """

  @third-party @rule:7.11
  Scenario Outline: Markets, by asset and type: <query>
    When this request is sent:
      """
      GET /markets<query> HTTP/1.1

      """
    Then the answer is 200:
      """
      <markets>
      """

    Examples:
      | query                              | markets |
      | ?asset=BTC                         | [{"instrument_id":"3396","instrument_name":"BTC-PERP","instrument_type":"PERPETUAL","underlying_asset":"BTC","quote_asset":"USDC","price_step":"0.1","amount_step":"0.001","min_order_value":"10","mark_price":"0","index_price":"0","is_active":true,"max_leverage":"20"}] |
      | ?asset=ETH&instrument_type=OPTION  | [{"instrument_id":"11235",${any}"option_type":"call","expiry":"1830240000000000000","strike":"2000"}] |
      | ?asset=DOGE                        | [] |
      |                                    | [{"instrument_id":"2054",${any}},{"instrument_id":"3396",${any}},{"instrument_id":"5197",${any}},{"instrument_id":"11235",${any}},{"instrument_id":"12001",${any}}] |
