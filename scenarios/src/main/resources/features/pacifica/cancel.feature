Feature: Pacifica cancels one order

  Rule: A cancel is done when it is answered

    @official-docs @rule:6.1
    Scenario Outline: A client cancels by order id over <transport>
      Given pacifica is running
      And alice has an open order
      When alice cancels the order over "<transport>"
      Then the client reports success
      And the order is cancelled
      And the verification was accepted

      Examples:
        | transport  |
        | WS         |
        | REST       |
        | WS agent   |
        | REST agent |

    @official-docs @rule:6.3
    Scenario Outline: A client cancels by its own id over <transport>
      Given pacifica is running
      And alice has an open order:
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When alice cancels the order by its client id over "<transport>"
      Then the client reports success
      And the order is cancelled

      Examples:
        | transport  |
        | WS         |
        | REST       |
        | WS agent   |
        | REST agent |

    @seed @rule:2.13 @rule:2.16 @rule:6.2
    Scenario: The documented message gets the documented answer
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","params":{"cancel_order":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"3P6iAV2muMGxP3zTLKmq7p2vSMaUaTVBKwSqpShZkgHnn4g7v5L8442MyNoNTsRGMSEc9E4RmjizPtmCNjQzQ6Ho","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"I":"79f948fd-7556-4066-a128-083f3ea49322","i":null,"s":"BTC"},"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","t":1749223343610,"type":"cancel_order"}
        """
      And the order is cancelled

    @assumed @rule:6.2
    Scenario: By order id the answer has no client id
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","params":{"cancel_order":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"I":null,"i":42069,"s":"BTC"},"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","t":1749223343610,"type":"cancel_order"}
        """
      And the order is cancelled

    @assumed @rule:6.4
    Scenario: With both ids the answer has both
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","params":{"cancel_order":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"7XHQ6WuWrK45LVF1Pbod7pZjvMr961Gv7nzuZVvTVd7crpP1jABbMVP9LXAN7NRF6CtiXTA2yi73AnA3iSiiMZV","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"I":"79f948fd-7556-4066-a128-083f3ea49322","i":42069,"s":"BTC"},"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","t":1749223343610,"type":"cancel_order"}
        """
      And the order is cancelled

    @third-party @rule:6.1 @rule:2.2 @rule:3.5 @rule:3.40
    Scenario Outline: A signed request gets the envelope without data, by <what>
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        <body>
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      And the answer has the header "Content-Type" with "application/json"
      And the order is cancelled

      Examples:
        | what      | body |
        | order id  | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | client id | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"3P6iAV2muMGxP3zTLKmq7p2vSMaUaTVBKwSqpShZkgHnn4g7v5L8442MyNoNTsRGMSEc9E4RmjizPtmCNjQzQ6Ho","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"} |
        | agent     | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","agent_wallet":"GcQfK48DV9BzDuDeCyV2sShbAAY4vqmK8JSj1NBrwoVZ","signature":"3NGsoziMvnDBSRWgxpMiphsUFqDh51bvK9Zz3NGPciDruCU5E2kcrH3BaNAJE3DzicpD6xRV2mAc5R5sfyAM3DhL","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |

    @third-party @rule:8.28 @rule:4.8
    Scenario: What was captured on the testnet is accepted by its text, and its account is unknown here
      Given pacifica is running with its clock stopped at 2026-01-28T01:25:25.053Z
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"bNMBfVAEjgxhNruYTR2vSZ92UdVKP2pdZewEG7978Vt","signature":"41qacQ6uaKoHxrChAmGxZXWRzG2Uz8ChW4oNrCSkAkx8zc5L6fjTEobzX6EtfZGaTpzbuzz9gS9KwQHLEqS34eEk","timestamp":1769563525053,"expiry_window":5000,"symbol":"BTC","order_id":241524077}
        """
      Then the verification was accepted
      And the answer is 422:
        """
        {"success":false,"data":null,"error":"Account not found: bNMBfVAEjgxhNruYTR2vSZ92UdVKP2pdZewEG7978Vt","code":1,"error_id":"unspecified"}
        """

    @assumed @rule:6.9
    Scenario: The rest of a partly filled order is cancelled
      Given pacifica is running
      And alice has an open order
      And "0.004" of the order has been filled
      When alice cancels the order over "WS"
      Then the client reports success
      And the order is cancelled

  Rule: What can't be cancelled has one text for every reason

    @third-party @rule:8.11 @rule:6.12 @rule:2.17
    Scenario: A filled order over the WebSocket
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      And the order has been filled
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","params":{"cancel_order":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}}}
        """
      Then the answer frame is:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","type":"cancel_order","code":420,"err":"Failed to cancel order","t":1749223343610}
        """
      And the order is filled

    @observed @rule:6.10 @rule:8.10 @rule:2.3
    Scenario: A filled order over REST
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      And the order has been filled
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Failed to cancel order","code":5,"error_id":"unspecified"}
        """

    @observed @rule:8.44
    Scenario: The same before September 2026
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And the switch errorProfile is a
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Failed to cancel order","code":5}
        """

    @official-docs @rule:6.11
    Scenario: The long list of codes has another number for it
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And the switch businessCodes is long
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"3P6iAV2muMGxP3zTLKmq7p2vSMaUaTVBKwSqpShZkgHnn4g7v5L8442MyNoNTsRGMSEc9E4RmjizPtmCNjQzQ6Ho","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","client_order_id":"79f948fd-7556-4066-a128-083f3ea49322"}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Failed to cancel order","code":6,"error_id":"unspecified"}
        """

    @observed @rule:6.10 @rule:8.10 @rule:8.11
    Scenario Outline: An order id that nobody has, over <transport>
      Given pacifica is running
      When alice cancels the order 999 over "<transport>"
      Then the client reports failure "<error>"

      Examples:
        | transport | error                      |
        | WS        | 420 Failed to cancel order |
        | REST      | 5 Failed to cancel order   |

    @assumed @rule:6.10
    Scenario Outline: An order that <happened>
      Given pacifica is running
      And alice has an open order
      And the order <happened>
      When alice cancels the order over "REST"
      Then the client reports failure "5 Failed to cancel order"
      And the order is <state>

      Examples:
        | happened                         | state     |
        | has been cancelled by the venue  | cancelled |
        | has expired                      | expired   |
        | has been rejected                | rejected  |

    @assumed @rule:6.8
    Scenario Outline: An order that is <state> is not on the book
      Given pacifica is running
      And alice has an open order:
        | state | <state> |
      When alice cancels the order over "WS"
      Then the client reports failure "420 Failed to cancel order"
      And the order is <state>

      Examples:
        | state       |
        | pending     |
        | untriggered |

    @assumed @rule:3.77
    Scenario: The same signed request twice is no replay but a second cancel
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the verification was accepted
      And the answer is 422:
        """
        {"success":false,"data":null,"error":"Failed to cancel order","code":5,"error_id":"unspecified"}
        """

    @assumed @rule:6.7
    Scenario Outline: Another account's order over <transport>
      Given pacifica is running
      And alice has an open order:
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When bob cancels the order over "<transport>"
      Then the client reports failure "Failed to cancel order"
      When bob cancels the order by its client id over "<transport>"
      Then the client reports failure "Failed to cancel order"
      And the order is open

      Examples:
        | transport |
        | WS        |
        | REST      |

    @assumed @rule:6.6
    Scenario: An order of another symbol
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id     | 42069 |
        | market | ETH   |
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Failed to cancel order","code":5,"error_id":"unspecified"}
        """
      And the order is open

    @assumed @rule:6.4
    Scenario: Two ids that are not of one order
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"8cBJV1RNCJ9ft59iWqaSZc6gPW4PkmVcsHKhjKF475Srj5ogvfkQ52U6z5QHiW2uzzi2nvM8oXrZ19MRGdS4Zhx","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"client_order_id":"00000000-0000-4000-8000-000000000000"}
        """
      Then the answer is 422:
        """
        {"success":false,"data":null,"error":"Failed to cancel order","code":5,"error_id":"unspecified"}
        """
      And the order is open

    @assumed @rule:6.5 @rule:4.6
    Scenario: No id at all, once the signature was checked
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"3N7RQkVdrEku1BqETKi6Ds4rEgZ5itrBm1SEftrTFC9KroPXQur3YwQs5RQ2Ruaq8fxjND8ZtswNR3iNCwvxuiev","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC"}
        """
      Then the verification was accepted
      And the answer is 400:
        """
        {"success":false,"data":null,"error":"Invalid cancel parameters","code":400,"error_id":"unspecified"}
        """
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","params":{"cancel_order":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"3N7RQkVdrEku1BqETKi6Ds4rEgZ5itrBm1SEftrTFC9KroPXQur3YwQs5RQ2Ruaq8fxjND8ZtswNR3iNCwvxuiev","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC"}}}
        """
      Then the answer frame is:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","type":"cancel_order","code":400,"err":"Invalid cancel parameters","t":1749223343610}
        """
