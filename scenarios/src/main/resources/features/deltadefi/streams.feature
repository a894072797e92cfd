Feature: What DeltaDeFi pushes
  One connection is one stream, and to connect is to subscribe: nothing is said and nothing is answered.

  Background:
    Given deltadefi is running with its clock stopped at 2026-01-12T00:00:00Z

  @official-docs @assumed @rule:7.10 @rule:7.11 @rule:7.12 @rule:13.6
  Scenario Outline: An order is cancelled, and its owner is told, over <path>
    Given alice has an open order:
      | quantity | 100  |
      | price    | 0.62 |
    And a WebSocket is opened at "<path>?api_key=${alice.apiKey}"
    When this frame is sent:
      """
      ping
      """
    Then the next frame is:
      """
      pong
      """
    When alice cancels the order over "REST"
    Then the client reports success
    And the next frame is:
      """
      {"type":"Account","sub_type":"order_info","order":{"id":"${order}","account_id":"${alice.id}","status":"cancelled","symbol":"ADAUSDM","base_qty":"100","quote_qty":"62","side":"buy","price":"0.62","type":"limit","locked_base_qty":"0","locked_quote_qty":"0","executed_base_qty":"0","executed_quote_qty":"0","ob_open_order_base_qty":"0","commission_unit":"lovelace","commission":"0","commission_rate_bp":10,"executed_price":"0","created_at":"2026-01-12T00:00:00Z","updated_at":"2026-01-12T00:00:00Z","order_execution_records":[]}}
      """
    And the next frame is:
      """
      {"type":"Account","sub_type":"balance","balance":[{"asset":"ADA","asset_unit":"lovelace","free":"1000000","locked":"0"},${any}]}
      """

    Examples:
      | path                |
      | /accounts/stream    |
      | /accounts/ws/stream |

  @official-docs @assumed @rule:7.11 @rule:7.13
  Scenario: A submit is told once, with the state that follows it
    When alice asks to subscribe over "REST"
    And alice places an order over "REST":
      | quantity | 100  |
      | price    | 0.62 |
    Then alice's client over "REST" sees the event:
      """
      {"type":"Account","sub_type":"order_info","order":{"id":"${order}",${any},"status":"open",${any},"locked_quote_qty":"62",${any}}}
      """
    And alice's client over "REST" sees the event:
      """
      {"type":"Account","sub_type":"balance","balance":[${any}{"asset":"USDM",${any},"free":"999938","locked":"62"},${any}]}
      """
    When "40" of the order has been filled
    Then alice's client over "REST" sees the event:
      """
      {"type":"Account","sub_type":"order_info","order":{"id":"${order}",${any},"status":"open",${any},"executed_base_qty":"40",${any},"order_execution_records":[{${any}}]}}
      """

  @assumed @rule:7.14
  Scenario: Somebody else's stream tells nothing of it
    Given a WebSocket is opened at "/accounts/stream?api_key=${bob.apiKey}"
    When this frame is sent:
      """
      ping
      """
    Then the next frame is:
      """
      pong
      """
    And alice has an open order
    When alice cancels the order over "REST"
    And this frame is sent:
      """
      ping
      """
    Then the next frame is:
      """
      pong
      """

  @third-party @assumed @rule:2.10 @rule:2.11
  Scenario: Text ping gets text pong, and anything else gets nothing
    Given a WebSocket is opened at "/accounts/stream?api_key=${alice.apiKey}"
    When this frame is sent:
      """
      {"op":"subscribe"}
      """
    And this frame is sent:
      """
      ping
      """
    Then the next frame is:
      """
      pong
      """
    And the WebSocket is still open

  @assumed @rule:7.15
  Scenario Outline: A stream that nobody may have: <query>
    Given a WebSocket is opened at "/accounts/stream<query>"
    Then the upgrade is refused with 401
    And the mistake is named "<mistake>"

    Examples:
      | query                                     | mistake                     |
      |                                           | no-key                      |
      | ?api_key=                                 | empty-key                   |
      | ?api_key=nobody                           | unknown-key                 |
      | ?api_key=00112233445566778899AABBCCDDEEFF | key-in-other-case           |
      | ?apiKey=00112233445566778899aabbccddeeff  | key-under-another-parameter |
      | ?token=nobody                             | token-malformed             |

  @assumed @rule:7.16
  Scenario: A snapshot, where a test wants one
    Given the switch streamSnapshot is true
    And alice has an open order
    And a WebSocket is opened at "/accounts/stream?api_key=${alice.apiKey}"
    Then the next frame is:
      """
      {"type":"Account","sub_type":"order_info","order":{"id":"${order}",${any}}}
      """
    And the next frame is:
      """
      {"type":"Account","sub_type":"balance","balance":[${any}]}
      """

  @official-docs @official-sdk @rule:7.17 @rule:13.11
  Scenario Outline: The depth of a market, without a key: <path>
    Given bob has an open order:
      | side     | sell |
      | quantity | 10   |
      | price    | 0.7  |
    And alice has an open order:
      | quantity | 100  |
      | price    | 0.62 |
    And a WebSocket is opened at "<path>"
    Then the next frame is:
      """
      {"timestamp":1768176000000,"bids":[{"price":0.62,"quantity":100}],"asks":[{"price":0.7,"quantity":10}]}
      """
    When alice cancels the order over "REST"
    Then the next frame is:
      """
      {"timestamp":1768176000000,"bids":[],"asks":[{"price":0.7,"quantity":10}]}
      """

    Examples:
      | path                                            |
      | /market/depth/ADAUSDM?api_key=${alice.apiKey}   |
      | /market/depth/ADAUSDM?api_key=nobody            |
      | /market/ws/depth/ADAUSDM                        |

  @official-docs @official-sdk @rule:7.18 @rule:13.11
  Scenario Outline: The price and the trades of a market: <path>
    Given a WebSocket is opened at "<path>"
    Then the next frame is:
      """
      <first>
      """
    Given alice has an open order:
      | quantity | 100    |
      | price    | 0.7803 |
    And "4.6" of the order has been filled
    Then the next frame is:
      """
      <next>
      """

    Examples:
      | path                                                           | first                                                       | next                                                                                                                          |
      | /market/market-price/ADAUSDM                                   | {"type":"Market","sub_type":"market_price","price":0.75}   | {"type":"Market","sub_type":"market_price","price":0.7803}                                                                    |
      | /market/ws/market-price/ADAUSDM                                | {"type":"Market","sub_type":"market_price","price":0.75}   | {"type":"Market","sub_type":"market_price","price":0.7803}                                                                    |
      | /market/recent-trades/ADAUSDM?limit=50&api_key=${alice.apiKey} | []                                                          | [{"timestamp":"2026-01-12T00:00:00Z","symbol":"ADAUSDM","side":"buy","price":0.7803,"amount":4.6,"order_id":"${order}"}] |
      | /market/recent-trade/ADAUSDM                                   | []                                                          | [{"timestamp":"2026-01-12T00:00:00Z","symbol":"ADAUSDM","side":"buy","price":0.7803,"amount":4.6,"order_id":"${order}"}] |
      | /market/ws/recent-trade/ADAUSDM                                | []                                                          | [{"timestamp":"2026-01-12T00:00:00Z","symbol":"ADAUSDM","side":"buy","price":0.7803,"amount":4.6,"order_id":"${order}"}] |

  @assumed @rule:7.19
  Scenario: The stream of a symbol that there is not
    Given a WebSocket is opened at "/market/depth/ADAUSDX"
    Then the upgrade is refused with 400
