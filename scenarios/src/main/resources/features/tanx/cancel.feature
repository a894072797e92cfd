Feature: tanX queues a cancel and carries it out a moment later
  The answer shows the order as it was; what became of it must be asked for. The clock stands still here,
  and the token is the one that the vectors hold, so every byte of the requests is fixed.

  Background:
    Given tanx is running with its clock stopped at 2023-11-14T22:13:20Z
    And alice has an open order:
      | id       | 25768879                             |
      | uuid     | 17be02d1-34ef-49df-9b92-264705047d99 |
      | quantity | 0.0425                               |
      | price    | 68733.81                             |
      | makerFee | 0.0004                               |
      | takerFee | 0.0004                               |

  @seed @rule:6.1 @rule:5.15 @rule:13.5
  Scenario: The acknowledgement shows the order as it was before
    Given the switch floatVolumes is true
    And "0.005" of the order has been filled
    And "0.004" of the order has been filled
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"68733.81","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0335","executed_volume":"0.009000000000000001","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":2,"cancel_reason":null}}
      """
    And the answer has the header "Content-Type" with "application/json"
    And the verification was accepted
    And the order is partially filled

  @assumed @rule:5.15
  Scenario: Volumes are exact unless they are asked to be floats
    Given "0.005" of the order has been filled
    And "0.004" of the order has been filled
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"68733.81","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0335","executed_volume":"0.009","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":2,"cancel_reason":null}}
      """

  @assumed @rule:6.2 @rule:6.3 @rule:7.23
  Scenario: The order is cancelled when the delay is over, not before
    When alice cancels the order over "REST"
    Then the client reports success
    And the order is open
    When the clock is advanced by PT0.049S
    Then the order is open
    When the clock is advanced by PT0.001S
    Then the order is cancelled
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"cancel","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":"Order cancelled by user"}}
      """

  @assumed @rule:6.2
  Scenario: The delay can be chosen
    Given the switch cancelDelayMillis is 2000
    When alice cancels the order over "REST"
    And the clock is advanced by PT1.999S
    Then the order is open
    When the clock is advanced by PT0.001S
    Then the order is cancelled

  @assumed @rule:6.4
  Scenario: Asking again while it is queued has the same answer and changes nothing
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":null}}
      """
    When the clock is advanced by PT0.03S
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":null}}
      """
    When the clock is advanced by PT0.02S
    Then the order is cancelled

  @assumed @rule:6.5
  Scenario: A fill that comes between answer and effect wins
    When alice cancels the order over "REST"
    Then the client reports success
    Given the order has been filled
    When the clock is advanced by PT1S
    Then the order is filled

  @assumed @rule:6.8
  Scenario: A partly filled order ends as cancelled and keeps its trades
    Given "0.005" of the order has been filled
    And "0.004" of the order has been filled
    When alice cancels the order over "REST"
    And the clock is advanced by PT0.05S
    Then the order is cancelled
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"68733.81","state":"cancel","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0335","executed_volume":"0.009","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":2,"cancel_reason":"Order cancelled by user"}}
      """

  @assumed @rule:8.16
  Scenario: A filled order is answered with its final state
    Given the order has been filled
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"68733.81","state":"done","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0","executed_volume":"0.0425","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":1,"cancel_reason":null}}
      """
    And the order is filled

  @seed @rule:7.23 @rule:8.16
  Scenario: An order that the venue cancelled says so
    Given the order has been cancelled by the venue
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"cancel","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":"Order cancellation was initiated by system"}}
      """

  @assumed @rule:7.23 @rule:8.16
  Scenario: An expired order counts as cancelled by the system
    Given the order has expired
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"cancel","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":"Order cancellation was initiated by system"}}
      """

  @assumed @rule:7.24 @rule:7.23
  Scenario: A rejected order counts as cancelled
    Given the order has been rejected
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"cancel","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":"Something went wrong, order was cancelled to prevent loss of funds"}}
      """

  @assumed @rule:8.16
  Scenario: A finished order can be refused instead
    Given the switch finishedOrder is refuse
    And the order has been filled
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Order is already cancelled or executed","payload":""}
      """
    And the order is filled

  @assumed @rule:6.6 @rule:8.17
  Scenario: The cancel of a pending order takes effect once it is on the book
    Given alice has an open order:
      | id       | 25768880                             |
      | uuid     | 6c79cde4-1e8f-4446-9b4a-ba176d50f08b |
      | quantity | 0.0425                               |
      | price    | 68733.81                             |
      | makerFee | 0.0004                               |
      | takerFee | 0.0004                               |
      | state    | pending                              |
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768880}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768880,"uuid":"6c79cde4-1e8f-4446-9b4a-ba176d50f08b","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"pending","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":null}}
      """
    When the clock is advanced by PT1S
    Then the order is pending
    Given the order reaches the book
    Then the order is cancelled

  @assumed @rule:6.7 @rule:8.17
  Scenario: The cancel of a pending order can be lost in silence
    Given alice has an open order:
      | id       | 25768880                             |
      | uuid     | 6c79cde4-1e8f-4446-9b4a-ba176d50f08b |
      | quantity | 0.0425                               |
      | price    | 68733.81                             |
      | makerFee | 0.0004                               |
      | takerFee | 0.0004                               |
      | state    | pending                              |
    And the switch pendingOrder is lose
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768880}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768880,"uuid":"6c79cde4-1e8f-4446-9b4a-ba176d50f08b","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"pending","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":null}}
      """
    Given the order reaches the book
    When the clock is advanced by PT1S
    Then the order is open

  @official-sdk @rule:13.1
  Scenario: The older wording of the answer
    Given the switch cancelAnswer is legacy
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Cancelled Order Successfully","payload":{"order_id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":null}}
      """

  @assumed @rule:8.15
  Scenario: An order that nobody has
    When alice cancels the order 3 over "REST"
    Then the client reports failure "Order does not exist"
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":3}
      """
    Then the answer is 404:
      """
      {"status":"error","message":"Order does not exist","payload":""}
      """
    And the verification was accepted
    And the order is open

  @assumed @rule:8.15
  Scenario: An order of somebody else is unknown
    Given bob has an open order:
      | id       | 25768880                             |
      | uuid     | 6c79cde4-1e8f-4446-9b4a-ba176d50f08b |
      | quantity | 0.0425                               |
      | price    | 68733.81                             |
      | makerFee | 0.0004                               |
      | takerFee | 0.0004                               |
    When alice cancels the order over "REST"
    Then the client reports failure "Order does not exist"
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768880}
      """
    Then the answer is 404:
      """
      {"status":"error","message":"Order does not exist","payload":""}
      """
    When the clock is advanced by PT1S
    Then the order is open

  @assumed @rule:8.13
  Scenario Outline: The order id may be written in several ways
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":<id>}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":null}}
      """

    Examples:
      | id           |
      | 25768879     |
      | 25768879.0   |
      | "25768879"   |
      | "25768879.0" |

  @assumed @rule:8.13
  Scenario Outline: The order id is not an integer
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":<id>}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"A valid integer is required.","payload":""}
      """
    And the order is open

    Examples:
      | id    |
      | "abc" |
      | ""    |
      | 1.5   |
      | null  |
      | []    |
      | true  |

  @assumed @rule:8.15
  Scenario Outline: The order id is out of range
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":<id>}
      """
    Then the answer is 404:
      """
      {"status":"error","message":"Order does not exist","payload":""}
      """

    Examples:
      | id                   |
      | 0                    |
      | -1                   |
      | 99999999999999999999 |

  @assumed @rule:8.12
  Scenario: The order id is missing, as python leaves it out when it is 0
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"please provide order_id, order_id is a mandatory field","payload":""}
      """

  @assumed @rule:2.4
  Scenario: An empty body counts as an empty object
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I
      """
    Then the answer is 400:
      """
      {"status":"error","message":"please provide order_id, order_id is a mandatory field","payload":""}
      """

  @assumed @rule:8.22
  Scenario: The body is not JSON
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      order_id=25768879
      """
    Then the answer is 400:
      """
      {"status":"error","message":"JSON parse error - Expecting value: line 1 column 1 (char 0)","payload":""}
      """
    And the order is open

  @assumed @rule:8.32
  Scenario Outline: The body is JSON and no object
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      <body>
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid data. Expected a dictionary, but got <type>.","payload":""}
      """

    Examples:
      | body       | type  |
      | [25768879] | list  |
      | "25768879" | str   |
      | 25768879   | int   |
      | 1.0        | float |
      | true       | bool  |

  @observed @rule:8.23
  Scenario: The verb that a client once used by mistake
    When this request is sent:
      """
      DELETE /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 405:
      """
      {"status":"error","message":"Method \"DELETE\" not allowed.","payload":""}
      """
    And the answer has the header "Allow" with "POST, OPTIONS"
    And the order is open

  @assumed @rule:2.1
  Scenario: The slash at the end may be left out
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation","payload":{"id":25768879,"uuid":"17be02d1-34ef-49df-9b92-264705047d99","side":"buy","ord_type":"limit","price":"68733.81","stop_price":null,"avg_price":"0.0","state":"wait","market":"btcusdc","created_at":"2023-11-14T23:13:20+01:00","updated_at":"2023-11-14T23:13:20+01:00","origin_volume":"0.0425","remaining_volume":"0.0425","executed_volume":"0.0","maker_fee":"0.0004","taker_fee":"0.0004","trades_count":0,"cancel_reason":null}}
      """

  @assumed @rule:8.24 @rule:10.11
  Scenario: A path that is not served
    When this request is sent:
      """
      POST /sapi/v1/orders/bulkcancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"market":"btcusdc"}
      """
    Then the answer is 404:
      """
      {"status":"error","message":"Not found","payload":""}
      """
