Feature: tanX lets a wallet sign in, and a token act
  The wallet signs a text that the venue hands out; the login answers with two tokens. The cancel itself is not signed.

  Background:
    Given tanx is running with its clock stopped at 2023-11-14T22:13:20Z
    And the switch fixedLoginCode is Yvw9FHZ4JwyhuVobAZAWjd
    And alice has an open order:
      | id   | 25768879                             |
      | uuid | 17be02d1-34ef-49df-9b92-264705047d99 |

  @official-sdk @rule:3.1 @rule:3.4 @rule:3.10 @rule:2.8
  Scenario: The login of the official SDK, byte for byte
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Nonce Acquired","payload":"You’re now signing into TanX, make sure the origin is https://testnet.tanx.fi (Login-code:Yvw9FHZ4JwyhuVobAZAWjd)"}
      """
    When this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71c"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Login Successful","payload":{"uid":"IDDAF4F5E3C7"},"token":{"refresh":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.${any}","access":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.${any}"}}
      """
    And the answer has the header "Content-Type" with "application/json"
    And the verification was accepted

  @official-sdk @rule:3.3
  Scenario Outline: Every generation of the paths leads in
    When this request is sent:
      """
      POST <base>/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Nonce Acquired","payload":"You’re now signing into TanX, make sure the origin is https://testnet.tanx.fi (Login-code:Yvw9FHZ4JwyhuVobAZAWjd)"}
      """
    When this request is sent:
      """
      POST <base>/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71c"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Login Successful","payload":{"uid":"IDDAF4F5E3C7"},"token":{"refresh":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.${any}","access":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.${any}"}}
      """

    Examples:
      | base             |
      | /sapi/v2/auth    |
      | /sapi/v1/auth/v2 |
      | /sapi/v1/auth    |

  @official-sdk @rule:3.2
  Scenario: A text that is outstanding is handed out again
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Nonce Acquired","payload":"You’re now signing into TanX, make sure the origin is https://testnet.tanx.fi (Login-code:Yvw9FHZ4JwyhuVobAZAWjd)"}
      """
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Cached Nonce Acquired","payload":"You’re now signing into TanX, make sure the origin is https://testnet.tanx.fi (Login-code:Yvw9FHZ4JwyhuVobAZAWjd)"}
      """

  @official-docs @rule:3.6 @rule:8.6
  Scenario: A text is good for one login
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    When this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71c"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Login Successful","payload":{"uid":"IDDAF4F5E3C7"},"token":{"refresh":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.${any}","access":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.${any}"}}
      """
    When this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71c"}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid Credentials or Token Expired, Kindly login again.","payload":""}
      """
    And the verification was refused: "no login text is outstanding"
    And the mistake is named "no-login-text"

  @assumed @rule:3.7 @rule:8.6
  Scenario: A text lives for five minutes
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    When the clock is advanced by PT5M
    When this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71c"}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid Credentials or Token Expired, Kindly login again.","payload":""}
      """
    And the verification was refused: "no login text is outstanding"

  @assumed @rule:3.8 @rule:8.6
  Scenario: A failed login leaves the text as it was
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    When this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"0x3035d37e4befc8c5ff0f84b5ecd25f7a2e99944243e3696c91305aceac54f45a525f8874e5c9bb4c9b572dc30e1ea132fce0727d15e04a853375f50d56bf73f91b"}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid Credentials or Token Expired, Kindly login again.","payload":""}
      """
    When this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71c"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Login Successful","payload":{"uid":"IDDAF4F5E3C7"},"token":{"refresh":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.${any}","access":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.${any}"}}
      """

  @official-sdk @rule:3.4 @rule:8.6 @rule:13.2
  Scenario: The length of the text was counted in characters, not in bytes
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    When this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"0x3035d37e4befc8c5ff0f84b5ecd25f7a2e99944243e3696c91305aceac54f45a525f8874e5c9bb4c9b572dc30e1ea132fce0727d15e04a853375f50d56bf73f91b"}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid Credentials or Token Expired, Kindly login again.","payload":""}
      """
    And the verification was refused: "another key signed"
    And the mistake is named "prefix-length-in-characters"

  @official-sdk @rule:10.9 @rule:8.6 @rule:13.2
  Scenario: The address of the SDK's own tests, which is not that of their key
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x713Cf80b7c71440E7a09Dede1ee23dCBf862fB66"}
      """
    When this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x713Cf80b7c71440E7a09Dede1ee23dCBf862fB66","user_signature":"0xefd58550ef75a5e534d7e91c09113448dc9a818c919962dddf15d88376ac35ca1eac93d6e2501b8f33215f8e6d37923cc0fc67af73eed2475f845c38ec3192a71c"}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid Credentials or Token Expired, Kindly login again.","payload":""}
      """
    And the verification was refused: "another key signed"

  @assumed @rule:10.8 @rule:8.6
  Scenario: The signature is none
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    When this request is sent:
      """
      POST /sapi/v2/auth/login/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1","user_signature":"0x1234"}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Invalid Credentials or Token Expired, Kindly login again.","payload":""}
      """
    And the verification was refused: "not 65 bytes of hex"

  @official-sdk @rule:8.5 @rule:2.9
  Scenario: An address that is too short
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001"}
      """
    Then the answer is 400:
      """
      {"status":"error","message":"Ensure eth_address has at least 30 characters.","payload":""}
      """

  @assumed @rule:8.7
  Scenario Outline: A field is missing
    When this request is sent:
      """
      POST <path> HTTP/1.1
      Content-Type: application/json

      <body>
      """
    Then the answer is 400:
      """
      {"status":"error","message":"please provide <field>, <field> is a mandatory field","payload":""}
      """

    Examples:
      | path                         | body                                                         | field          |
      | /sapi/v2/auth/nonce/         | {}                                                           | eth_address    |
      | /sapi/v2/auth/login/         | {"user_signature":"0x"}                                      | eth_address    |
      | /sapi/v2/auth/login/         | {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"} | user_signature |
      | /sapi/v1/auth/token/refresh/ | {}                                                           | refresh        |

  @seed @rule:3.11 @rule:4.12
  Scenario Outline: A client signs in and cancels
    When alice cancels the order over "<transport>"
    Then the client reports success
    And the verification was accepted
    When the clock is advanced by PT0.05S
    Then the order is cancelled

    Examples:
      | transport    |
      | REST         |
      | REST refresh |

  @assumed @rule:8.6
  Scenario: Another key than the account's
    When alice cancels the order over "REST" with:
      | privateKey | bob's privateKey |
    Then the client reports failure "Invalid Credentials or Token Expired, Kindly login again."
    And the verification was refused: "another key signed"
    And the mistake is named "signed-by-another-account"
    And the order is open

  @assumed @rule:3.9 @rule:8.6
  Scenario: A wallet that nobody knows
    When alice cancels the order over "REST" with:
      | privateKey | 0x0000000000000000000000000000000000000000000000000000000000000001 |
      | address    | 0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf                         |
    Then the client reports failure "Invalid Credentials or Token Expired, Kindly login again."
    And the verification was refused: "no account has this address"
    And the order is open

  @official-sdk @rule:8.1
  Scenario: No Authorization header
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json

      {"order_id":25768879}
      """
    Then the answer is 401:
      """
      {"status":"error","message":"Authentication credentials were not provided.","payload":""}
      """
    And the verification was refused: "there is no Authorization header"
    And the order is open

  @assumed @rule:8.1
  Scenario Outline: Another scheme counts as no credentials
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: <scheme> eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I

      {"order_id":25768879}
      """
    Then the answer is 401:
      """
      {"status":"error","message":"Authentication credentials were not provided.","payload":{}}
      """
    And the verification was refused: "its scheme is not JWT"
    And the order is open

    Examples:
      | scheme |
      | Bearer |
      | jwt    |

  @assumed @rule:8.3
  Scenario Outline: The header has no token, or more than one
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: <header>

      {"order_id":25768879}
      """
    Then the answer is 401:
      """
      {"status":"error","message":"Authorization header must contain two space-delimited values","payload":{"code":"bad_authorization_header"}}
      """
    And the order is open

    Examples:
      | header  |
      | JWT     |
      | JWT a b |

  @official-sdk @rule:8.2 @rule:3.19
  Scenario Outline: A token that is not valid
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT <token>

      {"order_id":25768879}
      """
    Then the answer is 401:
      """
      {"status":"error","message":"Given token not valid for any token type","payload":{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired","code":"token_not_valid"}}
      """
    And the verification was refused: "<reason>"
    And the order is open

    Examples:
      | token                                                                                                                                                                                                                                     | reason                 |
      | abc                                                                                                                                                                                                                                       | malformed              |
      | eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.VlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I  | MAC does not match     |
      | eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.o0Nvai5JlFPFLXeCzJCb9wUiw_qTuQgpyaDEOXr1Bww   | algorithm is not HS256 |
      | eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCIsImV4cCI6MTcwMDA4NjQwMCwiaWF0IjoxNzAwMDAwMDAwLCJqdGkiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2JhOTg3NjU0MzIxMCIsInVzZXJfaWQiOiIyNyJ9.sNfaEUd_c33sO79wjAfNilkOsW8mA0vKyi_bCn_8HZM | not one for access     |

  @official-sdk @rule:8.2 @rule:3.18
  Scenario: A token that has expired
    When alice logs in over "REST"
    And the clock is advanced by PT5M
    And alice cancels the order over "REST"
    Then the client reports failure "Given token not valid for any token type"
    And the verification was refused: "the token has expired"
    And the mistake is named "token-expired"
    And the order is open

  @assumed @rule:3.18
  Scenario: A token lives to its last millisecond
    When alice logs in over "REST"
    And the clock is advanced by PT4M59.999S
    And alice cancels the order over "REST"
    Then the client reports success

  @official-sdk @rule:3.23
  Scenario: A client that refreshes an expired token
    When alice logs in over "REST refresh"
    And the clock is advanced by PT5M
    And alice cancels the order over "REST refresh"
    Then the client reports success
    When the clock is advanced by PT0.05S
    Then the order is cancelled

  @official-sdk @rule:8.4 @rule:3.18
  Scenario: A refresh token that has expired
    When alice logs in over "REST refresh"
    And the clock is advanced by P1D
    And alice cancels the order over "REST refresh"
    Then the client reports failure "Given token not valid for any token type"
    And the verification was refused: "the token has expired"
    And the order is open

  @assumed @rule:8.30
  Scenario: The token is good and its user is gone
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjQwNCJ9.BQn_OEkBim3AO3np-snd03zTf7zL1SJRT7eXHLYIjSw

      {"order_id":25768879}
      """
    Then the answer is 401:
      """
      {"status":"error","message":"User not found","payload":{"code":"user_not_found"}}
      """
    And the verification was refused: "there is no such user"
    And the order is open

  @assumed @rule:8.33
  Scenario Outline: The token is asked for before verb and body are looked at
    When this request is sent:
      """
      <verb> /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json

      {
      """
    Then the answer is 401:
      """
      {"status":"error","message":"Authentication credentials were not provided.","payload":""}
      """
    And the order is open

    Examples:
      | verb   |
      | DELETE |
      | POST   |

  @official-sdk @rule:3.16 @rule:3.14
  Scenario: Node refreshes with the expired token still in the header
    When this request is sent:
      """
      POST /sapi/v1/auth/token/refresh/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT expired

      {"refresh":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCIsImV4cCI6MTcwMDA4NjQwMCwiaWF0IjoxNzAwMDAwMDAwLCJqdGkiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2JhOTg3NjU0MzIxMCIsInVzZXJfaWQiOiIyNyJ9.sNfaEUd_c33sO79wjAfNilkOsW8mA0vKyi_bCn_8HZM"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"","payload":{"access":"${any}","refresh":"${any}"}}
      """
    And the verification was accepted

  @official-sdk @rule:3.15
  Scenario: Python refreshes with a form
    When this request is sent:
      """
      POST /sapi/v1/auth/token/refresh/ HTTP/1.1
      Content-Type: application/x-www-form-urlencoded

      refresh=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCIsImV4cCI6MTcwMDA4NjQwMCwiaWF0IjoxNzAwMDAwMDAwLCJqdGkiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2JhOTg3NjU0MzIxMCIsInVzZXJfaWQiOiIyNyJ9.sNfaEUd_c33sO79wjAfNilkOsW8mA0vKyi_bCn_8HZM
      """
    Then the answer is 200:
      """
      {"status":"success","message":"","payload":{"access":"${any}","refresh":"${any}"}}
      """

  @official-sdk @rule:8.4
  Scenario Outline: A refresh token that is not valid
    When this request is sent:
      """
      POST /sapi/v1/auth/token/refresh/ HTTP/1.1
      Content-Type: application/json

      {"refresh":"<token>"}
      """
    Then the answer is 401:
      """
      {"status":"error","message":"Token is invalid or expired","payload":{"code":"token_not_valid"}}
      """

    Examples:
      | token                                                                                                                                                                                                                                    |
      | abc                                                                                                                                                                                                                                      |
      | eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I |

  @assumed @rule:3.17
  Scenario: A refresh token stays good after its use
    When this request is sent:
      """
      POST /sapi/v1/auth/token/refresh/ HTTP/1.1
      Content-Type: application/json

      {"refresh":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCIsImV4cCI6MTcwMDA4NjQwMCwiaWF0IjoxNzAwMDAwMDAwLCJqdGkiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2JhOTg3NjU0MzIxMCIsInVzZXJfaWQiOiIyNyJ9.sNfaEUd_c33sO79wjAfNilkOsW8mA0vKyi_bCn_8HZM"}
      """
    When this request is sent:
      """
      POST /sapi/v1/auth/token/refresh/ HTTP/1.1
      Content-Type: application/json

      {"refresh":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCIsImV4cCI6MTcwMDA4NjQwMCwiaWF0IjoxNzAwMDAwMDAwLCJqdGkiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2JhOTg3NjU0MzIxMCIsInVzZXJfaWQiOiIyNyJ9.sNfaEUd_c33sO79wjAfNilkOsW8mA0vKyi_bCn_8HZM"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"","payload":{"access":"${any}","refresh":"${any}"}}
      """

  @assumed @rule:3.17
  Scenario: A refresh token can be made good for one use
    Given the switch refreshTokenOnce is true
    When this request is sent:
      """
      POST /sapi/v1/auth/token/refresh/ HTTP/1.1
      Content-Type: application/json

      {"refresh":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCIsImV4cCI6MTcwMDA4NjQwMCwiaWF0IjoxNzAwMDAwMDAwLCJqdGkiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2JhOTg3NjU0MzIxMCIsInVzZXJfaWQiOiIyNyJ9.sNfaEUd_c33sO79wjAfNilkOsW8mA0vKyi_bCn_8HZM"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"","payload":{"access":"${any}","refresh":"${any}"}}
      """
    When this request is sent:
      """
      POST /sapi/v1/auth/token/refresh/ HTTP/1.1
      Content-Type: application/json

      {"refresh":"eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCIsImV4cCI6MTcwMDA4NjQwMCwiaWF0IjoxNzAwMDAwMDAwLCJqdGkiOiJmZWRjYmE5ODc2NTQzMjEwZmVkY2JhOTg3NjU0MzIxMCIsInVzZXJfaWQiOiIyNyJ9.sNfaEUd_c33sO79wjAfNilkOsW8mA0vKyi_bCn_8HZM"}
      """
    Then the answer is 401:
      """
      {"status":"error","message":"Token is invalid or expired","payload":{"code":"token_not_valid"}}
      """
    And the verification was refused: "used before"

  @official-docs @rule:3.5
  Scenario: Another wording of the text
    Given the switch loginMessage is set to "You’re now signing into Brine, make sure the origin is https://trade.brine.fi (Login-code:{code})"
    When this request is sent:
      """
      POST /sapi/v1/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Nonce Acquired","payload":"You’re now signing into Brine, make sure the origin is https://trade.brine.fi (Login-code:Yvw9FHZ4JwyhuVobAZAWjd)"}
      """
    When alice cancels the order over "REST"
    Then the client reports success

  @assumed @rule:3.7 @rule:3.2
  Scenario: Handing a text out again does not prolong its life
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    And the clock is advanced by PT4M59.999S
    And this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Cached Nonce Acquired","payload":"${any}"}
      """
    When the clock is advanced by PT0.001S
    And this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"0x9cC001058a30dD3bA6C7f0c98d6E20de089b00a1"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Nonce Acquired","payload":"${any}"}
      """

  @assumed @rule:3.9 @rule:8.5
  Scenario: Anything of thirty characters gets a text
    When this request is sent:
      """
      POST /sapi/v2/auth/nonce/ HTTP/1.1
      Content-Type: application/json

      {"eth_address":"nobody's address, thirty chars"}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Nonce Acquired","payload":"You’re now ${any}"}
      """

  @assumed @rule:3.12 @rule:3.21
  Scenario Outline: <what> is good
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: <header>

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation",${any}
      """

    Examples:
      | what                  | header |
      | A user id as text     | JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I |
      | A user id as a number | JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6Mjd9.AB6ChegE08J_rLZ9wGn1nMIURyWvLWfa-pdfviGVUIY |
      | More than one blank   | JWT   eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.UlrhHhkZjBAjgFxgNErNoZ8AgyP7RY094Mr69wg9g7I |

  @assumed @rule:3.20 @rule:3.19 @rule:8.2
  Scenario Outline: A token <what>
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT <token>

      {"order_id":25768879}
      """
    Then the answer is 401:
      """
      {"status":"error","message":"Given token not valid for any token type","payload":{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired","code":"token_not_valid"}}
      """
    And the verification was refused: "<reason>"
    And the order is open

    Examples:
      | what                    | token | reason |
      | issued in the future    | eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDEsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.ptPKR0xIuATl7lZ9tDfGyp1xTOUtSXxs67DmUOE8Wtk | from the future |
      | not valid yet           | eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3IiwibmJmIjoxNzAwMDAwMDAxfQ.c2oJegoHBLKwXj8QMTrT8_zESuJtK7EB3gj9h38zo2M | from the future |
      | without an end          | eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiaWF0IjoxNzAwMDAwMDAwLCJqdGkiOiIwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZiIsInVzZXJfaWQiOiIyNyJ9.S2SeNQjNA8VlyUlGXZDb3czFNBj4xvfhdPNlAhGn73s | has no exp |
      | that ends this second   | eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMDAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.GLzkJK6_nJ2-6gJzwWzoDH9v0tLnBci3WDy4P83JU20 | has expired |
      | of another secret       | eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDAsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.tUGKZdcF_cBrdeCB6QCODKKUg4v0w5uRUQmOQh2RSDo | MAC does not match |

  @assumed @rule:3.20
  Scenario: A token from the future, where the venue is told not to mind
    Given the switch refuseFutureTokens is false
    When this request is sent:
      """
      POST /sapi/v1/orders/cancel/ HTTP/1.1
      Content-Type: application/json
      Authorization: JWT eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoiYWNjZXNzIiwiZXhwIjoxNzAwMDAwMzAwLCJpYXQiOjE3MDAwMDAwMDEsImp0aSI6IjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmIiwidXNlcl9pZCI6IjI3In0.ptPKR0xIuATl7lZ9tDfGyp1xTOUtSXxs67DmUOE8Wtk

      {"order_id":25768879}
      """
    Then the answer is 200:
      """
      {"status":"success","message":"Order is successfully queued for cancellation",${any}
      """
