Feature: tanX makes an order in two calls
  The first says what is wanted and is answered with a nonce and a hash; the second hands in the STARK signature of that
  hash. Nonce and hash are those of the vectors here, so the signatures are the ones that the venue's own SDK made.

  Background:
    Given tanx is running with its clock stopped at 2023-11-14T22:13:20Z
    And the switch fixedOrderNonce is 931
    And the switch fixedMsgHash is 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755

  @official-sdk @rule:5.1 @rule:5.2 @rule:5.5 @rule:4.1 @rule:2.8 @rule:13.3 @rule:5.16
  Scenario: An order of the official SDK, byte for byte
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/nonce/ HTTP/1.1
      Content-Type: application/json

      {"market":"btcusdt","ord_type":"limit","price":29580.51,"side":"sell","volume":0.015}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"order nonce created successfully, please sign the msg_hash to place the order","payload":{"nonce":931,"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755"}}
      """
    And alice has 0 working orders
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/create/ HTTP/1.1
      Content-Type: application/json

      {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","signature":{"r":"0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120","s":"0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886"},"nonce":931}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Created Order Successfully","payload":{"id":25768879,"uuid":"${any}","side":"sell","ord_type":"limit","price":"29580.51","stop_price":null,"avg_price":"0.0","state":"pending","market":"btcusdt","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.015","remaining_volume":"0.015","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null}}
      """
    And the verification was accepted
    And the verification tells no warning
    And alice has 1 working order

  @assumed @rule:5.3
  Scenario: By the next request the order waits
    When alice places an order over "REST":
      | market   | btcusdt |
      | side     | buy     |
      | quantity | 0.015   |
      | price    | 29580.5 |
    Then the client's answer contains "\"state\":\"pending\""
    When alice asks to order over "REST" with:
      | orderId | ${order} |
    Then the client's answer contains "\"state\":\"wait\""
    And the order is open

  @assumed @rule:5.4 @rule:6.6
  Scenario: An order that is pending for a while, and is cancelled meanwhile
    Given the switch pendingMillis is 200
    When alice places an order over "REST":
      | market   | btcusdt |
      | side     | buy     |
      | quantity | 0.015   |
      | price    | 29580.5 |
    Then the order is pending
    When alice cancels the order over "REST"
    Then the client's answer contains "\"state\":\"pending\""
    When the clock is advanced by PT0.199S
    Then the order is pending
    When the clock is advanced by PT0.001S
    Then the order is cancelled

  @assumed @rule:6.7
  Scenario: The same, and the cancel is lost
    Given the switch pendingMillis is 200
    And the switch pendingOrder is lose
    When alice places an order over "REST":
      | market   | btcusdt |
      | side     | buy     |
      | quantity | 0.015   |
      | price    | 29580.5 |
    And alice cancels the order over "REST"
    Then the client reports success
    And the client's answer contains "queued for cancellation"
    When the clock is advanced by PT10M
    Then the order is open

  @official-docs @rule:5.6 @rule:5.7 @rule:5.9 @rule:5.13
  Scenario Outline: A <type> order
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/nonce/ HTTP/1.1
      Content-Type: application/json

      {"market":"ethusdc","ord_type":"<type>","side":"buy",<wanted>}
      """
    And this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/create/ HTTP/1.1
      Content-Type: application/json

      {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","nonce":931}
      """
    And this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/25768879/ HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order Retrieved Successfully","payload":{"id":25768879,"uuid":"${any}","side":"buy","ord_type":"<type>","price":<price>,"stop_price":<stop>,"avg_price":"0.0","state":"wait","market":"ethusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"<volume>","remaining_volume":"<volume>","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":null,"trades":[]}}
      """

    Examples:
      | type        | wanted                                        | price      | stop       | volume |
      | limit       | "price":2000,"volume":1                       | "2000.0"   | null       | 1.0    |
      | limit       | "price":1999.99,"volume":0.0001               | "1999.99"  | null       | 0.0001 |
      | limit       | "price":1e3,"volume":100000                   | "1000.0"   | null       | 100000.0 |
      | limit_maker | "price":2000.50,"volume":0.10                 | "2000.5"   | null       | 0.1    |
      | stop_limit  | "price":2000,"stop_price":1990.5,"volume":0.1 | "2000.0"   | "1990.5"   | 0.1    |

  @official-docs @rule:5.11 @rule:5.7 @rule:5.6
  Scenario Outline: A market order finds nobody to trade with and is cancelled, <price> or not
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/nonce/ HTTP/1.1
      Content-Type: application/json

      {"market":"ethusdc","ord_type":"market",<price>"side":"sell","volume":0.1}
      """
    And this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/create/ HTTP/1.1
      Content-Type: application/json

      {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","nonce":931}
      """
    And this request is sent, signed by alice:
      """
      GET /sapi/v1/orders/25768879/ HTTP/1.1
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order Retrieved Successfully","payload":{"id":25768879,"uuid":"${any}","side":"sell","ord_type":"market","price":null,"stop_price":null,"avg_price":"0.0","state":"cancel","market":"ethusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.1","remaining_volume":"0.1","executed_volume":"0.0","maker_fee":"0.0","taker_fee":"0.0","trades_count":0,"cancel_reason":"Order cancellation was initiated by system","trades":[]}}
      """

    Examples:
      | price          |
      |                |
      | "price":0,     |
      | "price":1999.5, |

  @assumed @rule:5.12
  Scenario: A market order that waits for a test to fill it
    Given the switch marketOrder is wait
    When alice places an order over "REST":
      | market   | btcusdt |
      | side     | buy     |
      | type     | market  |
      | quantity | 0.1     |
    Then the order is open
    Given the order has been filled
    Then the order is filled

  @assumed @rule:5.8
  Scenario: Numbers as text
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/nonce/ HTTP/1.1
      Content-Type: application/json

      {"market":"btcusdt","ord_type":"limit","price":"29580.51","side":"sell","volume":"0.0150"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"order nonce created successfully, please sign the msg_hash to place the order","payload":{"nonce":931,"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755"}}
      """

  @assumed @rule:5.14 @rule:8.19
  Scenario: A nonce makes one order
    Given the switch fixedMsgHash is set to ""
    When alice places an order over "REST":
      | market   | btcusdt |
      | side     | buy     |
      | quantity | 0.015   |
      | price    | 29580.5 |
    Then the client reports success
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/create/ HTTP/1.1
      Content-Type: application/json

      {"msg_hash":"0x1","nonce":931}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid nonce","payload":""}
      """
    And alice has 1 working order

  @assumed @rule:5.18 @rule:8.19
  Scenario: A nonce of somebody else, with the signature that would be good
    When this request is sent, signed by alice:
      """
      POST /sapi/v1/orders/nonce/ HTTP/1.1
      Content-Type: application/json

      {"market":"btcusdt","ord_type":"limit","price":29580.51,"side":"sell","volume":0.015}
      """
    And this request is sent, signed by bob:
      """
      POST /sapi/v1/orders/create/ HTTP/1.1
      Content-Type: application/json

      {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","nonce":931}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid nonce","payload":""}
      """
    And bob has 0 working orders

  Rule: The signature is one of the STARK curve

    Background:
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/nonce/ HTTP/1.1
        Content-Type: application/json

        {"market":"btcusdt","ord_type":"limit","price":29580.51,"side":"sell","volume":0.015}
        """

    @official-sdk
    Scenario Outline: <what> is good
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"<hash>","signature":{"r":"<r>","s":"<s>"<more>},"nonce":931}
        """
      Then the answer is 200:
        """
        {"status":"success","message":"Created Order Successfully","payload":${any}}
        """
      And the verification was accepted

      Examples:
        | rule    | what                              | hash                                                               | r                                                                  | s                                                                  | more                 |
        | 4.3     | a padded r and an s after 0x0     | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755  | 0x06e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120 | 0x02d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886 |                      |
        | 4.5     | n - s in the place of s           | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755  | 0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120  | 0x529252554f2084ed6693f18c32ac5b10ca16a3012d8c7a31c0a976a32b3d4a9                                                             |                      |
        | 4.7     | a padded hash in upper case       | 0x05F128FAA6E96360629B1FCB4F24FE9BC547F0D79C7A3AED056D824BAA786755 | 0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120  | 0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886  |                      |
        | 4.8     | what node adds for withdrawals    | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755  | 0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120  | 0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886  | ,"recoveryParam":1   |

    @official-sdk @rule:4.4
    Scenario: Go's constant nonce is good, and the journal warns of it
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","signature":{"r":"0x01ef15c18599971b7beced415a40f0c7deacfd9b0d1819e03d723d8bc943cfca","s":"0x043759c23d2a04b0194075f2ea40e23fb2e4b9c0f8c396b85d37195a6584b4be"},"nonce":931}
        """
      Then the answer is 200:
        """
        {"status":"success","message":"Created Order Successfully","payload":${any}}
        """
      And the verification tells the warning: "can compute the account's private key"

    @official-sdk
    Scenario Outline: <what> is refused
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"<hash>","signature":<signature>,"nonce":931}
        """
      Then the answer is 400:
        """
        {"status":"error","message":"Invalid signature","payload":""}
        """
      And the verification was refused: "<reason>"
      And alice has 0 working orders

      Examples:
        | rule     | what                        | hash                                                              | signature | reason |
        | 8.18     | a flipped bit of s          | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755 | {"r":"0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120","s":"0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127887"} | another key signed |
        | 4.6 8.18 | r + n                       | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755 | {"r":"0xee9902ea1be2a66758b4b4736d7512e2c79f4905e4c968f4a7f16af813a0e4f","s":"0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886"} | another key signed |
        | 4.6 8.18 | s + n                       | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755 | {"r":"0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120","s":"0xad6dadaab0df7d32996c0e73cd53a4e6260baab82f69cc120c2ad1928d8c5b5"} | another key signed |
        | 4.6 8.18 | a zero r                    | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755 | {"r":"0x0","s":"0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886"} | another key signed |
        | 4.6 8.18 | a zero s                    | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755 | {"r":"0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120","s":"0x0"} | another key signed |
        | 8.18     | another hash                | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786754 | {"r":"0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120","s":"0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886"} | msg_hash is not the one |
        | 8.18     | a hash that is no number    | hash                                                              | {"r":"0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120","s":"0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886"} | msg_hash is not the one |
        | 8.18 13.3 | text, as a page has it     | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755 | "0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120" | no object |
        | 8.18     | hex without 0x              | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755 | {"r":"6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120","s":"0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886"} | no object |

    @official-sdk @rule:4.10 @rule:4.9 @rule:8.18
    Scenario: The key of the testnet's text is another one, and the journal knows it
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","signature":{"r":"0x51660808667aabda152b0a4ec31662d00b6c76911c3af4598ad6f525d4ef8b1","s":"0x42964261c55f38071e2c9fa77fd3639c4cc7f0fbd67263ef511998d8613ac73"},"nonce":931}
        """
      Then the answer is 400:
        """
        {"status":"error","message":"Invalid signature","payload":""}
        """
      And the mistake is named "stark-key-of-node-testnet"

    @assumed @rule:5.17
    Scenario: A refused signature leaves the nonce as it was
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","signature":{"r":"0x1","s":"0x1"},"nonce":931}
        """
      Then the answer is 400:
        """
        {"status":"error","message":"Invalid signature","payload":""}
        """
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","nonce":931}
        """
      Then the answer is 200:
        """
        {"status":"success","message":"Created Order Successfully","payload":${any}}
        """

  Rule: Hex has no padding, so it is of any length

    @official-sdk @rule:4.2
    Scenario Outline: <what>
      Given the switch fixedOrderNonce is <nonce>
      And the switch fixedMsgHash is <hash>
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/nonce/ HTTP/1.1
        Content-Type: application/json

        {"market":"btcusdt","ord_type":"limit","price":29580.51,"side":"sell","volume":0.015}
        """
      Then the answer is 200:
        """
        {"status":"success","message":"order nonce created successfully, please sign the msg_hash to place the order","payload":{"nonce":<nonce>,"msg_hash":"<hash>"}}
        """
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"<hash>","signature":{"r":"<r>","s":"<s>"},"nonce":<nonce>}
        """
      Then the answer is 200:
        """
        {"status":"success","message":"Created Order Successfully","payload":${any}}
        """
      And the verification was accepted

      Examples:
        | what                  | nonce    | hash                                                              | r                                                                 | s                                                                 |
        | A hash of 63 digits   | 931      | 0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755 | 0x6e9902ea1be2a55758b4b4736d7512e74f8e2229364e45d2c18746dd373c120 | 0x2d6dadaab0df7c22996c0e73cd53a4eaadfa83db80eea8f025c0ad77b127886 |
        | A hash of 62 digits   | 37355310 | 0xfcbccbc483d23905e8a74225ce7dbba8ba7765a2b25e465d372b645c4c94fa  | 0x50731ba5755bb651b8fefd6cd336960faec155303de18f64d444874479879ab | 0x7621970f24fdaca392145150218342ab4ea62efdd24c021a6e616ab4122e722 |
        | An s of 61 digits     | 65       | 0x56646329b845a6e19255bda9fa5c7fe8eee05af9746b79fa6e08ccaff0b025c | 0x493dab7ea8f0fe81b5382cee0b9a0d92a4aaef16294d44f33b5eb69d0bbb312 | 0xf7bce4b4b6724116bca77960391577e46244c16c5a953d98e574e8043c444   |
        | An r of 60 digits     | 119      | 0x3ddb531946311431bb8bc20b552f17be83d3366e2fcdd1484ffe24126f0f5d4 | 0xbd5eefe11d7ade471f1012535ec81339bb629164c3fb2d8e442332fd7f9c    | 0x57f9d01240c0b340ff909f39682d05c82f8f33dd381d0b4d1c8d2193803f02e |

  Rule: The venue counts its nonces and makes its hashes, unless it is told them

    @assumed @rule:5.1
    Scenario: The first nonce and its hash
      Given the switch fixedOrderNonce is set to ""
      And the switch fixedMsgHash is set to ""
      When this request is sent, signed by alice:
        """
        POST /sapi/v1/orders/nonce/ HTTP/1.1
        Content-Type: application/json

        {"market":"btcusdt","ord_type":"limit","price":29580.51,"side":"sell","volume":0.015}
        """
      Then the answer is 200:
        """
        {"status":"success","message":"order nonce created successfully, please sign the msg_hash to place the order","payload":{"nonce":37355311,"msg_hash":"0x${any}"}}
        """

    @official-sdk @rule:4.9 @rule:4.11
    Scenario: The key of a seed that begins with zero, as node derives it
      Given the switch fixedMsgHash is set to ""
      When bob places an order over "REST":
        | market   | btcusdt |
        | side     | buy     |
        | quantity | 0.015   |
        | price    | 29580.5 |
      Then the client reports success
      And the verification was accepted

    @official-sdk @rule:4.11 @rule:8.18
    Scenario: The same seed, as python derives the key from it
      When this request is sent, signed by bob:
        """
        POST /sapi/v1/orders/nonce/ HTTP/1.1
        Content-Type: application/json

        {"market":"btcusdt","ord_type":"limit","price":29580.51,"side":"sell","volume":0.015}
        """
      And this request is sent, signed by bob:
        """
        POST /sapi/v1/orders/create/ HTTP/1.1
        Content-Type: application/json

        {"msg_hash":"0x5f128faa6e96360629b1fcb4f24fe9bc547f0d79c7a3aed056d824baa786755","signature":{"r":"0x2ad06091ea61474993d3155e3636eb3c23ae045621aa4c31727e1c057171adc","s":"0x689dbefb1cc0e789f90c8bd06c51616445646ba2ecf93beb73622b260cdf3d5"},"nonce":931}
        """
      Then the answer is 400:
        """
        {"status":"error","message":"Invalid signature","payload":""}
        """
      And the mistake is named "stark-key-of-python-mainnet"
