Feature: What goes wrong between a client and tanX
  Acknowledged is not cancelled, unanswered is not refused, and not everything that answers is the venue.

  Background:
    Given tanx is running with its clock stopped at 2023-11-14T22:13:20Z
    And the switch fixedLoginCode is Yvw9FHZ4JwyhuVobAZAWjd
    And alice has an open order:
      | id   | 101                                  |
      | uuid | 17be02d1-34ef-49df-9b92-264705047d99 |

  @seed @rule:6.5
  Scenario: Acknowledged, and filled after all
    When alice cancels the order over "REST"
    Then the client reports success
    And the client's answer contains "\"message\":\"Order is successfully queued for cancellation\""
    And the client's answer contains "\"state\":\"wait\""
    Given the order has been filled
    When the clock is advanced by PT1S
    And this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/101/ HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order Retrieved Successfully","payload":{"id":101,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"1200.0","stop_price":null,"avg_price":"1200.0","state":"done","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.01","remaining_volume":"0.0","executed_volume":"0.01","maker_fee":"0.0","taker_fee":"0.0","trades_count":1,"cancel_reason":null,"trades":[{${any}}]}}
      """
    And the order is filled

  @assumed @rule:6.5
  Scenario: The fill comes in the very moment of the effect
    Given a fill of 0.01 wins against the next "cancel_order"
    When alice cancels the order over "REST"
    Then the client reports success
    When the clock is advanced by PT0.05S
    Then the order is filled

  @assumed @rule:6.8 @rule:6.5
  Scenario: A part is filled in that moment, and the rest is cancelled
    Given a fill of 0.004 wins against the next "cancel_order"
    When alice cancels the order over "REST"
    And the clock is advanced by PT0.05S
    Then the order is cancelled
    When alice asks to order over "REST" with:
      | orderId | ${order} |
    Then the client's answer contains "\"remaining_volume\":\"0.006\",\"executed_volume\":\"0.004\""
    And the client's answer contains "\"trades_count\":1,\"cancel_reason\":\"Order cancelled by user\""

  @assumed @rule:6.7
  Scenario: Acknowledged, and lost because the order was still pending
    Given the switch pendingOrder is lose
    And alice has an open order:
      | id    | 102     |
      | state | pending |
    When alice cancels the order over "REST"
    Then the client reports success
    And the client's answer contains "\"state\":\"pending\""
    Given the order reaches the book
    When the clock is advanced by PT1M
    Then the order is open
    When alice asks to order over "REST" with:
      | orderId | ${order} |
    Then the client's answer contains "\"state\":\"wait\""
    And the client's answer contains "\"cancel_reason\":null"

  @seed @rule:6.20 @rule:6.4 @rule:8.16
  Scenario: A cancel that is sent again and again, during and after
    When alice cancels the order over "REST"
    And alice cancels the order over "REST"
    Then the client's answer contains "\"state\":\"wait\""
    When the clock is advanced by PT0.05S
    And alice cancels the order over "REST"
    Then the client reports success
    And the client's answer contains "\"state\":\"cancel\""
    And the client's answer contains "\"cancel_reason\":\"Order cancelled by user\""

  @seed @rule:10.1
  Scenario: The connection breaks after the cancel was taken
    Given the connection is reset by the next "cancel_order", after it was carried out
    When alice cancels the order over "REST"
    Then the client reports failure "No answer"
    When the clock is advanced by PT0.05S
    Then the order is cancelled

  @seed @rule:10.2 @rule:10.6
  Scenario: A gateway answers, and the cancel never arrives
    Given the next "cancel_order" is answered 502 "text/html" instead:
      """
      <html><head><title>502 Bad Gateway</title></head></html>
      """
    When alice cancels the order over "REST"
    Then the client reports failure "HTTP 502"
    When the clock is advanced by PT1S
    Then the order is open

  @seed @rule:10.1 @rule:10.6
  Scenario: A gateway answers, and the cancel did arrive
    Given the next "cancel_order" is carried out and answered 504 "text/html" instead:
      """
      <html><head><title>504 Gateway Time-out</title></head></html>
      """
    When alice cancels the order over "REST"
    Then the client reports failure "HTTP 504"
    When the clock is advanced by PT1S
    Then the order is cancelled

  @official-docs @rule:10.3 @rule:5.14
  Scenario: The answer to a new order is lost
    Given the switch fixedOrderNonce is 931
    And the switch fixedMsgHash is 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755
    And the connection is reset by the next "create_order", after it was carried out
    When alice asks to place over "REST" with:
      | market   | btcusdt |
      | side     | buy     |
      | quantity | 0.015   |
      | price    | 29580.5 |
    Then the client reports failure "No answer"
    And alice has 2 working orders
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/create/ HTTP/1.1
      Content-Type: application/json

      {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","nonce":931}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid nonce","payload":""}
      """
    And alice has 2 working orders

  @official-docs @rule:10.4 @rule:3.6
  Scenario: The answer to a login is lost
    Given the connection is reset by the next "auth_login", after it was carried out
    When alice asks to login over "REST"
    Then the client reports failure "No answer"
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Nonce Acquired","payload":"You’re now ${any}"}
      """

  @official-sdk @rule:10.5
  Scenario Outline: An answer of <status> that says <body>: SDKs go by one or the other
    Given the next "cancel_order" is answered <status> "application/json" instead:
      """
      <body>
      """
    When alice cancels the order over "REST"
    Then the client reports failure "<told>"
    And the order is open

    Examples:
      | status | body                                                    | told     |
      | 200    | {"status":"error","message":"no","payload":""}          | no       |
      | 500    | {"status":"success","message":"yes","payload":{}}       | yes      |
      | 500    | {"detail":"Internal"}                                   | HTTP 500 |

  @seed @rule:6.19
  Scenario: An order's uuid is no number
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json

      {"order_id":"17be02d1-34ef-49df-9b92-264705047d99","uuid":"17be02d1-34ef-49df-9b92-264705047d99"}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"A valid integer is required.","payload":""}
      """
    And the order is open

  @seed @rule:6.18
  Scenario Outline: A <what> order can be cancelled
    Given alice has an open order:
      | id          | 102    |
      | timeInForce | <tif>  |
      | state       | <state> |
      | stopPrice   | 1250   |
    When alice cancels the order over "REST"
    Then the client's answer contains "\"ord_type\":\"stop_limit\""
    And the client's answer contains "\"stop_price\":\"1250.0\""
    When the clock is advanced by PT0.05S
    Then the order is cancelled

    Examples:
      | what                | tif | state       |
      | stop                | gtc | untriggered |
      | triggered stop      | gtc | open        |

  @seed @rule:6.18
  Scenario: A post-only order can be cancelled
    When alice places an order over "REST":
      | market      | btcusdt   |
      | side        | buy       |
      | quantity    | 0.015     |
      | price       | 29580.5   |
      | timeInForce | post_only |
    And alice cancels the order over "REST"
    Then the client's answer contains "\"ord_type\":\"limit_maker\""
    When the clock is advanced by PT0.05S
    Then the order is cancelled

  @official-sdk @rule:10.7 @rule:3.22
  Scenario Outline: A login signed in another hand: <what>
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    And this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"<address>","user_signature":"<signature>"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Login Successful","payload":{"uid":"IDDAF4F5E3C7"},"token":${any}}
      """

    Examples:
      | what            | address                                    | signature                                                                                                                            |
      | v as 1          | 0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1 | 0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a701 |
      | no 0x           | 0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1 | efd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71c   |
      | upper case      | 0x9CC001058A30DD3BA6C7F0C98D6E20DE089B00A1 | 0xEFD58550EF75A5E534D7E91C09113448DC9A818C919962DDDF15D88376AC35CA1EAC93D6E2501B8F33215F8E6D37923CC0FC67AF73EED2475F845C38EC3192A71C |
      | a high s        | 0x9cc001058a30dd3ba6c7f0c98d6e20de089b00a1 | 0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35cae1536c291dafe470ccdea07192c86dc1f9b275373b59cdf4604e0253e404ae9a1b |

  @assumed @rule:10.8 @rule:8.6
  Scenario Outline: A signature of the login that is none: <what>
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    And this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"<signature>"}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid Credentials or Token Expired, Kindly login again.","payload":""}
      """

    Examples:
      | what            | signature                                                                                                                              |
      | v as 29         | 0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71d   |
      | v as 2          | 0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a702   |
      | no v            | 0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a7     |
      | a byte too many | 0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71c00 |
      | no prefix hashed | 0xe112c4cb15b858951f06bae6f5ea6cf6a5707b67f62caa1f27966ee703aa4b1c4053569fea3563ce569dedd2f9f97ff15d66bf5a26d6a5dcc95fefb97742286b1b  |

  @assumed
  Scenario: Acknowledged, and it trades all the same
    Given the order trades after its cancel was answered
    When alice cancels the order over "REST"
    Then the client reports success
    When the clock is advanced by PT1S
    Then the order becomes filled

  @assumed
  Scenario: Acknowledged, and never done
    Given the next cancel of the order is answered and has no effect
    When alice cancels the order over "REST"
    Then the client reports success
    When the clock is advanced by PT1M
    Then the order is open

  @assumed
  Scenario: Acknowledged, and done late
    Given the next cancel of the order is answered and takes effect PT5S later
    When alice cancels the order over "REST"
    Then the client reports success
    When the clock is advanced by PT4.9S
    Then the order is open
    When the clock is advanced by PT0.2S
    Then the order is cancelled
