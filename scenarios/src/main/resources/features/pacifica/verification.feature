Feature: From what Pacifica rebuilds the signed text, and in which order it checks

  The venue reads a message into types and prints them again. What its types print has to be what was signed.

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
    And the switch speedBump is 0
    And alice has an open order:
      | id       | 42069                                |
      | clientId | 79f948fd-7556-4066-a128-083f3ea49322 |

  Rule: The table of typed verification

    @third-party @official-docs @observed @assumed
    Scenario Outline: Signed elsewhere: <what>
      Given the switch verification is <mode>
      When this request is sent:
        """
        POST /api/v1/orders/<path> HTTP/1.1

        <body>
        """
      Then the answer is <status>:
        """
        <answer>
        """

      Examples:
        | rule | what | mode | path | status | answer | body |
        | 3.14 3.25 | null in both | typed | cancel | 400 | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"5nJgXgY732qhYH9coBE2RYZ2GFhQegodkK7vJwPfY9xEmcS2iJ4f2bPXMQYVgDuP5fMCbWHxWCK8aH23WYPSkmei","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"client_order_id":null} |
        | 3.14 3.25 | null in both, raw members | raw | cancel | 200 | {"success":true,"data":null,"error":null,"code":null} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"5nJgXgY732qhYH9coBE2RYZ2GFhQegodkK7vJwPfY9xEmcS2iJ4f2bPXMQYVgDuP5fMCbWHxWCK8aH23WYPSkmei","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"client_order_id":null} |
        | 3.13 3.25 | null sent and not signed, raw members | raw | cancel | 400 | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"client_order_id":null} |
        | 3.10 3.25 | an unknown member that is not signed, raw members | raw | cancel | 400 | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"reason":"x"} |
        | 3.15 | decimals sent as numbers, signed as texts | typed | create | 200 | {"success":true,"data":{"order_id":${any}},"error":null,"code":null} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"4Xh34a2TPeLVD9RxDJPUAQDtAhspM2YnMPhSpaBcehMczZCp869QBjs3ZVmgq8fyRdNYzrgU9bnzQE52uLDmJxMN","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","price":100000,"reduce_only":false,"amount":0.1,"side":"bid","tif":"ALO"} |
        | 3.15 3.25 | the same, raw members | raw | create | 400 | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"4Xh34a2TPeLVD9RxDJPUAQDtAhspM2YnMPhSpaBcehMczZCp869QBjs3ZVmgq8fyRdNYzrgU9bnzQE52uLDmJxMN","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","price":100000,"reduce_only":false,"amount":0.1,"side":"bid","tif":"ALO"} |
        | 3.16 | decimals that are numbers in both | typed | create | 400 | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"4BYviCpKoXLtT1niNyu1wqMGhrpHM3xdS2nGawm74Cfv7eJ7HnsntdPqPQ7FPy98vLwDXzc7CX6sCEE7cyD3dXEX","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","price":100000,"reduce_only":false,"amount":0.1,"side":"bid","tif":"ALO"} |
        | 3.16 3.25 | the same, raw members | raw | create | 200 | {"success":true,"data":{"order_id":${any}},"error":null,"code":null} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"4BYviCpKoXLtT1niNyu1wqMGhrpHM3xdS2nGawm74Cfv7eJ7HnsntdPqPQ7FPy98vLwDXzc7CX6sCEE7cyD3dXEX","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","price":100000,"reduce_only":false,"amount":0.1,"side":"bid","tif":"ALO"} |
        | 3.19 | a client id in upper case, signed so | typed | cancel | 400 | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"5Xm5WnUEenSu1ReYTGafQQKXrLaAoyyZxSJifGtRcFqy2hQgoem57gxUzyHJ8GyoAzJFPjS37pxY9s9rUTmK8knN","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","client_order_id":"79F948FD-7556-4066-A128-083F3EA49322"} |
        | 3.20 | a client id in upper case, signed in lower case | typed | cancel | 200 | {"success":true,"data":null,"error":null,"code":null} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"3P6iAV2muMGxP3zTLKmq7p2vSMaUaTVBKwSqpShZkgHnn4g7v5L8442MyNoNTsRGMSEc9E4RmjizPtmCNjQzQ6Ho","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","client_order_id":"79F948FD-7556-4066-A128-083F3EA49322"} |
        | 3.32 | a signature object of another type | typed | cancel | 400 | Json deserialize error: unknown variant `raw`, expected `hardware` at line 1 column ${any} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":{"type":"raw","value":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD"},"timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | 3.33 | an object around a signature without a header | typed | cancel | 400 | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":{"type":"hardware","value":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD"},"timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |

    @assumed @rule:3.20
    Scenario: A client id in upper case is echoed in lower case
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","params":{"cancel_order":{"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"3P6iAV2muMGxP3zTLKmq7p2vSMaUaTVBKwSqpShZkgHnn4g7v5L8442MyNoNTsRGMSEc9E4RmjizPtmCNjQzQ6Ho","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","client_order_id":"79F948FD-7556-4066-A128-083F3EA49322"}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"I":"79f948fd-7556-4066-a128-083f3ea49322","i":null,"s":"BTC"},"id":"1bb2b72f-f545-4938-8a38-c5cda8823675","t":1749223343610,"type":"cancel_order"}
        """

    @assumed @third-party
    Scenario Outline: A hardware wallet's header of <bytes> bytes where only the <header> one counts
      Given the switch hardwareHeader is <header>
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        <body>
        """
      Then the answer is <status>:
        """
        <answer>
        """

      Examples:
        | rule | bytes | header | status | answer | body |
        | 3.30 | 20 | short | 200 | {"success":true,"data":null,"error":null,"code":null} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":{"type":"hardware","value":"2MWvCH8JG8wsXhGdEsrd8Y2XbMbMivX8HHq3CMMXJdrfompQpe5LhjqN5bKCzpu7mG5MPSvcFPGgfTpe8E6cThnS"},"timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | 3.30 | 20 | long | 400 | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":{"type":"hardware","value":"2MWvCH8JG8wsXhGdEsrd8Y2XbMbMivX8HHq3CMMXJdrfompQpe5LhjqN5bKCzpu7mG5MPSvcFPGgfTpe8E6cThnS"},"timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | 3.31 | 85 | short | 400 | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":{"type":"hardware","value":"4odVV7ocFvSwXzKzbz7NU2UaHrGg1pkwtAwKLe9VLNGSU8qQQK3UDXcj6HLqYt9T2jBYd4JMdt3e1irGGjJZXQRA"},"timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | 3.31 | 85 | long | 200 | {"success":true,"data":null,"error":null,"code":null} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":{"type":"hardware","value":"4odVV7ocFvSwXzKzbz7NU2UaHrGg1pkwtAwKLe9VLNGSU8qQQK3UDXcj6HLqYt9T2jBYd4JMdt3e1irGGjJZXQRA"},"timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |

    @assumed @official-docs
    Scenario Outline: Signed here: <what>
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/<path> HTTP/1.1

        <body>
        """
      Then the verification was accepted
      And the answer is <status>:
        """
        <answer>
        """

      Examples:
        | rule | what | path | status | answer | body |
        | 3.17 | trailing zeros as they were typed | create | 200 | {"success":true,"data":{"order_id":${any}},"error":null,"code":null} | {"symbol":"BTC","price":"100000.00","amount":"0.100","side":"bid","tif":"ALO","reduce_only":false} |
        | 3.12 | nothing that is optional | create | 200 | {"success":true,"data":{"order_id":${any}},"error":null,"code":null} | {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false} |
        | 3.12 3.3 | everything that is optional | create | 200 | {"success":true,"data":{"order_id":${any}},"error":null,"code":null} | {"tif":"ALO","take_profit":{"trigger_price_type":"mark_price","stop_price":"120000","limit_price":"120300","client_order_id":"e36ac10b-58cc-4372-a567-0e02b2c3d479","amount":"0.1"},"symbol":"BTC","stop_loss":{"stop_price":"99800"},"side":"bid","reduce_only":false,"price":"100000","client_order_id":"f47ac10b-58cc-4372-a567-0e02b2c3d479","amount":"0.1"} |
        | 3.24 | text beyond ASCII | cancel | 422 | {"success":false,"data":null,"error":"Failed to cancel order","code":5,"error_id":"unspecified"} | {"symbol":"BTCж","order_id":42069} |
        | 3.74 | a window of zero | cancel | 200 | {"success":true,"data":null,"error":null,"code":null} | {"expiry_window":0,"symbol":"BTC","order_id":42069} |
        | 3.74 | a large window | cancel | 200 | {"success":true,"data":null,"error":null,"code":null} | {"expiry_window":4294967295,"symbol":"BTC","order_id":42069} |

    @assumed @official-docs @rule:4.1
    Scenario Outline: What can't be read: <what>
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/<path> HTTP/1.1

        <body>
        """
      Then the answer is 400:
        """
        Json deserialize error: <text> at line 1 column ${any}
        """
      And the order is open

      Examples:
        | rule | what | path | text | body |
        | 3.18 | a decimal with a sign | create | invalid value: string "+1", expected a decimal | {"symbol":"BTC","price":"+1","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false} |
        | 3.18 | a negative decimal | create | invalid value: string "-1", expected a decimal | {"symbol":"BTC","price":"-1","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false} |
        | 3.18 | a decimal with an exponent | create | invalid value: string "1e3", expected a decimal | {"symbol":"BTC","price":"1e3","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false} |
        | 3.18 | a decimal without digits | create | invalid value: string "", expected a decimal | {"symbol":"BTC","price":"","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false} |
        | 3.21 | a client id of 32 digits | cancel | UUID parsing failed: expected 36 characters with hyphens | {"symbol":"BTC","client_order_id":"79f948fd75564066a128083f3ea49322"} |
        | 3.22 | an order id that is text | cancel | invalid type: string "42069", expected u64 | {"symbol":"BTC","order_id":"42069"} |
        | 3.23 | a negative order id | cancel | invalid value: integer `-1`, expected u64 | {"symbol":"BTC","order_id":-1} |
        | 3.23 | an order id with a fraction | cancel | invalid type: floating point `42069.0`, expected u64 | {"symbol":"BTC","order_id":42069.0} |
        | 3.23 | an order id beyond 64 bits | cancel | invalid value: integer `18446744073709551616`, expected u64 | {"symbol":"BTC","order_id":18446744073709551616} |
        | 3.23 | a boolean that is text | cancel_all | invalid type: string "true", expected a boolean | {"all_symbols":"true","exclude_reduce_only":false} |
        | 3.23 | a required null | cancel | invalid type: null, expected a string | {"symbol":null,"order_id":42069} |
        | 3.74 | a window beyond 32 bits | cancel | invalid value: integer `4294967296`, expected u32 | {"expiry_window":4294967296,"symbol":"BTC","order_id":42069} |
        | 3.74 | a negative window | cancel | invalid value: integer `-1`, expected u32 | {"expiry_window":-1,"symbol":"BTC","order_id":42069} |

    @assumed @rule:3.23 @rule:4.1
    Scenario Outline: What can't be read, as it is sent: <what>
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        <body>
        """
      Then the answer is 400:
        """
        Json deserialize error: <text> at line 1 column ${any}
        """
      And the order is open

      Examples:
        | what | text | body |
        | a timestamp that is text | invalid type: string "1749223343149", expected u64 | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":"1749223343149","expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | a negative timestamp | invalid value: integer `-1`, expected u64 | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":-1,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | a timestamp with an exponent | invalid type: floating point `${any}`, expected u64 | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1.749223343149e12,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | a member twice | duplicate field `symbol` | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"symbol":"BTC"} |

  Rule: The first thing that is wrong is told

    @assumed @official-sdk
    Scenario Outline: <what>
      When this request is sent:
        """
        POST /api/v1/orders/<path> HTTP/1.1

        <body>
        """
      Then the answer is 400:
        """
        <answer>
        """
      And the order is open

      Examples:
        | rule | what | path | answer | body |
        | 4.2 | A bad key comes before a bad signature | cancel | {"success":false,"data":null,"error":"Invalid public key","code":400,"error_id":"unspecified"} | {"account":"abc","signature":"abc","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | 4.2 | A bad agent too | cancel | {"success":false,"data":null,"error":"Invalid public key","code":400,"error_id":"unspecified"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"abc","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069,"agent_wallet":"abc"} |
        | 4.3 | A bad signature comes before the clock | cancel | {"success":false,"data":null,"error":"Invalid signature","code":400,"error_id":"unspecified"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"abc","timestamp":1,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | 4.4 | The clock comes before the verification | cancel | {"success":false,"data":null,"error":"Invalid message","code":400,"error_id":"unspecified"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | 3.76 | Seconds are long expired | cancel | {"success":false,"data":null,"error":"Invalid message","code":400,"error_id":"unspecified"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343,"expiry_window":5000,"symbol":"BTC","order_id":42069} |
        | 4.6 | The verification comes before the missing id | cancel | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC"} |
        | 4.7 | The verification comes before the tick | create | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","price":"100000.5","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false} |
        | 4.10 | A key of small order signs nothing | cancel | {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"} | {"account":"4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM","signature":"2AFv15MNPuA84RmU66xw2uMzGipcVxNpzAffoacGVvjFue3CBmf633fAWuiP9cwL9C3z3CJiGgRSFjJfeEcA6QX","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069} |

    @official-sdk @assumed @rule:4.7
    Scenario: The tick comes before the engine
      Given the switch openOrderLimit is 1
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"BTC","price":"0.5","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Price 0.5 is not a multiple of tick size 1","code":400,"error_id":"unspecified"}
        """

    @official-sdk @rule:3.1
    Scenario: The journal shows what was verified
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the verification was accepted
      And the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
