Feature: A batch at Pacifica

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
    And the switch speedBump is 0

  Rule: Actions run in order, each for itself

    @official-docs @rule:6.40 @rule:6.41 @rule:6.47
    Scenario: A create, a cancel of it by client id, and a cancel of nothing
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/batch HTTP/1.1
        Content-Type: application/json

        {"actions":[{"type":"Create","data":{"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"GTC","reduce_only":false,"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}},{"type":"Cancel","data":{"symbol":"BTC","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}},{"type":"Cancel","data":{"symbol":"BTC","order_id":1}}]}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"results":[{"success":true,"order_id":645953,"error":null},{"success":true,"order_id":null,"error":null},{"success":false,"order_id":null,"error":"Failed to cancel order"}]},"error":null,"code":null}
        """
      And alice has 0 working orders

    @official-docs @assumed @rule:6.42
    Scenario: Over the WebSocket absent members are left out
      Given a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","params":{"batch_orders":{"actions":[{"type":"Create","data":{"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false,"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}},{"type":"Cancel","data":{"symbol":"BTC","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}},{"type":"Cancel","data":{"symbol":"BTC","order_id":1}}]}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"results":[{"success":true,"order_id":645953,"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322","symbol":"BTC"},{"success":true,"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322","symbol":"BTC"},{"success":false,"error":"Failed to cancel order"}]},"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","t":1749223343610,"type":"batch_orders"}
        """

    @assumed @rule:6.40 @rule:6.48
    Scenario: Ten cancels, one of an unknown order and one twice
      Given alice has an open order called "a":
        | id | 1 |
      And alice has an open order called "b":
        | id | 2 |
      And alice has an open order called "c":
        | id | 3 |
      And alice has an open order called "d":
        | id | 4 |
      And alice has an open order called "e":
        | id | 5 |
      And alice has an open order called "f":
        | id | 6 |
      And alice has an open order called "g":
        | id | 7 |
      And alice has an open order called "h":
        | id | 8 |
      When alice asks to cancel_batch over "REST" with:
        | orderIds | 1,2,3,404,4,5,5,6,7,8 |
      Then the client reports success
      And the client's answer is:
        """
        {"success":true,"data":{"results":[{"success":true,"order_id":null,"error":null},{"success":true,"order_id":null,"error":null},{"success":true,"order_id":null,"error":null},{"success":false,"order_id":null,"error":"Failed to cancel order"},{"success":true,"order_id":null,"error":null},{"success":true,"order_id":null,"error":null},{"success":false,"order_id":null,"error":"Failed to cancel order"},{"success":true,"order_id":null,"error":null},{"success":true,"order_id":null,"error":null},{"success":true,"order_id":null,"error":null}]},"error":null,"code":null}
        """
      And alice has 0 working orders

    @official-sdk @rule:6.49
    Scenario: Every kind of action
      Given the switch takers is filled
      And alice has an open order called "rests":
        | id    | 42069 |
        | price | 90000 |
      And alice has an open order called "stop":
        | id        | 42070       |
        | side      | sell        |
        | stopPrice | 90000       |
        | state     | untriggered |
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/batch HTTP/1.1

        {"actions":[{"type":"CreateMarket","data":{"symbol":"BTC","amount":"0.1","side":"bid","slippage_percent":"0.5","reduce_only":false}},{"type":"SetPositionTpsl","data":{"symbol":"BTC","side":"ask","take_profit":{"stop_price":"120000"}}},{"type":"Edit","data":{"symbol":"BTC","price":"91000","order_id":42069}},{"type":"CancelStopOrder","data":{"symbol":"BTC","order_id":42070}}]}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"results":[{"success":true,"order_id":${any},"error":null},{"success":true,"order_id":null,"error":null},{"success":true,"order_id":${any},"error":null},{"success":true,"order_id":null,"error":null}]},"error":null,"code":null}
        """
      And the order "rests" is cancelled
      And the order "stop" is cancelled

    @official-sdk @rule:3.5
    Scenario: The vector's batch, signed elsewhere
      When this request is sent:
        """
        POST /api/v1/orders/batch HTTP/1.1

        {"actions":[{"type":"Cancel","data":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}}]}
        """
      Then the verification was accepted
      And the answer is 200:
        """
        {"success":true,"data":{"results":[{"success":false,"order_id":null,"error":"Failed to cancel order"}]},"error":null,"code":null}
        """

  Rule: What is wrong with one action's signature refuses them all

    @official-docs @rule:6.43
    Scenario: One bad signature among ten cancels
      Given alice has an open order:
        | id | 42069 |
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/batch HTTP/1.1

        {"actions":[{"type":"Cancel","data":{"symbol":"BTC","order_id":42069}},{"type":"Cancel","data":{"symbol":"BTC","order_id":2}},{"type":"Cancel","data":{"symbol":"BTC","order_id":3}},{"type":"Cancel","data":{"symbol":"BTC","order_id":4}},{"type":"Cancel","data":{"symbol":"BTC","order_id":5}},{"type":"Cancel","data":{"symbol":"BTC","order_id":6}},{"type":"Cancel","data":{"symbol":"BTC","order_id":7}},{"type":"Cancel","data":{"symbol":"BTC","order_id":8}},{"type":"Cancel","data":{"symbol":"BTC","order_id":9}},{"type":"Cancel","data":{"account":"${alice.account}","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":10}}]}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"}
        """
      And the mistake is named "other-order-signed"
      And the order is open

    @assumed @rule:6.43 @rule:6.44
    Scenario Outline: Over the WebSocket, <what>
      Given alice has an open order:
        | id | 42069 |
      And a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","params":{"batch_orders":{"actions":[{"type":"Cancel","data":{"symbol":"BTC","order_id":42069}},{"type":"Cancel","data":{"symbol":"BTC","order_id":2,<more>}}]}}}
        """
      Then the answer frame is:
        """
        {"id":"660065de-8f32-46ad-ba1e-83c93d3e3966","type":"batch_orders","code":<code>,"err":"<error>","t":1749223343610}
        """
      And the mistake is named "<named>"
      And the order is open

      Examples:
        | what                         | more                                   | code | named | error |
        | another account's name       | "account":"${bob.account}"             | 401  | signed-by-another-account | Verification failed: signature does not match signer and canonical payload. |
        | an expired action            | "timestamp":1749223000000              | 400  | clock-is-wrong | Invalid message |
        | an agent that is not bound   | "account":"${bob.account}","agent_wallet":"${alice.agentWallet}" | 402  | agent-of-another-account | Agent not authorized for account |

  Rule: A batch has a shape

    @official-docs @rule:6.45 @rule:8.20 @rule:4.9
    Scenario Outline: <count> actions are <what>
      When this request is sent:
        """
        POST /api/v1/orders/batch HTTP/1.1

        {"actions":[<actions>]}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Invalid batch operation parameters","code":400,"error_id":"unspecified"}
        """
      And the journal shows no verification

      Examples:
        | count | what     | actions |
        | 0     | too few  | |
        | 11    | too many | {"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}},{"type":"Cancel","data":{"account":"a","signature":"s","timestamp":1,"symbol":"BTC"}} |

    @assumed @rule:6.46 @rule:8.14 @rule:4.1
    Scenario Outline: An action of type <type> makes the batch unreadable
      When this request is sent:
        """
        POST /api/v1/orders/batch HTTP/1.1

        {"actions":[{"type":"<type>","data":{}}]}
        """
      Then the answer is 400:
        """
        Json deserialize error: unknown variant `<type>`, expected one of `Create`, `Cancel`, `CreateMarket`, `Edit`, `SetPositionTpsl`, `CancelStopOrder` at line 1 column <column>
        """

      Examples:
        | type      | column |
        | cancel    | 28     |
        | CancelAll | 31     |

    @official-docs @rule:9.7
    Scenario: A batch costs one credit
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/batch HTTP/1.1

        {"actions":[{"type":"Cancel","data":{"symbol":"BTC","order_id":1}},{"type":"Cancel","data":{"symbol":"BTC","order_id":2}},{"type":"Cancel","data":{"symbol":"BTC","order_id":3}}]}
        """
      Then the answer has the header "ratelimit" with "\"credits\";r=1240;t=60"
