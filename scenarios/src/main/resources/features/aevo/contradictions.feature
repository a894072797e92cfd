Feature: Where the sources on Aevo contradict each other

  Each contradiction is followed in one way by default, and is a switch where the other way is likely to be met.

  Background:
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z

  @official-docs @rule:C.1
  Scenario Outline: The ids of cancel_all_orders, as <which>
    Given the switch cancelAllIds is <which>
    And alice has an open order
    And a WebSocket is opened at "/"
    When this frame is sent, signed by alice:
      """
      {"op":"cancel_all_orders"}
      """
    Then the answer frame is:
      """
      {"data":{"success":true,<ids>}}
      """

    Examples:
      | which      | ids                                             |
      | both       | "order_ids":["${order}"],"orders_ids":["${order}"] |
      | order-ids  | "order_ids":["${order}"]                        |
      | orders-ids | "orders_ids":["${order}"]                       |

  @seed @official-sdk @rule:C.2
  Scenario: A cancel may name data.id if that is switched on
    Given the switch cancelId is id-too
    And alice has an open order
    And a WebSocket is opened at "/"
    When this frame is sent, signed by alice:
      """
      {"id":1,"op":"cancel_order","data":{"id":"${order}"}}
      """
    Then the answer frame is:
      """
      {"id":1,"data":{"order_id":"${order}","success":true}}
      """

  @official-sdk @rule:C.3
  Scenario Outline: A query in the HMAC is <answered> with hmacQuery <switch>
    Given the switch hmacQuery is <switch>
    When this request is sent:
      """
      GET /orders?limit=1 HTTP/1.1
      AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
      AEVO-TIMESTAMP: 1700000000000000000
      AEVO-SIGNATURE: c58d1e1f9f7062c493bca08499ae2e887acede12ad1aecbc40d2b421b6fc9ef4

      """
    Then the answer is <status>:
      """
      <body>
      """

    Examples:
      | switch     | answered | status | body                          |
      | not-signed | refused  | 401    | {"error":"INVALID_SIGNATURE"} |
      | allowed    | taken    | 200    | []                            |

  @official-docs @rule:C.4
  Scenario Outline: A blank for a body that is not there is <answered> with hmacEmptyBody <switch>
    Given the switch hmacEmptyBody is <switch>
    When this request is sent:
      """
      GET /orders HTTP/1.1
      AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
      AEVO-TIMESTAMP: 1700000000000000000
      AEVO-SIGNATURE: a831a1e8f7dc08349345591c068e8fa06efb2905a00f09008af86eed34baa96c

      """
    Then the answer is <status>:
      """
      <body>
      """

    Examples:
      | switch   | answered | status | body                          |
      | empty    | refused  | 401    | {"error":"INVALID_SIGNATURE"} |
      | or-blank | taken    | 200    | []                            |

  @official-docs @rule:C.5
  Scenario Outline: An amount, as <form>
    Given the switch amountForm is <form>
    And alice has an open order
    When this request is sent, signed by alice:
      """
      GET /orders/${order} HTTP/1.1

      """
    Then the answer is 200:
      """
      {${any}"amount":"<amount>",${any}"filled":"0",${any}}
      """

    Examples:
      | form         | amount |
      | decimal      | 0.01   |
      | six-decimals | 10000  |

  @official-docs @assumed @rule:C.7
  Scenario: The code for a malformed request may be the older one
    Given the switch errorOnMalformed is err-malformed-request
    When this request is sent, signed by alice:
      """
      POST /orders HTTP/1.1

      {}
      """
    Then the answer is 400:
      """
      {"error":"ERR_MALFORMED_REQUEST"}
      """

  @official-docs @rule:C.9
  Scenario Outline: An order without its timestamp is <answered> with orderTimestamp <switch>
    Given the switch orderTimestamp is <switch>
    When this request is sent, signed by alice:
      """
      POST /orders HTTP/1.1

      {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","signature":"0xaac33ca4aa77b24d44e1f81ec5c2b2b4eed7f90043bb2d16a93978b6c43aa2c012eb966cd5978566ddc51cc368a713ff83bd215d94aaf7dd3e284694ae49f4721c"}
      """
    Then the answer is <status>:
      """
      <body>
      """

    Examples:
      | switch   | answered | status | body                       |
      | required | refused  | 400    | {"error":"BAD_REQUEST"}    |
      | optional | taken    | 200    | {"order_id":"${any}",${any}} |

  @official-sdk @rule:C.10
  Scenario: A signature of 32 bytes, as one example has it, is malformed
    When this request is sent, signed by alice:
      """
      POST /orders HTTP/1.1

      {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","signature":"0x1111111111111111111111111111111111111111111111111111111111111111"}
      """
    Then the answer is 400:
      """
      {"error":"ORDER_BAD_SIGNATURE"}
      """

  @official-docs @rule:C.12
  Scenario: The orders channel may have the form of the example
    Given the switch ordersChannel is example
    And alice has an open order
    And a WebSocket is opened at "/"
    When this frame is sent, signed by alice:
      """
      {"op":"subscribe","data":["orders"]}
      """
    Then the answer frame is:
      """
      {"data":["orders"]}
      """
    Given the order has been filled
    Then the next frame is:
      """
      {"channel":"orders",${any}"order_status":"filled","created_timestamp":1700000000000000000}]}}
      """

  @third-party @rule:C.13
  Scenario: GET /time may have numbers
    Given the switch timeNumbers is numbers
    When this request is sent:
      """
      GET /time HTTP/1.1

      """
    Then the answer is 200:
      """
      {"timestamp":1700000000000000000,"time":1700000000,"sequence":0,"block":0,"name":"Aevo Testnet"}
      """

  @third-party @rule:C.14
  Scenario: A login that is signed as GET,/ws, as an unmerged connector did, is refused
    Given a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"auth","data":{"key":"URPtt6eNCXgL8ERuchphUretdaga2smF","timestamp":"1700000000000000000","signature":"1cb8e5fa1d150f3f4dcb29ecae59f971630860eb6cf7878dcf7fd2da9848db35"}}
      """
    Then the answer frame is:
      """
      {"id":1,"error":"INVALID_SIGNATURE"}
      """

  @official-docs @rule:10.1 @rule:3.11
  Scenario Outline: Blanks in data that were not signed are <answered> with hmacWhitespace <switch>
    Given the switch hmacWhitespace is <switch>
    And alice has an open order:
      | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":2,"op":"cancel_order","data":{"order_id": "0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"},"auth":{"timestamp":"1700000000000000009","signature":"4ea621dad8419fc570fb13d405f5fafe48a1f2d98cef258feaee3831e52d2729","key":"URPtt6eNCXgL8ERuchphUretdaga2smF"}}
      """
    Then the answer frame is:
      """
      {"id":2,<answer>}
      """

    Examples:
      | switch  | answered | answer                      |
      | signed  | refused  | "error":"INVALID_SIGNATURE" |
      | ignored | taken    | "data":{${any}}             |
