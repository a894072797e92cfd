Feature: tanX cancels all orders of a market
  The answer tells nothing of what is going to be cancelled: neither which orders, nor how many.

  Background:
    Given tanx is running with its clock stopped at 2023-11-14T22:13:20Z
    And alice has an open order called "first":
      | market | btcusdt |
    And alice has an open order called "second":
      | market | btcusdt |
      | side   | sell    |
    And alice has an open order called "third":
      | market | btcusdt |

  @official-docs @rule:6.9 @rule:6.14
  Scenario: All of a market are queued, and cancelled a moment later
    Given alice has an open order called "elsewhere":
      | market | ethusdt |
    And bob has an open order called "somebody's":
      | market | btcusdt |
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/user/bulkcancel/ HTTP/1.1
      Content-Type: application/json

      {"market":"btcusdt"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders are successfully queued for cancellation","payload":{}}
      """
    And the order "first" is open
    When the clock is advanced by PT0.049S
    Then the order "first" is open
    When the clock is advanced by PT0.001S
    Then the order "first" is cancelled
    And the order "second" is cancelled
    And the order "third" is cancelled
    And the order "elsewhere" is open
    And the order "somebody's" is open

  @assumed @rule:6.14 @rule:7.23
  Scenario: Each of them was cancelled by the user
    Given alice has an open order called "last":
      | id     | 77                                   |
      | uuid   | 6c79cde4-1e8f-4446-9b4a-ba176d50f08b |
      | market | btcusdt                              |
    When alice asks to cancel_all over "REST" with:
      | market | btcusdt |
    Then the client reports success
    When the clock is advanced by PT1S
    And this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/77/ HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order Retrieved Successfully","payload":{"id":77,"uuid":"6c79cde4-1e8f-4446-9b4a-ba176d50f08b","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"0.0","state":"cancel","market":"btcusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.01","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":"Order cancelled by user","trades":[]}}
      """

  @official-docs @rule:6.10
  Scenario: Only those of one side
    When alice asks to cancel_all over "REST" with:
      | market | btcusdt |
      | side   | buy     |
    And the clock is advanced by PT0.05S
    Then the order "first" is cancelled
    And the order "second" is open
    And the order "third" is cancelled

  @official-sdk @rule:6.11 @rule:13.4
  Scenario Outline: So many at most, the oldest first: node writes the number as text
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/user/bulkcancel/ HTTP/1.1
      Content-Type: application/json

      {"market":"btcusdt","limit":<limit>}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders are successfully queued for cancellation","payload":{}}
      """
    When the clock is advanced by PT0.05S
    Then the order "first" is <first>
    And the order "second" is <second>
    And the order "third" is <third>

    Examples:
      | limit                | first     | second    | third     |
      | 1                    | cancelled | open      | open      |
      | "2"                  | cancelled | cancelled | open      |
      | 2.0                  | cancelled | cancelled | open      |
      | 99999999999999999999 | cancelled | cancelled | cancelled |

  @assumed @rule:6.12
  Scenario: An order that is pending is not waiting
    Given alice has an open order called "other":
      | market | btcusdt |
      | state  | pending |
    When alice asks to cancel_all over "REST" with:
      | market | btcusdt |
    Then the client reports success
    When the clock is advanced by PT1S
    Then the order "other" is pending
    Given the scenario goes on with the order "other"
    And the order reaches the book
    When the clock is advanced by PT1S
    Then the order "other" is open

  @assumed @rule:6.12 @rule:6.18
  Scenario: A stop order waits as well
    Given alice has an open order called "stop":
      | market    | btcusdt     |
      | stopPrice | 1250        |
      | state     | untriggered |
    When alice asks to cancel_all over "REST" with:
      | market | btcusdt |
    And the clock is advanced by PT0.05S
    Then the order "stop" is cancelled

  @assumed @rule:6.13
  Scenario: There is nothing to cancel, and the answer is the same
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/user/bulkcancel/ HTTP/1.1
      Content-Type: application/json

      {"market":"ethusdc"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Orders are successfully queued for cancellation","payload":{}}
      """
    And alice has 3 working orders

  @assumed @rule:6.5
  Scenario: A fill between answer and effect wins for one of them
    When alice asks to cancel_all over "REST" with:
      | market | btcusdt |
    Given the scenario goes on with the order "second"
    And the order has been filled
    When the clock is advanced by PT0.05S
    Then the order "first" is cancelled
    And the order "second" is filled
    And the order "third" is cancelled

  @assumed @rule:6.4
  Scenario: An order that is queued already has one effect, at the time of the first
    Given the scenario goes on with the order "first"
    When alice cancels the order over "REST"
    And the clock is advanced by PT0.03S
    And alice asks to cancel_all over "REST" with:
      | market | btcusdt |
    And the clock is advanced by PT0.02S
    Then the order "first" is cancelled
    And the order "second" is open
    When the clock is advanced by PT0.03S
    Then the order "second" is cancelled

  Rule: What is wrong with the body is told field by field

    @official-sdk @rule:8.9 @rule:8.8 @rule:8.14 @rule:6.15 @rule:6.16 @rule:6.17
    Scenario Outline: <body> is refused, and nothing is cancelled
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/user/bulkcancel/ HTTP/1.1
        Content-Type: application/json

        <body>
        """
      Then the answer is 400:
        """
        {"status":"error","message":"<message>","payload":""}
        """
      When the clock is advanced by PT1S
      Then alice has 3 working orders

      Examples: The market, in the SDK's words
        | body                             | message                                             |
        | {}                               | please provide market, market is a mandatory field  |
        | {"market":""}                    | please provide market, market is a mandatory field  |
        | {"market":null}                  | please provide market, market is a mandatory field  |
        | {"market":"xyzabc"}              | please enter a valid market                         |
        | {"market":"BTCUSDT"}             | please enter a valid market                         |

      Examples: The limit
        | body                             | message                                             |
        | {"market":"btcusdt","limit":0}   | Ensure this value is greater than or equal to 1.    |
        | {"market":"btcusdt","limit":-5}  | Ensure this value is greater than or equal to 1.    |
        | {"market":"btcusdt","limit":"a"} | A valid integer is required.                        |
        | {"market":"btcusdt","limit":1.5} | A valid integer is required.                        |
        | {"market":"btcusdt","limit":""}  | A valid integer is required.                        |

      Examples: The side
        | body                              | message                                            |
        | {"market":"btcusdt","side":"xyz"} | \\"xyz\\" is not a valid choice.                     |
        | {"market":"btcusdt","side":"BUY"} | \\"BUY\\" is not a valid choice.                     |

      Examples: The first fault is told
        | body                                         | message                                            |
        | {"limit":0,"side":"xyz"}                     | please provide market, market is a mandatory field |
        | {"market":"nix","limit":0,"side":"xyz"}      | please enter a valid market                        |
        | {"market":"btcusdt","limit":0,"side":"xyz"}  | Ensure this value is greater than or equal to 1.   |
