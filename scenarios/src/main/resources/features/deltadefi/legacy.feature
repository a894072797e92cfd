Feature: DeltaDeFi as it was in 2025
  A cancel was a transaction too: built, signed, submitted with DELETE. The Go SDK knows nothing else. Errors had no code,
  and amounts were numbers.

  Background:
    Given deltadefi is running with its clock stopped at 2025-08-21T03:45:00Z
    And the profile is legacy-2025

  @official-docs @official-sdk @assumed @rule:6.20 @rule:6.21
  Scenario Outline: The cancel of one order, with the body <body>
    Given alice has an open order:
      | id | 550e8400-e29b-41d4-a716-446655440000 |
    When this request is sent, signed by alice:
      """
      DELETE /order/550e8400-e29b-41d4-a716-446655440000/build HTTP/1.1
      Content-Type: application/json

      <body>
      """
    Then the answer is 200:
      """
      {"tx_hex":"84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c701018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6"}
      """
    And the order is open
    When this request is sent, signed by alice:
      """
      DELETE /order/submit HTTP/1.1

      {"signed_tx":"84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c701018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6"}
      """
    Then the answer is 200:
      """
      {"tx_hash":"${any}"}
      """
    And the verification was accepted
    And the order is cancelled
    When this request is sent, signed by alice:
      """
      DELETE /order/submit HTTP/1.1

      {"signed_tx":"84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c701018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6"}
      """
    Then the answer is 400:
      """
      {"error":"Order is not open"}
      """

    Examples:
      | body |
      | null |
      | {}   |

  @official-sdk @rule:6.22
  Scenario: The hash under the name that the Go SDK reads
    Given the switch txhashToo is true
    And alice has an open order:
      | id | 550e8400-e29b-41d4-a716-446655440000 |
    When this request is sent, signed by alice:
      """
      DELETE /orders/550e8400-e29b-41d4-a716-446655440000/build HTTP/1.1
      """
    And this request is sent, signed by alice:
      """
      DELETE /orders/submit HTTP/1.1

      {"signed_tx":"84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c701018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6"}
      """
    Then the answer is 200:
      """
      {"tx_hash":"${any}","txhash":"${any}"}
      """
    And the order is cancelled

  @official-docs @assumed @rule:6.23
  Scenario: All orders, each with its transaction
    Given alice has an open order:
      | id     | 550e8400-e29b-41d4-a716-446655440000 |
      | market | NIGHTUSDM                            |
    When this request is sent, signed by alice:
      """
      DELETE /order/cancel-all/build HTTP/1.1
      """
    Then the answer is 200:
      """
      {"tx_hexes":["84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c70101${any}a0f5f6"]}
      """
    When this request is sent, signed by alice:
      """
      DELETE /order/cancel-all/submit HTTP/1.1

      {"signed_txs":["84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c701018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6"]}
      """
    Then the answer is 200:
      """
      {"cancelled_order_ids":["550e8400-e29b-41d4-a716-446655440000"]}
      """
    And the order is cancelled

  @assumed @rule:6.24
  Scenario: One bad signature, and none of them is cancelled
    Given alice has an open order:
      | id | 550e8400-e29b-41d4-a716-446655440000 |
    When this request is sent, signed by alice:
      """
      DELETE /order/cancel-all/build HTTP/1.1
      """
    And this request is sent:
      """
      DELETE /order/cancel-all/submit HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"signed_txs":["84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c701018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6"]}
      """
    Then the answer is 400:
      """
      {"error":"Failed to sign transaction"}
      """
    And the mistake is named "no-witness"
    And the order is open

  @assumed @rule:6.25
  Scenario Outline: A cancel that can't be submitted: <what>
    Given alice has an open order:
      | id | 550e8400-e29b-41d4-a716-446655440000 |
    When this request is sent, signed by <who>:
      """
      DELETE <path> HTTP/1.1

      <body>
      """
    Then the answer is <status>:
      """
      {"error":"<error>"}
      """
    And the order is open

    Examples:
      | what                   | who   | path                                              | status | error                 | body                                                                                                                                                                                                                                                                                          |
      | nothing to read        | alice | /order/submit                                     | 422    | Invalid request data  | {}                                                                                                                                                                                                                                                                                            |
      | no transactions        | alice | /order/cancel-all/submit                          | 422    | Invalid request data  | {"signed_txs":[]}                                                                                                                                                                                                                                                                             |
      | one that can't be read | alice | /order/cancel-all/submit                          | 422    | Invalid request data  | {"signed_txs":["84"]}                                                                                                                                                                                                                                                                         |
      | one that nobody built  | alice | /order/submit                                     | 400    | Transaction not found | {"signed_tx":"84a3008001800200a0f5f6"}                                                                                                                                                                                                                                                        |
      | not built before       | alice | /order/submit                                     | 400    | Transaction not found | {"signed_tx":"84a400d9010281825820d746256959821754a9a45ce0dfb0aba6dbc47adf5e0d19096745e4a05e9045c701018182581d605867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663f0002000ed9010281581c5867c3b8e27840f556ac268b781578b14c5661fc63ee720dbeab663fa0f5f6"} |
      | somebody else's order  | bob   | /order/550e8400-e29b-41d4-a716-446655440000/build | 400    | Order not found       | null                                                                                                                                                                                                                                                                                          |
      | an id that is none     | alice | /order/7/build                                    | 400    | Invalid request data  | null                                                                                                                                                                                                                                                                                          |

  @assumed @rule:6.26 @rule:13.4
  Scenario Outline: What came in 2026 is not there: <call>
    Given alice has an open order
    When this request is sent, signed by alice:
      """
      <call> HTTP/1.1

      {"symbol":"ADAUSDM"}
      """
    Then the answer is 404:
      """
      404 page not found
      """
    And the order is open

    Examples:
      | call                        |
      | POST /order/${order}/cancel |
      | POST /order/cancel-all      |

  @official-docs @official-sdk @rule:5.20 @rule:13.5
  Scenario: A build with numbers, and the order in its old shape
    When this request is sent, signed by alice:
      """
      POST /order/build HTTP/1.1

      {"symbol":"ADAUSDM","side":"buy","type":"limit","quantity":10,"price":0.68,"limit_slippage":null,"max_slippage_basis_point":null,"post_only":null}
      """
    Then the answer is 200:
      """
      {"order_id":"${any}","tx_hex":"84${any}"}
      """
    Given alice has an open order:
      | state    | draft |
      | quantity | 10    |
      | price    | 0.68  |
    When this request is sent, signed by alice:
      """
      POST /order/submit HTTP/1.1

      {"order_id":"${order}","signed_tx":"84${order.body}a0f5f6"}
      """
    Then the answer is 200:
      """
      {"order":{"order_id":"${order}","status":"open","symbol":"ADAUSDM","orig_qty":"10","executed_qty":"0","side":"buy","price":0.68,"type":"limit","fee_charged":"0","fee_unit":"lovelace","executed_price":0,"slippage":"0","create_time":1755747900,"update_time":1755747900}}
      """

  @official-docs @rule:7.20 @rule:13.5
  Scenario: Balances are numbers
    Given carol opens an account:
      | balance | ADA:150.5 |
    When this request is sent, signed by carol:
      """
      GET /accounts/balance HTTP/1.1
      """
    Then the answer is 200:
      """
      [{"asset":"ADA","asset_unit":"lovelace","free":150.5,"locked":0}]
      """

  @official-docs @official-sdk @rule:7.21
  Scenario Outline: The records of <status>
    Given alice has an open order called "open":
      | quantity | 10   |
      | price    | 0.68 |
    And alice has an open order:
      | quantity | 10   |
      | price    | 0.68 |
    And the order has been cancelled by the venue
    When this request is sent, signed by alice:
      """
      GET /accounts/order-records?status=<status>&limit=10&page=1 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":[{"orders":[{"order_id":"<order>","status":"<told>",${any}}],"order_filling_records":[]}],"total_count":1,"total_page":1}
      """

    Examples:
      | status       | order    | told      |
      | openOrder    | ${open}  | open      |
      | open         | ${open}  | open      |
      | orderHistory | ${order} | cancelled |

  @official-docs @rule:7.22
  Scenario: The account stream tells lists
    Given a WebSocket is opened at "/accounts/ws/stream?api_key=${alice.apiKey}"
    When this frame is sent:
      """
      ping
      """
    Then the next frame is:
      """
      pong
      """
    And alice has an open order
    Then the next frame is:
      """
      {"type":"Account","sub_type":"open_orders","data":[{"orders":[{"order_id":"${order}","status":"open",${any}}],"order_filling_records":[]}],"total_count":1,"total_page":1}
      """
    And the next frame is:
      """
      {"type":"Account","sub_type":"balance","balance":[${any}]}
      """
    Given the order has been cancelled by the venue
    Then the next frame is:
      """
      {"type":"Account","sub_type":"orders_history","data":[{"orders":[{"order_id":"${order}","status":"cancelled",${any}}],"order_filling_records":[]}],"total_count":1,"total_page":1}
      """
