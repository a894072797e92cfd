Feature: Who may cancel at Aevo

  An API key comes with its secret, or with an HMAC by it. An HMAC covers the key, the time, the method, the path
  without query and the body as sent.

  @official-docs @rule:8.1
  Scenario: A request without a key
    Given aevo is running
    And alice has an open order
    When this request is sent:
      """
      DELETE /orders/${order} HTTP/1.1

      """
    Then the answer is 401:
      """
      {"error":"UNAUTHORIZED"}
      """
    And the verification was refused: "no API key was sent"
    And the order is open

  @assumed @rule:8.1
  Scenario: A cancel on a connection that has not logged in
    Given aevo is running
    And alice has an open order
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"cancel_order","data":{"order_id":"${order}"}}
      """
    Then the answer frame is:
      """
      {"id":1,"error":"UNAUTHORIZED"}
      """
    And the verification was refused: "not logged in"
    And the order is open

  @assumed @rule:8.2
  Scenario Outline: A key that nobody has, over <transport>
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "<transport>" with:
      | apiKey | NobodyHasThisKey0000000000000000 |
    Then the client reports failure "ACCOUNT_INVALID_API_KEY"
    And the verification was refused: "nobody has this API key"
    And the order is open

    Examples:
      | transport       |
      | WS key+secret   |
      | WS HMAC         |
      | WS per message  |
      | REST key+secret |
      | REST HMAC       |

  @assumed @rule:8.2
  Scenario: A key that nobody has may be answered as any other failure
    Given aevo is running
    And the switch unknownKeyCode is unauthorized
    And alice has an open order
    When alice cancels the order over "REST HMAC" with:
      | apiKey | NobodyHasThisKey0000000000000000 |
    Then the client reports failure "UNAUTHORIZED"

  @assumed @rule:8.3 @rule:8.4
  Scenario Outline: A secret that is not the key's, over <transport>
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "<transport>" with:
      | apiSecret | bob's apiSecret |
    Then the client reports failure "<code>"
    And the verification was refused: "<reason>"
    And the order is open

    Examples:
      | transport       | code              | reason                      |
      | WS key+secret   | UNAUTHORIZED      | the secret is not the key's |
      | REST key+secret | UNAUTHORIZED      | the secret is not the key's |
      | WS HMAC         | INVALID_SIGNATURE | the HMAC is another one     |
      | WS per message  | INVALID_SIGNATURE | the HMAC is another one     |
      | REST HMAC       | INVALID_SIGNATURE | the HMAC is another one     |

  @assumed @rule:8.7
  Scenario Outline: A clock that is two minutes <off>, over <transport>
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "<transport>" with:
      | clock | <clock> |
    Then the client reports failure "TIMESTAMP_OUT_OF_DATE"
    And the verification was refused: "<reason>"
    And the order is open

    Examples:
      | transport      | off   | clock | reason                         |
      | WS HMAC        | slow  | -PT2M | the timestamp is too old       |
      | WS per message | fast  | PT2M  | the timestamp is in the future |
      | REST HMAC      | slow  | -PT2M | the timestamp is too old       |
      | REST HMAC      | fast  | PT2M  | the timestamp is in the future |

  @assumed @rule:3.6
  Scenario: A clock that is half a minute slow is good enough
    Given aevo is running
    And alice has an open order
    When alice cancels the order over "REST HMAC" with:
      | clock | -PT30S |
    Then the client reports success

  @assumed @rule:3.6 @rule:8.7
  Scenario Outline: A timestamp at the edge of the window, when the clock says <now>
    Given aevo is running with its clock stopped at <now>
    And alice has an open order:
      | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
    When this request is sent:
      """
      DELETE /orders/0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 HTTP/1.1
      AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
      AEVO-TIMESTAMP: 1700000000000000000
      AEVO-SIGNATURE: e294cf6cb4d5e32a7cd278830821c7adf87fb6c9092ad6a89e250020990d62b7

      """
    Then the answer is <status>:
      """
      <body>
      """

    Examples:
      | now                            | status | body                                                                              |
      | 2023-11-14T22:12:20Z           | 200    | {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"} |
      | 2023-11-14T22:14:20Z           | 200    | {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"} |
      | 2023-11-14T22:12:19.999999999Z | 401    | {"error":"TIMESTAMP_OUT_OF_DATE"}                                                 |
      | 2023-11-14T22:14:20.000000001Z | 401    | {"error":"TIMESTAMP_OUT_OF_DATE"}                                                 |

  @assumed @rule:8.4 @rule:8.5 @rule:8.6 @rule:8.7
  Scenario Outline: <what>
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And alice has an open order
    When this request is sent:
      """
      DELETE /orders/${order} HTTP/1.1
      AEVO-KEY: ${alice.apiKey}
      <header>
      AEVO-SIGNATURE: e294cf6cb4d5e32a7cd278830821c7adf87fb6c9092ad6a89e250020990d62b7

      """
    Then the answer is 401:
      """
      {"error":"<code>"}
      """

    Examples:
      | what                         | header                              | code                  |
      | A signature without its time | X-Nothing: at all                   | TIMESTAMP_MISSING     |
      | An empty time                | AEVO-TIMESTAMP:                     | TIMESTAMP_MISSING     |
      | A time that is no integer    | AEVO-TIMESTAMP: 1.7e18              | INVALID_TIMESTAMP     |
      | A time in milliseconds       | AEVO-TIMESTAMP: 1700000000000       | TIMESTAMP_OUT_OF_DATE |
      | Another order's signature    | AEVO-TIMESTAMP: 1700000000000000000 | INVALID_SIGNATURE     |

  @assumed @rule:8.8
  Scenario Outline: A key that may only look, over <transport>
    Given aevo is running
    And carol has an open order
    When carol cancels the order over "<transport>"
    Then the client reports failure "API_KEY_READ_ONLY"
    And the verification was refused: "read-only"
    And the order is open

    Examples:
      | transport       |
      | WS key+secret   |
      | WS per message  |
      | REST key+secret |
      | REST HMAC       |

  @assumed @rule:8.8 @rule:3.23
  Scenario: A key that may only look learns nothing of an id
    Given aevo is running
    When carol cancels the order 0x12 over "REST key+secret"
    Then the client reports failure "API_KEY_READ_ONLY"

  @official-sdk @rule:3.9
  Scenario: The signed login of the golden vectors
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"auth","data":{"timestamp":"1700000000000000008","signature":"f42f9993e72281de82a49452c61b29187f7b58315eac2acd98c882dd44927e0a","key":"URPtt6eNCXgL8ERuchphUretdaga2smF"}}
      """
    Then the answer frame is:
      """
      {"id":1,"data":{"success":true,"account":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"}}
      """
    And the verification was accepted

  @official-sdk @rule:3.11
  Scenario Outline: A signed message counts as it is spaced: <data>
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And alice has an open order:
      | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":2,"op":"cancel_order","data":<data>,"auth":{"timestamp":"1700000000000000009","signature":"<signature>","key":"URPtt6eNCXgL8ERuchphUretdaga2smF"}}
      """
    Then the answer frame is:
      """
      {"id":2,<answer>}
      """

    Examples:
      | data                                                                                | signature                                                        | answer                                                                                                    |
      | {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"}  | 4ea621dad8419fc570fb13d405f5fafe48a1f2d98cef258feaee3831e52d2729 | "data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","success":true} |
      | {"order_id": "0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"} | 1c04632a10a5cb285c6c87abca6a26e74b2e57cdd9b98417b567dd8423768379 | "data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","success":true} |
      | {"order_id": "0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"} | 4ea621dad8419fc570fb13d405f5fafe48a1f2d98cef258feaee3831e52d2729 | "error":"INVALID_SIGNATURE"                                                                               |

  @assumed @rule:3.5
  Scenario: A signature decides, even beside the right secret
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"auth","data":{"key":"${alice.apiKey}","secret":"${alice.apiSecret}","timestamp":"1700000000000000008","signature":"00"}}
      """
    Then the answer frame is:
      """
      {"id":1,"error":"INVALID_SIGNATURE"}
      """

  @assumed @rule:3.3
  Scenario: An HMAC in upper case is refused
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"auth","data":{"timestamp":"1700000000000000008","signature":"F42F9993E72281DE82A49452C61B29187F7B58315EAC2ACD98C882DD44927E0A","key":"URPtt6eNCXgL8ERuchphUretdaga2smF"}}
      """
    Then the answer frame is:
      """
      {"id":1,"error":"INVALID_SIGNATURE"}
      """

  @assumed @rule:3.3
  Scenario: An HMAC in upper case may be accepted
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z
    And the switch upperCaseHmac is accept
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"auth","data":{"timestamp":"1700000000000000008","signature":"F42F9993E72281DE82A49452C61B29187F7B58315EAC2ACD98C882DD44927E0A","key":"URPtt6eNCXgL8ERuchphUretdaga2smF"}}
      """
    Then the answer frame is:
      """
      {"id":1,"data":{"success":true,"account":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"}}
      """

  @assumed @rule:3.10
  Scenario: A failed login leaves the connection as it was
    Given aevo is running
    And alice has an open order
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"auth","data":{"key":"${alice.apiKey}","secret":"${alice.apiSecret}"}}
      """
    Then the answer frame is:
      """
      {"id":1,"data":{"success":true,"account":"${alice.address}"}}
      """
    When this frame is sent:
      """
      {"id":2,"op":"auth","data":{"key":"${bob.apiKey}","secret":"wrong"}}
      """
    Then the answer frame is:
      """
      {"id":2,"error":"UNAUTHORIZED"}
      """
    When this frame is sent:
      """
      {"id":3,"op":"cancel_order","data":{"order_id":"${order}"}}
      """
    Then the answer frame is:
      """
      {"id":3,"data":{"order_id":"${order}","success":true}}
      """

  @assumed @rule:3.10
  Scenario: A second login takes the place of the first
    Given aevo is running
    And alice has an open order
    And a WebSocket is opened at "/"
    When this frame is sent:
      """
      {"id":1,"op":"auth","data":{"key":"${alice.apiKey}","secret":"${alice.apiSecret}"}}
      """
    Then the answer frame is:
      """
      {"id":1,"data":{"success":true,"account":"${alice.address}"}}
      """
    When this frame is sent:
      """
      {"id":2,"op":"auth","data":{"key":"${bob.apiKey}","secret":"${bob.apiSecret}"}}
      """
    Then the answer frame is:
      """
      {"id":2,"data":{"success":true,"account":"${bob.address}"}}
      """
    When this frame is sent:
      """
      {"id":3,"op":"cancel_order","data":{"order_id":"${order}"}}
      """
    Then the answer frame is:
      """
      {"id":3,"error":"ORDER_DOES_NOT_EXIST"}
      """
    And the order is open

  @third-party @rule:3.4
  Scenario: Headers with underscores are no credentials
    Given aevo is running
    And alice has an open order
    When this request is sent:
      """
      DELETE /orders/${order} HTTP/1.1
      AEVO_KEY: ${alice.apiKey}
      AEVO_SECRET: ${alice.apiSecret}

      """
    Then the answer is 401:
      """
      {"error":"UNAUTHORIZED"}
      """
    And the order is open
