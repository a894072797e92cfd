Feature: What DeltaDeFi refuses, and with which status
  The body is an error and its code, in this order and without blanks. A client goes by the code: the documentation and
  the server that was observed differ about statuses.

  Background:
    Given deltadefi is running

  @official-docs @observed @assumed @rule:8.5000 @rule:8.5001 @rule:8.5002 @rule:13.2 @rule:13.3
  Scenario Outline: The venue fails at <call>, in the profile <profile>: <code>
    Given the profile is <profile>
    And the switch <switch> is <value>
    When this request is sent:
      """
      POST <call> HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {}
      """
    Then the answer is <status>:
      """
      {"error":"<error>"<code>}
      """

    Examples:
      | profile     | switch        | value     | call                                               | status | code         | error                                               |
      | documented  | engine        | failing   | /order/00000000-0000-4000-8000-000000000000/cancel | 500    | ,"code":5000 | Internal Server Error                               |
      | documented  | engine        | failing   | /order/cancel-all                                  | 500    | ,"code":5000 | Internal Server Error                               |
      | documented  | engine        | failing   | /order/build                                       | 500    | ,"code":5000 | Internal Server Error                               |
      | documented  | engine        | failing   | /order/submit                                      | 400    | ,"code":5000 | Internal Server Error                               |
      | documented  | engine        | exhausted | /order/cancel-all                                  | 500    | ,"code":5001 | System resources temporaily unavailable             |
      | documented  | engine        | exhausted | /order/submit                                      | 500    | ,"code":5001 | System resources temporaily unavailable             |
      | documented  | tradingLocked | true      | /order/00000000-0000-4000-8000-000000000000/cancel | 500    | ,"code":5002 | Trading is currently locked, please try again later |
      | documented  | tradingLocked | true      | /order/cancel-all                                  | 500    | ,"code":5002 | Trading is currently locked, please try again later |
      | documented  | tradingLocked | true      | /order/build                                       | 500    | ,"code":5002 | Trading is currently locked, please try again later |
      | documented  | tradingLocked | true      | /order/submit                                      | 500    | ,"code":5002 | Trading is currently locked, please try again later |
      | observed    | engine        | failing   | /order/00000000-0000-4000-8000-000000000000/cancel | 400    | ,"code":5000 | Internal Server Error                               |
      | observed    | engine        | failing   | /order/submit                                      | 400    | ,"code":5000 | Internal Server Error                               |
      | observed    | engine        | exhausted | /order/build                                       | 400    | ,"code":5001 | System resources temporaily unavailable             |
      | observed    | tradingLocked | true      | /order/00000000-0000-4000-8000-000000000000/cancel | 400    | ,"code":5002 | Trading is currently locked, please try again later |
      | observed    | tradingLocked | true      | /order/build                                       | 400    | ,"code":5002 | Trading is currently locked, please try again later |
      | legacy-2025 | engine        | failing   | /order/build                                       | 500    |              | Internal Server Error                               |
      | legacy-2025 | engine        | failing   | /order/submit                                      | 400    |              | Internal Server Error                               |
      | legacy-2025 | engine        | exhausted | /order/build                                       | 500    |              | System resources temporaily unavailable             |
      | legacy-2025 | tradingLocked | true      | /order/build                                       | 500    |              | Trading is currently locked, please try again later |

  @assumed @rule:13.3
  Scenario Outline: The other readings of a failure: <switch>
    Given the switch <switch> is true
    And the switch <cause> is <value>
    When this request is sent:
      """
      POST <call> HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {}
      """
    Then the answer is <status>:
      """
      <body>
      """

    Examples:
      | switch           | cause         | value   | call          | status | body                                                                            |
      | submitFailure500 | engine        | failing | /order/submit | 500    | {"error":"Internal Server Error","code":5000}                                   |
      | lockedBuild406   | tradingLocked | true    | /order/build  | 406    | {"error":"Trading is currently locked, please try again later","code":5002}     |

  @assumed @observed @rule:8.4010 @rule:13.2
  Scenario Outline: Without a key, in the profile <profile>: <call>
    Given the profile is <profile>
    When this request is sent:
      """
      <call> HTTP/1.1
      """
    Then the answer is 401:
      """
      {"error":"Unauthorized access"<code>}
      """

    Examples:
      | profile     | call                                                    | code         |
      | documented  | POST /order/build                                       | ,"code":4010 |
      | documented  | POST /orders/submit                                     | ,"code":4010 |
      | documented  | POST /order/cancel-all                                  | ,"code":4010 |
      | documented  | GET /accounts/balance                                   | ,"code":4010 |
      | documented  | GET /accounts/open-orders                               | ,"code":4010 |
      | documented  | GET /accounts/order/7                                   | ,"code":4010 |
      | documented  | GET /account/order?id=7                                 | ,"code":4010 |
      | documented  | GET /accounts/operation-key                             | ,"code":4010 |
      | documented  | GET /accounts/new-api-key                               | ,"code":4010 |
      | documented  | PUT /accounts/spot-account                              | ,"code":4010 |
      | observed    | POST /order/00000000-0000-4000-8000-000000000000/cancel | ,"code":4010 |
      | observed    | POST /order/build                                       | ,"code":4010 |
      | legacy-2025 | POST /order/build                                       |              |
      | legacy-2025 | DELETE /order/submit                                    |              |

  @seed @observed @assumed @rule:8.4200 @rule:13.2
  Scenario Outline: An order that is not there, in the profile <profile>: <call>
    Given the profile is <profile>
    When this request is sent:
      """
      <call> HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"symbol":"ADAUSDM","order_id":"00000000-0000-4000-8000-000000000000","signed_tx":"84a3008001800200a0f5f6"}
      """
    Then the answer is <status>:
      """
      {"error":"Order not found"<code>}
      """

    Examples:
      | profile     | call                                                     | status | code         |
      | documented  | POST /order/00000000-0000-4000-8000-000000000000/cancel  | 404    | ,"code":4200 |
      | documented  | POST /order/cancel-all                                   | 400    | ,"code":4200 |
      | documented  | POST /order/submit                                       | 400    | ,"code":4200 |
      | documented  | GET /accounts/order/00000000-0000-4000-8000-000000000000 | 400    | ,"code":4200 |
      | observed    | POST /order/00000000-0000-4000-8000-000000000000/cancel  | 400    | ,"code":4200 |
      | observed    | POST /order/cancel-all                                   | 400    | ,"code":4200 |
      | observed    | POST /order/submit                                       | 400    | ,"code":4200 |
      | legacy-2025 | DELETE /order/00000000-0000-4000-8000-000000000000/build | 400    |              |
      | legacy-2025 | DELETE /order/cancel-all/build                           | 400    |              |
      | legacy-2025 | POST /order/submit                                       | 400    |              |
      | legacy-2025 | GET /accounts/order/00000000-0000-4000-8000-000000000000 | 400    |              |

  @official-docs @rule:13.2
  Scenario: Cancel-all with nothing to cancel, as it is documented
    Given the switch emptyCancelAll404 is true
    When this request is sent:
      """
      POST /order/cancel-all HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"symbol":"ADAUSDM"}
      """
    Then the answer is 404:
      """
      {"error":"Order not found","code":4200}
      """

  @assumed @rule:8.4000 @rule:6.9
  Scenario Outline: Cancel-all without a symbol that can be read: <body>
    Given alice has an open order
    When this request is sent:
      """
      POST /order/cancel-all HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      <body>
      """
    Then the answer is 422:
      """
      {"error":"Invalid request data","code":4000}
      """
    And the order is open

    Examples:
      | body            |
      |                 |
      | null            |
      | {}              |
      | {"symbol":""}   |
      | {"symbol":null} |
      | {"symbol":7}    |
      | {"symbol":"     |

  @assumed @rule:8.4106 @rule:6.9
  Scenario Outline: Cancel-all of a symbol that there is not: <symbol>
    Given alice has an open order
    When this request is sent:
      """
      POST /order/cancel-all HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"symbol":"<symbol>"}
      """
    Then the answer is 400:
      """
      {"error":"Invalid trading pair symbol","code":4106}
      """
    And the order is open

    Examples:
      | symbol  |
      | ADAUSDX |
      | adausdm |

  @assumed @third-party @rule:8.4290 @rule:9.1
  Scenario: More calls than the limit that a test sets
    Given the switch requestsPerSecond is 2
    And alice has an open order
    When alice cancels the order over "REST"
    Then the client reports success
    When alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 429:
      """
      {"error":"Rate limit exceeded, please try again later","code":4290}
      """
    And the answer has no header "Retry-After"
    When bob cancels the order over "REST"
    Then the client reports failure "4200 Order not found"
    When the clock is advanced by PT1S
    And alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"

  @assumed @rule:9.1
  Scenario: By default there is no limit
    Given alice has an open order
    When alice cancels the order over "REST"
    And alice cancels the order over "REST"
    And alice cancels the order over "REST"
    And alice cancels the order over "REST"
    And alice cancels the order over "REST"
    And alice cancels the order over "REST"
    Then the client reports failure "4201 Order is not open"

  @official-docs @assumed @rule:8.4400 @rule:8.4404 @rule:8.4405
  Scenario Outline: What else can be wrong: <code>
    When this request is sent:
      """
      <call> HTTP/1.1
      X-API-KEY: ${alice.apiKey}

      {"user_id":"nobody","encrypted_operation_key":"x"}
      """
    Then the answer is 400:
      """
      {"error":"<error>","code":<code>}
      """

    Examples:
      | code | error                     | call                                       |
      | 4400 | User not found            | PUT /accounts/spot-account                 |
      | 4404 | Invalid status paramter   | GET /accounts/order-records?status=pending |
      | 4404 | Invalid status paramter   | GET /accounts/order-records                |
      | 4405 | Invalid interval paramter | GET /market/graph/ADAUSDM?interval=2m      |

  @observed @rule:8.20 @rule:8.21 @rule:8.22
  Scenario Outline: The gateway answers while the venue is redeployed: <gateway>
    Given the switch gateway is <gateway>
    And alice has an open order
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 503:
      """
      upstream connect error or disconnect/reset before headers. reset reason: <reason>
      """
    And the order is open
    Given a WebSocket is opened at "/accounts/stream?api_key=${alice.apiKey}"
    Then the upgrade is refused with 503
    Given the switch gateway is up
    When alice cancels the order over "REST"
    Then the client reports success

    Examples:
      | gateway | reason                                                                                                           |
      | timeout | connection timeout                                                                                               |
      | refused | remote connection failure, transport failure reason: delayed connect error: Connection refused                   |

  @observed @rule:8.20
  Scenario: The gateway can't reach its authorisation
    Given the switch gateway is no-authorisation
    And alice has an open order
    When this request is sent:
      """
      POST /order/${order}/cancel HTTP/1.1
      X-API-KEY: ${alice.apiKey}
      """
    Then the answer is 403 with no body
    And the order is open
    Given a WebSocket is opened at "/market/depth/ADAUSDM"
    Then the upgrade is refused with 403

  @observed @assumed @rule:8.23 @rule:2.3
  Scenario Outline: What is not there, with a key or without: <call>
    When this request is sent:
      """
      <call> HTTP/1.1
      """
    Then the answer is 404:
      """
      404 page not found
      """
    And the answer has the header "Content-Type" with "text/plain"
    And the journal shows no verification

    Examples:
      | call                                                     |
      | GET /                                                    |
      | GET /accounts/order/                                     |
      | GET /accounts/balance/                                   |
      | POST /accounts/balance                                   |
      | GET /order/build                                         |
      | POST /order//cancel                                      |
      | POST /order/00000000-0000-4000-8000-000000000000/cancel/ |
      | POST /orders/00000000-0000-4000-8000-000000000000/cancel |
      | POST /orders/cancel-all                                  |
      | DELETE /order/submit                                     |
      | DELETE /order/cancel-all/build                           |
      | DELETE /order/cancel-all/submit                          |
      | DELETE /orders/00000000-0000-4000-8000-000000000000/build |
      | POST /cancel/build                                       |
      | GET /health/trading-lock-status                          |
