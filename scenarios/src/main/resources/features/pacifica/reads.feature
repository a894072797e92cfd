Feature: What Pacifica can be asked without a signature

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z

  @official-docs @assumed @rule:7.1 @rule:2.1
  Scenario: Open orders, oldest first
    Given alice has an open order:
      | id       | 315979358                            |
      | clientId | add9a4b5-c7f7-4124-b57f-86982d86d479 |
      | side     | sell                                 |
      | quantity | 85.33                                |
      | price    | 1.836                                |
    And alice has an open order:
      | id | 28416222569 |
    And "0.004" of the order has been filled
    When this request is sent:
      """
      GET /api/v1/orders?account=${alice.account} HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"order_id":315979358,"client_order_id":"add9a4b5-c7f7-4124-b57f-86982d86d479","symbol":"BTC","side":"ask","price":"1.836","initial_amount":"85.33","filled_amount":"0","cancelled_amount":"0","stop_price":null,"order_type":"limit","stop_parent_order_id":null,"trigger_price_type":null,"reduce_only":false,"created_at":1749223343610,"updated_at":1749223343610},{"order_id":28416222569,${any}"filled_amount":"0.004",${any}}],"error":null,"code":null,"last_order_id":645955}
      """
    When this request is sent:
      """
      GET /api/v1/orders?account=stranger HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[],"error":null,"code":null,"last_order_id":645955}
      """

  @third-party @rule:10.13
  Scenario: An id beyond 32 bits is cancelled exactly
    Given alice has an open order:
      | id | 28416222569 |
    When this request is sent, signed by alice:
      """
      POST /api/v1/orders/cancel HTTP/1.1

      {"symbol":"BTC","order_id":28416222569}
      """
    Then the answer is 200:
      """
      {"success":true,"data":null,"error":null,"code":null}
      """
    And the order is cancelled

  @official-docs @rule:7.3 @rule:10.2
  Scenario: The history of one order, newest first
    Given alice has an open order:
      | id       | 315992721 |
      | quantity | 0.1       |
      | price    | 100000    |
    And "0.04" of the order has been filled
    When alice cancels the order over "REST"
    And this request is sent:
      """
      GET /api/v1/orders/history_by_id?order_id=315992721 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"history_id":641452515,"order_id":315992721,"client_order_id":null,"symbol":"BTC","side":"bid","price":"100000","initial_amount":"0.1","filled_amount":"0.04","cancelled_amount":"0.06","event_type":"cancel","order_type":"limit","order_status":"cancelled","stop_price":null,"stop_parent_order_id":null,"reduce_only":false,"created_at":1749223343610},{"history_id":641452514,${any}"filled_amount":"0.04","cancelled_amount":"0","event_type":"fulfill_limit","order_type":"limit","order_status":"partially_filled",${any}},{"history_id":641452513,${any}"event_type":"make","order_type":"limit","order_status":"open",${any}}],"error":null,"code":null}
      """

  @official-docs @rule:7.2 @rule:7.5
  Scenario: The history of an account, page by page
    Given alice has an open order:
      | id | 1 |
    And the order has been filled
    And alice has an open order:
      | id | 2 |
    And the order has expired
    And alice has an open order:
      | id | 3 |
    When this request is sent:
      """
      GET /api/v1/orders/history?account=${alice.account}&limit=2 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"order_id":3,"client_order_id":null,"symbol":"BTC","side":"bid","initial_price":"1200","average_filled_price":"0","amount":"0.01","filled_amount":"0","order_status":"open","order_type":"limit","stop_price":null,"stop_parent_order_id":null,"reduce_only":false,"reason":null,"created_at":1749223343610,"updated_at":1749223343610},{"order_id":2,${any}"order_status":"cancelled",${any}"reason":"expired",${any}}],"error":null,"code":null,"next_cursor":"${any}","has_more":true}
      """

  @official-docs @assumed @rule:7.11
  Scenario Outline: A page of <limit> is none
    When this request is sent:
      """
      GET /api/v1/orders/history?account=${alice.account}&limit=<limit> HTTP/1.1
      """
    Then the answer is 400:
      """
      {"success":false,"data":null,"error":"Invalid parameters","code":400,"error_id":"unspecified"}
      """

    Examples:
      | limit |
      | 0     |
      | 4001  |

  @official-docs @rule:7.7
  Scenario: Markets as clients read them first
    When this request is sent:
      """
      GET /api/v1/info HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"symbol":"BTC","tick_size":"1","min_tick":"0","max_tick":"1000000","lot_size":"0.00001","max_leverage":50,"isolated_only":false,"min_order_size":"10","max_order_size":"5000000","funding_rate":"0.0000125","next_funding_rate":"0.0000125","created_at":1748881333944,"instrument_type":"perpetual","base_asset":"BTC"},${any}{"symbol":"kBONK",${any}{"symbol":"SOL-USDC",${any}"instrument_type":"spot","base_asset":"SOL"}],"error":null,"code":null}
      """

  @official-docs @rule:7.8
  Scenario: Prices are what a switch says
    Given the switch markPrices is SOL=150.5
    When this request is sent:
      """
      GET /api/v1/info/prices HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"funding":"0","mark":"150.5","mid":"150.5","next_funding":"0","open_interest":"0","oracle":"150.5","symbol":"SOL","timestamp":1749223343610,"volume_24h":"0","yesterday_price":"150.5"}],"error":null,"code":null}
      """

  @third-party @rule:7.9
  Scenario: An account is one object
    Given alice has an open order
    When this request is sent:
      """
      GET /api/v1/account?account=${alice.account} HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":{"balance":"1000000","fee_level":0,"maker_fee":"0.00015","taker_fee":"0.0004","account_equity":"1000000","available_to_spend":"1000000","available_to_withdraw":"1000000","pending_balance":"0","total_margin_used":"0","cross_mmr":"0","positions_count":0,"orders_count":1,"stop_orders_count":0,"updated_at":1749223343610},"error":null,"code":null}
      """

  @official-docs @rule:7.10
  Scenario: Positions and trades follow the fills
    Given alice has an open order:
      | quantity | 0.1    |
      | price    | 100000 |
    And the order has been filled
    When this request is sent:
      """
      GET /api/v1/positions?account=${alice.account} HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"symbol":"BTC","side":"bid","amount":"0.1","entry_price":"100000","margin":"0","funding":"0","isolated":false,"created_at":1749223343610,"updated_at":1749223343610}],"error":null,"code":null,"last_order_id":645955}
      """
    When this request is sent:
      """
      GET /api/v1/trades/history?account=${alice.account} HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"history_id":641452514,"order_id":645953,"client_order_id":null,"symbol":"BTC","amount":"0.1","price":"100000","entry_price":"100000","fee":"1.5${any}","pnl":"-1.5${any}","event_type":"fulfill_maker","side":"open_long","created_at":1749223343610,"cause":"normal"}],"error":null,"code":null,"next_cursor":null,"has_more":false}
      """

  @official-docs @rule:7.12
  Scenario: The book is that of the orders here
    Given alice has an open order:
      | quantity | 0.1   |
      | price    | 99000 |
    And bob has an open order:
      | side     | sell   |
      | quantity | 0.2    |
      | price    | 101000 |
    When this request is sent:
      """
      GET /api/v1/book?symbol=BTC HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":{"s":"BTC","l":[[{"p":"99000","a":"0.1","n":1}],[{"p":"101000","a":"0.2","n":1}]],"t":1749223343610},"error":null,"code":null}
      """
