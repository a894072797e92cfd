Feature: Replacing an order at DMEX

  A new order may carry the hash of the one whose place it takes. Nothing is signed for the cancel; either both happen or
  nothing does.

  Background:
    Given dmex is running with its clock stopped at 2024-01-15T10:30:00Z
    And alice has an open order called "old":
      | id       | 0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb |
      | quantity | 10                                                                 |
      | price    | 100000                                                             |

  @official-docs @assumed @rule:6.13 @rule:6.14 @rule:7.35
  Scenario: The replacing order of the published vectors, byte for byte
    Given a WebSocket is opened at "/ws"
    When this frame is sent:
      """
      {"op":"create_order","data":{"hash":"0x39afa27e1a947ecfdd7d296ea50de89589220994fbe91df5537ab1728532692c","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"9990000000000","side":true,"nonce":1700000001000,"leverage":"1000000000","closing_order":false,"v":27,"r":"0x66c0f149322a67978b433f526b9256e6cfc3393e49f1075da539a2fe04eac530","s":"0x0f5c8d38f1680ad8fec3af17f478062fc085593d09d8732697b568e3499963db","remaining_amount":"1000000000","closed":false,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","replace_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,"data":{"hash":"0x39afa27e1a947ecfdd7d296ea50de89589220994fbe91df5537ab1728532692c","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","asset":"btcusd","amount":"1000000000","price":"9990000000000","side":true,"nonce":1700000001000,"leverage":"1000000000","closing_order":false,"remaining_amount":"1000000000","closed":false,"stop":false,"stop_price":"0","stopped":false,"is_market":false,"post_only":false,"decimals":2,"amount_dec":4,"margin_currency_symbol":"USDC","created_at":"2024-01-15T10:30:00Z"}}
      """
    And the order "old" is cancelled
    And alice has 1 working order

  @official-docs @rule:6.13
  Scenario Outline: A client replaces its order over <transport>
    When alice edits the order over "<transport>":
      | side     | buy   |
      | quantity | 9     |
      | price    | 99000 |
    Then the client reports success
    And the order is open
    And the order "old" is cancelled

    Examples:
      | transport   |
      | WS          |
      | WS unpadded |
      | REST        |

  @official-docs @assumed @rule:6.15
  Scenario Outline: An order that replaces nothing: <replaced>
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"replace_hash":<replaced>}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":true,${any}}
      """
    And the order "old" is open
    And alice has 2 working orders

    Examples:
      | replaced                                                             |
      | null                                                                 |
      | ""                                                                   |
      | "0x0000000000000000000000000000000000000000000000000000000000000000" |
      | "0000000000000000000000000000000000000000000000000000000000000000"   |

  @assumed @rule:6.16 @rule:8.14
  Scenario Outline: There is no order to replace: <replaced>
    Given a WebSocket is opened at "/ws"
    When this frame is sent, signed by alice:
      """
      {"op":"create_order","data":{"hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","asset":"btcusd","amount":"1","price":"1","side":true,"replace_hash":"<replaced>"}}
      """
    Then the answer frame is:
      """
      {"op":"create_order","success":false,"error":"Order to replace not found","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111"}
      """
    And the order "old" is open
    And alice has 1 working order

    Examples:
      | replaced                                                           |
      | 0x2222222222222222222222222222222222222222222222222222222222222222 |
      | 0x1111111111111111111111111111111111111111111111111111111111111111 |
      | 0x30e0                                                             |
      | the old one                                                        |

  @assumed @rule:6.16 @rule:8.14
  Scenario: A stranger's order is not replaced
    When bob edits the order over "WS":
      | side     | buy   |
      | quantity | 9     |
      | price    | 99000 |
    Then the client reports failure "Invalid signature"
    And the order "old" is open
    And bob has 0 working orders

  @assumed @rule:6.16 @rule:8.14
  Scenario Outline: An order that is <state> is not replaced
    Given the order has <happened>
    When alice edits the order over "<transport>":
      | side     | buy   |
      | quantity | 9     |
      | price    | 99000 |
    Then the client reports failure "Order to replace is not open"
    And the order "old" is <state>
    And alice has 0 working orders

    Examples:
      | state     | happened                    | transport |
      | filled    | been filled                 | WS        |
      | cancelled | been cancelled by the venue | WS        |
      | expired   | expired                     | REST      |

  @assumed @rule:6.14 @rule:10.12
  Scenario: A fill wins against the replacement, and nothing is placed
    Given a fill of 10 wins against the next "create_order"
    When alice edits the order over "WS":
      | side     | buy   |
      | quantity | 9     |
      | price    | 99000 |
    Then the client reports failure "Order to replace is not open"
    And the order "old" is filled
    And alice has 0 working orders

  @assumed @rule:6.14
  Scenario: A new order that is refused leaves the old one open
    When alice edits the order over "WS":
      | side     | buy   |
      | quantity | 9     |
      | price    | 99000 |
      | leverage | 501   |
    Then the client reports failure "Invalid leverage"
    And the order "old" is open
    And alice has 1 working order

  @assumed @rule:6.14
  Scenario: Of an order that was filled in part, the rest is replaced
    Given "4" of the order has been filled
    When alice edits the order over "WS":
      | side     | buy   |
      | quantity | 6     |
      | price    | 99000 |
    Then the client reports success
    And the order is open
    And the order "old" is cancelled
