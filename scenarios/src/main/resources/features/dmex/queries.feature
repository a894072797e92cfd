Feature: What DMEX lets anybody read

  Background:
    Given dmex is running with its clock stopped at 2024-01-15T10:30:00.999Z

  @official-docs @assumed @rule:7.1 @rule:7.2 @rule:7.5 @rule:7.6 @rule:3.6 @rule:C.4
  Scenario: The open orders of a user, oldest first, without a signature
    Given alice has an open order:
      | id       | 0x1111111111111111111111111111111111111111111111111111111111111111 |
      | quantity | 10                                                                 |
      | price    | 100000                                                             |
      | nonce    | 1234567890                                                         |
      | leverage | 1000000000                                                         |
    And alice has an open order called "second":
      | id       | 0x2222222222222222222222222222222222222222222222222222222222222222 |
      | market   | ethusd                                                             |
      | side     | sell                                                               |
      | quantity | 0.00000001                                                         |
      | price    | 3200.5                                                             |
    And bob has an open order
    And alice has an open order
    And the order has been cancelled by the venue
    When this request is sent:
      """
      GET /api/orders?user=0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"10000000000000","side":true,"nonce":1234567890,"leverage":"1000000000","closing_order":false,"remaining_amount":"1000000000","closed":false,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z"},{"hash":"0x2222222222222222222222222222222222222222222222222222222222222222","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"ethusd","amount":"1","price":"320050000000","side":false,"nonce":0,"leverage":"100000000","closing_order":false,"remaining_amount":"1","closed":false,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z"}]}
      """
    And the answer has the header "Content-Type" with "application/json"

  @assumed @rule:7.2
  Scenario: A cancelled order has disappeared
    Given alice has an open order
    When alice cancels the order over "WS"
    And alice asks to open_orders over "REST"
    Then the client's answer is:
      """
      {"success":true,"data":[]}
      """

  @assumed @rule:7.3 @rule:10.9
  Scenario Outline: A user is known by an address in any letters: <user>
    Given alice has an open order
    When this request is sent:
      """
      GET /api/orders?user=<user> HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"hash":"${order}",${any}}]}
      """

    Examples:
      | user                                       |
      | 0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266 |
      | 0xF39FD6E51AAD88F6F4CE6AB8827279CFFFB92266 |

  @assumed @rule:7.3
  Scenario Outline: Nobody has no orders: <user>
    Given alice has an open order
    When this request is sent:
      """
      GET /api/orders?user=<user> HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[]}
      """

    Examples:
      | user                                       |
      | 0x0000000000000000000000000000000000000001 |
      | alice                                      |
      | 0x12                                       |

  @assumed @rule:7.4
  Scenario Outline: Without a user there is no list: <target>
    When this request is sent:
      """
      GET <target> HTTP/1.1
      """
    Then the answer is 400:
      """
      {"success":false,"error":"user is required"}
      """

    Examples:
      | target            |
      | /api/orders       |
      | /api/orders?user= |

  @official-docs @rule:7.11 @rule:2.17
  Scenario: The server tells its time
    When this request is sent:
      """
      GET /sPing HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"ok","timestamp":1705314600999}
      """
    And the answer has the header "Content-Type" with "application/json"

  @official-docs @assumed @rule:7.8 @rule:7.9 @rule:7.10 @rule:7.14
  Scenario: The order book has a level for each price, the best first
    Given alice has an open order:
      | side     | buy     |
      | quantity | 1       |
      | price    | 49950   |
      | market   | BTC     |
    And bob has an open order:
      | side     | buy     |
      | quantity | 0.5     |
      | price    | 49950   |
      | market   | BTC-USD |
    And alice has an open order:
      | side     | buy      |
      | quantity | 2.50     |
      | price    | 49949.5  |
    And alice has an open order:
      | side     | buy      |
      | quantity | 7        |
      | price    | 49949    |
    And bob has an open order:
      | side     | sell     |
      | quantity | 1.2      |
      | price    | 50050    |
    And bob has an open order:
      | side      | sell    |
      | quantity  | 9       |
      | price     | 50060   |
      | stopPrice | 50055   |
    And bob has an open order:
      | side     | sell     |
      | quantity | 3        |
      | price    | 3200     |
      | market   | ethusd   |
    When this request is sent:
      """
      GET /orderbook?ticker_id=btcusd&depth=2 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"ticker_id":"btcusd","timestamp":1705314600999,"bids":[["49950.00","1.5"],["49949.50","2.5"]],"asks":[["50050.00","1.2"]]}
      """

  @assumed @rule:7.7 @rule:7.8
  Scenario: The order book loses what was cancelled, and a level that is left empty
    Given alice has an open order:
      | quantity | 3    |
      | price    | 1000 |
    And "1" of the order has been filled
    And bob has an open order:
      | quantity | 1    |
      | price    | 999  |
    When this request is sent:
      """
      GET /orderbook?ticker_id=BTC HTTP/1.1
      """
    Then the answer is 200:
      """
      {"ticker_id":"BTC",${any},"bids":[["1000.00","2"],["999.00","1"]],"asks":[]}
      """
    When bob cancels the order over "WS"
    And this request is sent:
      """
      GET /orderbook?ticker_id=BTC HTTP/1.1
      """
    Then the answer is 200:
      """
      {"ticker_id":"BTC",${any},"bids":[["1000.00","2"]],"asks":[]}
      """

  @official-docs @assumed @rule:7.12
  Scenario: A market in which something was traded
    Given alice has an open order:
      | side     | buy     |
      | quantity | 150.25  |
      | price    | 50000   |
    And "150.25" of the order has been filled
    And alice has an open order:
      | side     | buy     |
      | price    | 49950   |
    And bob has an open order:
      | side     | sell    |
      | price    | 50050.5 |
    When this request is sent:
      """
      GET /contracts HTTP/1.1
      """
    Then the answer is 200:
      """
      [{"ticker_id":"BTC-USD","base_currency":"BTC","target_currency":"USD","last_price":"50000.00","base_volume":"150.25","target_volume":"7512500.00","bid":"49950.00","ask":"50050.50","high":"50000.00","low":"50000.00","product_type":"Perpetual","open_interest":"0.00","open_interest_usd":"0.00","index_price":"50000.00","index_name":"BTC Index","index_currency":"BTC","start_timestamp":0,"end_timestamp":0,"funding_rate":"0.00010000","next_funding_rate":"0.00010000","next_funding_rate_timestamp":1705320000,"contract_type":"Vanilla","contract_price":"50000.00","contract_price_currency":"USD"},{"ticker_id":"ETH-USD",${any}"last_price":"0.00",${any}}]
      """

  @official-docs @assumed @rule:7.13
  Scenario: Candles of what was traded
    Given alice has an open order:
      | quantity | 10    |
      | price    | 50000 |
    And "1" of the order has been filled
    When the clock is advanced by PT1M
    And this request is sent:
      """
      GET /candles?symbol=btcusd&interval=1 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"s":"ok","c":[50000],"o":[50000],"h":[50000],"l":[50000],"v":[1],"t":[1705314600]}
      """
    Given "2.5" of the order has been filled
    When this request is sent:
      """
      GET /candles?symbol=BTC&interval=1&from=1705314601&limit=5 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"s":"ok","c":[50000],"o":[50000],"h":[50000],"l":[50000],"v":[2.5],"t":[1705314660]}
      """
    When this request is sent:
      """
      GET /candles?symbol=BTC&interval=5&to=1705314600 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"s":"ok","c":[50000],"o":[50000],"h":[50000],"l":[50000],"v":[3.5],"t":[1705314600]}
      """
    When this request is sent:
      """
      GET /candles?symbol=dogeusd&interval=1440 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"s":"ok","c":[],"o":[],"h":[],"l":[],"v":[],"t":[]}
      """

  @assumed @rule:7.15
  Scenario Outline: A query that can't be answered: <target>
    When this request is sent:
      """
      GET <target> HTTP/1.1
      """
    Then the answer is 400:
      """
      {"success":false,"error":"<error>"}
      """

    Examples:
      | target                                     | error                 |
      | /orderbook                                 | ticker_id is required |
      | /orderbook?ticker_id=                      | ticker_id is required |
      | /orderbook?ticker_id=BTC&depth=all         | Invalid query         |
      | /candles?interval=1                        | symbol is required    |
      | /candles?symbol=btcusd                     | interval is required  |
      | /candles?symbol=btcusd&interval=2          | Invalid query         |
      | /candles?symbol=btcusd&interval=1&limit=-1 | Invalid query         |
      | /candles?symbol=btcusd&interval=1&from=x   | Invalid query         |

  @official-docs @rule:C.1
  Scenario Outline: All paths are served under both names: <host>
    When this request is sent:
      """
      GET <path> HTTP/1.1
      Host: <host>
      """
    Then the answer is 200:
      """
      ${any}
      """

    Examples:
      | host          | path                                                        |
      | api.dmex.app  | /sPing                                                      |
      | back.dmex.app | /sPing                                                      |
      | api.dmex.app  | /api/orders?user=0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266 |
      | back.dmex.app | /api/orders?user=0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266 |
