Feature: Pacifica verifies every message by itself

  Rule: The account's key signs, or that of an agent bound to it

    @official-docs @rule:8.1 @rule:8.3 @rule:3.1
    Scenario Outline: Another private key over <transport>
      Given pacifica is running
      And alice has an open order
      When alice cancels the order over "<transport>" with:
        | privateKey | bob's privateKey |
      Then the client reports failure "<error>"
      And the verification was refused: "signature is not the signer's"
      And the mistake is named "signed-by-another-account"
      And the order is open

      Examples:
        | transport | error                   |
        | WS        | 401 Verification failed |
        | REST      | 400 Verification failed |

    @observed @rule:3.42 @rule:8.7 @rule:8.8
    Scenario Outline: An agent that is not bound, over <transport>
      Given pacifica is running
      And alice has an open order
      When alice cancels the order over "<transport>" with:
        | agentWallet | bob's agentWallet |
        | agentKey    | bob's agentKey    |
      Then the client reports failure "<error>"
      And the verification was refused: "not bound to the account"
      And the mistake is named "agent-of-another-account"
      And the order is open

      Examples:
        | transport  | error                               |
        | WS agent   | 402 Agent not authorized for account |
        | REST agent | 400 Agent not authorized for account |

    @assumed @rule:4.5
    Scenario: An unbound agent with a wrong signature is not told that it is unbound
      Given pacifica is running
      And alice has an open order
      When alice cancels the order over "REST agent" with:
        | agentWallet | bob's agentWallet |
      Then the client reports failure "400 Verification failed"
      And the mistake is named "signed-by-another-agent"
      And the order is open

    @official-sdk @rule:3.41
    Scenario: An agent's signature without its name
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"3NGsoziMvnDBSRWgxpMiphsUFqDh51bvK9Zz3NGPciDruCU5E2kcrH3BaNAJE3DzicpD6xRV2mAc5R5sfyAM3DhL","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"}
        """
      And the mistake is named "agent-not-named"
      And the order is open

    @official-docs @rule:8.6
    Scenario Outline: An account that is <what> is no public key
      Given pacifica is running
      And alice has an open order
      When alice cancels the order over "<transport>" with:
        | account | <account> |
      Then the client reports failure "<code> Invalid public key"
      And the verification was refused: "account is no Ed25519 key"
      And the mistake is named "<named>"

      Examples:
        | what           | account                                     | transport | code | named         |
        | not base58     | 0OIl                                        | REST      | 400  | key-malformed |
        | too short      | abc                                         | WS        | 402  | key-malformed |
        | no curve point | 8opHzTAnfzRpPEx21XtnrVTX28YQuCpAjcn1PczScKh | REST      | 400  | key-off-curve |

  Rule: The signed text is the sorted compact JSON

    @observed @rule:3.2 @rule:3.3 @rule:3.4 @rule:3.6 @rule:3.33 @rule:4.10
    Scenario Outline: A cancel <mistake> does not verify
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"<signature>","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"}
        """
      And the verification was refused: "signature is not the signer's"
      And the mistake is named "<named>"
      And the order is open

      Examples:
        | mistake                     | named                  | signature |
        | with Python's blanks        | blanks-kept            | 3xCVWZzgCkz56DhWifCfBxy2AVLAz51HsjScQfyJ99g8pSLDFTMtUHmad9nF2he9i3AuNqCyrHEwTNP1H3pyr1gn |
        | with unsorted members       | keys-not-sorted        | NkR1QG1sP7X9ANcf84Ha3XYShW899vGpd4xYcHvHXTwEMLffP8nAR4gvSqDXb2AF2Z4FkNwMerGmVDXVdZGwcMq |
        | sorted at the top only      | nested-keys-not-sorted | 3nyKbNrzakr88uPT5RWmyJXTrNTmu3JgujDDrkasdJVbeAtJYj7iLvoTyU1e9grhTvUp3Dtjxxm11DGVGjLNrSS6 |
        | signed flat                 | flat-not-nested        | 48WoP4Vhqe2qWWQQoAAaQmUPSUQRkLHXW47sbiPr6wCSAQMiB7mxAqo6rxsVE1SDkFTJc1gzrJ3DcfwEXsmYEr1r |
        | signed as a stop cancel     | other-type-signed      | 5fihmoXkH2qQUAGj53SmcRGvpUNUUWgCFkPHqy3qH2efBQeJiKdryk6zKxHh72o8npVKo86TsXStgD6osaYszH1W |
        | with S plus the group order | s-out-of-range         | gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7icgRHRAzkPvGE2sA76iURqGzCFdMrPgCmCZfe99ht2qV |
        | with a header and no object | header-without-object  | 2MWvCH8JG8wsXhGdEsrd8Y2XbMbMivX8HHq3CMMXJdrfompQpe5LhjqN5bKCzpu7mG5MPSvcFPGgfTpe8E6cThnS |

    @official-docs @rule:8.1
    Scenario: One bit of the signature turned over
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"hxsabSFuyPVaTjN99vcAosA5XSZqY679ny9dFLMLTXqzpA9tj2HfWT67JXSDxELzxREswjMhzhpJ4rApvf4svzj","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"}
        """
      And the verification tells the message: "\"order_id\":42069"
      And the order is open

    @official-docs @rule:8.3 @rule:2.19 @rule:2.17
    Scenario: Over the WebSocket that is code 401
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","params":{"cancel_order":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"hxsabSFuyPVaTjN99vcAosA5XSZqY679ny9dFLMLTXqzpA9tj2HfWT67JXSDxELzxREswjMhzhpJ4rApvf4svzj","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}}}
        """
      Then the answer frame is:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","type":"cancel_order","code":401,"err":"Verification failed: signature does not match signer and canonical payload.","t":1749223343610}
        """
      And the WebSocket is still open
      And the order is open

    @official-sdk @rule:8.2
    Scenario: Before September 2026 the answer was no JSON
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And the switch errorProfile is a
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"hxsabSFuyPVaTjN99vcAosA5XSZqY679ny9dFLMLTXqzpA9tj2HfWT67JXSDxELzxREswjMhzhpJ4rApvf4svzj","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 400:
        """
        Verification failed
        """

    @assumed @rule:8.4
    Scenario Outline: A signature of <what>
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"<signature>","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Invalid signature","code":400,"error_id":"unspecified"}
        """
      And the verification was refused: "signature is not 64 bytes"
      And the mistake is named "<named>"

      Examples:
        | what           | named               | signature |
        | 128 hex digits | signature-in-hex    | 2253409e2a80ba9bf1de9cf5e771504c99a2fd5f7b23011cbaf20456855afbf022949ecdab8033c4a9bd97235422ff013cbf84d129c2cf565414294598259e08 |
        | 63 bytes       | signature-malformed | A23eHr9HDa9wU2iqj6oxEMoEsuxZQbNpm8p7fuxXMJUMbZCVDX3rGj1fhEz4MXgM85M98ppML38SnZpcdoKk1b |

    @third-party @rule:3.11 @rule:3.25
    Scenario Outline: An unknown member that was signed fails, unless the raw members are verified: <mode>
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      And the switch verification is <mode>
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"4dyc2WRQWWssGZfdv1SmdrdSJ5X5iuFjdjbeijtUmmY89BUAFT1MLhrRyd7Fmh5rSFCKcBprpGPfxMgAFM9Zimwp","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"reason":"x"}
        """
      Then the answer is <status>:
        """
        <answer>
        """

      Examples:
        | mode  | status | answer |
        | typed | 400    | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} |
        | raw   | 200    | {"success":true,"data":null,"error":null,"code":null} |

    @third-party @rule:3.10 @rule:3.13 @rule:3.12
    Scenario Outline: <what> is left out of the signed text
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

      Examples:
        | what              | body |
        | An unknown member | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"reason":"x"} |
        | A null            | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"client_order_id":null} |

    @assumed @rule:3.30 @rule:3.31
    Scenario Outline: A hardware wallet signs behind <header>
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
      And the order is cancelled

      Examples:
        | header                  | body |
        | a header of 20 bytes    | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":{"type":"hardware","value":"2MWvCH8JG8wsXhGdEsrd8Y2XbMbMivX8HHq3CMMXJdrfompQpe5LhjqN5bKCzpu7mG5MPSvcFPGgfTpe8E6cThnS"},"timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | a header of 85 bytes    | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":{"type":"hardware","value":"4odVV7ocFvSwXzKzbz7NU2UaHrGg1pkwtAwKLe9VLNGSU8qQQK3UDXcj6HLqYt9T2jBYd4JMdt3e1irGGjJZXQRA"},"timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |

    @assumed @rule:3.72 @rule:3.73
    Scenario Outline: Without a window the text may <have>
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      And the switch omittedExpiryWindow is <accepted>
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"<signature>","timestamp":1749223343149,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """

      Examples:
        | have            | accepted               | signature |
        | lack it too     | absent-or-default      | 7ERyB1JCfaoHBDbWx4Fq3XGE6t4K8hJpQ6CCabpZzsz8qWDdVzpdWXC9RnWyGjBSfrLfYDEYYXZzoTN3X3TAHTS |
        | have 30000      | absent-or-default      | 5nBh2bK5q99o2iV9R7xaWvXtm6vHnHKgDmz4yG2kxoY9Xb1Scumc7C99EkiAJkgFdGcJtAjuo1r4y55H6ecPGrtz |
        | have null       | absent-default-or-null | 56gd3NiniESQCvLF5gumEWjgh5VBdXdW4RuxXD7YNZZzA5ix2P3oPXZFHaBHjm92oKBY119ZyfkzwNZLQWCyFaJx |

  Rule: A message lives for its window

    @official-docs @rule:3.70 @rule:8.5
    Scenario Outline: A client whose clock is behind, over <transport>
      Given pacifica is running
      And alice has an open order
      When alice cancels the order over "<transport>" with:
        | clock | -PT2M |
      Then the client reports failure "400 Invalid message"
      And the verification was refused: "timestamp + expiry_window is before"
      And the mistake is named "clock-is-wrong"
      And the order is open

      Examples:
        | transport |
        | WS        |
        | REST      |

    @assumed @rule:3.75
    Scenario: A client whose clock is ahead
      Given pacifica is running
      And alice has an open order
      When alice cancels the order over "WS" with:
        | clock | PT1H |
      Then the client reports success

    @assumed @rule:3.75
    Scenario: The same where the future is limited
      Given pacifica is running
      And the switch maxFutureSkew is 60000
      And alice has an open order
      When alice cancels the order over "WS" with:
        | clock | PT1H |
      Then the client reports failure "400 Invalid message"
      And the mistake is named "clock-is-wrong"

    @official-docs @rule:3.71
    Scenario: The last millisecond of the window
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:28.149Z
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

    @official-docs @rule:3.70
    Scenario: One millisecond later
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:28.149Z
      And alice has an open order:
        | id       | 42069                                |
        | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |
      When the clock is advanced by PT0.001S
      And this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Invalid message","code":400,"error_id":"unspecified"}
        """
      And the mistake is named "window-expired"
      And the order is open

  Rule: Who may not trade is told so after the signature

    @observed @rule:8.9
    Scenario Outline: No beta access, over <transport>
      Given pacifica is running
      And the switch betaGate is true
      And alice has an open order
      When alice cancels the order over "<transport>"
      Then the client reports failure "403 Beta access required. Signer must redeem a valid beta code."
      And the verification was accepted
      And the order is open

      Examples:
        | transport |
        | WS        |
        | REST      |

  Rule: What can't be read is refused first

    @official-sdk @rule:8.14 @rule:4.1
    Scenario: A missing member
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"hxsabSFuyPVaTjN99vcAosA5XSZqY679ny9dFLMLTXqzpA9tj2HfWT67JXSDxELzxREswjMhzhpJ4rApvf4svzj","timestamp":1749223343149,"expiry_window":5000,"order_id":42069}
        """
      Then the answer is 400:
        """
        Json deserialize error: missing field `symbol` at line 1 column ${any}
        """
      And the journal shows no verification

    @assumed @rule:3.22 @rule:8.14
    Scenario: An order id that is text
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"2R1pvjeQaJxNWR8HVL5zxSLw9H8hEdpsSmio878Y3tFv4hg8hZDunaDZgVGNMj8BeRcLeshjSPS3CEsVMXLAFMr3","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":"42069"}
        """
      Then the answer is 400:
        """
        Json deserialize error: invalid type: string "42069", expected u64 at line 1 column ${any}
        """

    @assumed @rule:8.16
    Scenario: A body that is no JSON
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1
        Content-Type: application/json

        cancel it
        """
      Then the answer is 400:
        """
        Json deserialize error: expected value at line 1 column 1
        """

    @third-party @rule:8.17 @rule:2.18 @rule:2.20
    Scenario Outline: A frame that is <what> is answered without an id
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        <frame>
        """
      Then the answer frame is:
        """
        {"code":400,"err":"Error parsing request","t":1749223343610}
        """
      And the WebSocket is still open

      Examples:
        | what                     | frame |
        | no JSON                  | cancel it |
        | another venue's ping     | {"op":"ping"} |
        | without a signed body    | {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","params":{"cancel_order":{}}} |
        | without a full UUID      | {"id":"7","params":{"cancel_order":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}}} |

    @third-party @rule:2.21
    Scenario: In 2025 no failing frame had an id
      Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
      And the switch errorsWithoutId is true
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","params":{"cancel_order":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}}}
        """
      Then the answer frame is:
        """
        {"code":420,"err":"Failed to cancel order","t":1749223343610}
        """

    @official-docs @rule:2.10
    Scenario: The heartbeat
      Given pacifica is running
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"method":"ping"}
        """
      Then the answer frame is:
        """
        {"channel":"pong"}
        """

    @assumed @rule:8.38 @rule:8.39 @rule:2.5
    Scenario Outline: <method> <path> is not served
      Given pacifica is running
      When this request is sent:
        """
        <method> <path> HTTP/1.1
        """
      Then the answer is <status> with no body

      Examples:
        | method | path                   | status |
        | POST   | /api/v1/orders/cancels | 404    |
        | POST   | /api/v1/orders/cancel/ | 404    |
        | GET    | /api/v1/orders/cancel  | 405    |
