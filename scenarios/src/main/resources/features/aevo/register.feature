Feature: Registering keys at Aevo

  A wallet registers a signing key: the wallet signs Register over the key, the key signs SignKey over the wallet. Both are
  EIP-712; the wallet may use either encoding of the key, and personal_sign.

  Background:
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z

  @official-docs @official-sdk @rule:3.16 @rule:3.17
  Scenario Outline: A registration makes an API key and lists the signing keys: <form>
    When this request is sent, signed by alice:
      """
      DELETE /signing-key HTTP/1.1

      {"signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8"}
      """
    Then the answer is 200:
      """
      {"success":true}
      """
    When this request is sent:
      """
      POST /register HTTP/1.1

      {"account":"${alice.address}","signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"1893456000","account_signature":"<signature>","signing_key_signature":"0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b"}
      """
    Then the answer is 200:
      """
      {"success":true,"signing_keys":[{"signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"1893456000000000000","created_timestamp":"1700000000000000000"}],"api_key":"${any}","api_secret":"${any}","read_only":false}
      """
    And the verification was accepted

    Examples:
      | form                                | signature |
      | the key as an address               | 0xcbc2729fa4ec330794e261d12373183e7bf7d4b594875726fe6ed98fd6db1cc175ccae1caf0c33337f009957538e1866eccef7e75e9f8e319105abafa6a6d4111c |
      | the key as an address, personally   | 0x62d901cf49d33989d9b8fae0deef6c15334aeaaca47223e9c198aba51d8c8a753706771e8beba2ce3fec01252b7508c436aaa3fff7ac3f909eb192ab204445ad1c |
      | the key as its hash                 | 0xe3b864ce22a4bcb9dd4086eb60b481ac5ada0fac136184cb9474e7b79242f76341ce6dfeaa07801e3fef2de721ca2755b2086f1d00b2430b2c8474855643340e1b |
      | the key as its hash, personally     | 0xbad3998beb02547233da11d9a4c205179567fcfc8b33a3319984b89a90e6080635e210ae944d6ef1015be7fa91a8eea578769e9b328d3f58791b5f24dadd5de61c |

  @official-docs @assumed @rule:3.18 @rule:C.8
  Scenario: A registration may go without an API key, and needs none
    When this request is sent, signed by alice:
      """
      DELETE /signing-key HTTP/1.1

      {"signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8"}
      """
    Then the answer is 200:
      """
      {"success":true}
      """
    When this request is sent:
      """
      POST /register HTTP/1.1

      {"account":"${alice.address}","signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":1893456000,"account_signature":"0xcbc2729fa4ec330794e261d12373183e7bf7d4b594875726fe6ed98fd6db1cc175ccae1caf0c33337f009957538e1866eccef7e75e9f8e319105abafa6a6d4111c","signing_key_signature":"0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b","no_api_key":true,"referral_code":"friend"}
      """
    Then the answer is 200:
      """
      {"success":true,"signing_keys":[{"signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"1893456000000000000","created_timestamp":"1700000000000000000"}]}
      """

  @assumed @rule:3.19
  Scenario: The largest expiry stays the largest in the answer
    When this request is sent, signed by alice:
      """
      DELETE /signing-key HTTP/1.1

      {"signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8"}
      """
    Then the answer is 200:
      """
      {"success":true}
      """
    When this request is sent:
      """
      POST /register HTTP/1.1

      {"account":"${alice.address}","signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"115792089237316195423570985008687907853269984665640564039457584007913129639935","account_signature":"0x405aaac3f3cd6d2f61492af8ad79cbc5e2366f59cc1d0275a13768cd5f9c2f6230611f779d6e8176281dd1dc8e3d61a5addcd662e8b61571098494f38b8900141b","signing_key_signature":"0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b","no_api_key":true}
      """
    Then the answer is 200:
      """
      {"success":true,"signing_keys":[{"signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"115792089237316195423570985008687907853269984665640564039457584007913129639935",${any}}]}
      """

  @assumed @rule:3.20
  Scenario: A registration makes an unknown account
    When this request is sent:
      """
      POST /register HTTP/1.1

      {"account":"0x14dC79964da2C08b23698B3D3cc7Ca32193d9955","signing_key":"0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f","expiry":"1893456000","account_signature":"0x61df6c9a115e479d8a3b3991069864a355ca444fd15950703f464567895df1da48efbb94fdf4e8955aa0e073a30afaee9763434b137d18e07823fe7b4e3c30c91c","signing_key_signature":"0xd87ae6a38348f0d503aab0997b020b13be50bd874cac84d2ff1c1721e3a7c275644e63dc10913ff4ee72329c579065b17b46428d348516cd98ed80d7cb472b1f1b"}
      """
    Then the answer is 200:
      """
      {"success":true,"signing_keys":[{"signing_key":"0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f","expiry":"1893456000000000000","created_timestamp":"1700000000000000000"}],"api_key":"${any}","api_secret":"${any}","read_only":false}
      """

  @assumed @rule:3.20
  Scenario: Keys are listed oldest first
    Given dora opens an account:
      | privateKey | 0x4bbbf85ce3377467afe5d46f804f221813b2bb87f24d81f60f1fcdbf7cbf4356 |
      | signingKey | 0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba |
    When this request is sent:
      """
      POST /register HTTP/1.1

      {"account":"0x14dC79964da2C08b23698B3D3cc7Ca32193d9955","signing_key":"0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f","expiry":"1893456000","account_signature":"0x61df6c9a115e479d8a3b3991069864a355ca444fd15950703f464567895df1da48efbb94fdf4e8955aa0e073a30afaee9763434b137d18e07823fe7b4e3c30c91c","signing_key_signature":"0xd87ae6a38348f0d503aab0997b020b13be50bd874cac84d2ff1c1721e3a7c275644e63dc10913ff4ee72329c579065b17b46428d348516cd98ed80d7cb472b1f1b","no_api_key":true}
      """
    Then the answer is 200:
      """
      {"success":true,"signing_keys":[{"signing_key":"0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc",${any}},{"signing_key":"0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f",${any}}]}
      """

  @assumed @rule:3.21
  Scenario: A key that the account has registered is refused
    When this request is sent:
      """
      POST /register HTTP/1.1

      {"account":"${alice.address}","signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"1893456000","account_signature":"0xcbc2729fa4ec330794e261d12373183e7bf7d4b594875726fe6ed98fd6db1cc175ccae1caf0c33337f009957538e1866eccef7e75e9f8e319105abafa6a6d4111c","signing_key_signature":"0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b"}
      """
    Then the answer is 400:
      """
      {"error":"SIGNING_KEY_ALREADY_REGISTERED"}
      """

  @assumed @rule:8.32
  Scenario Outline: Signatures that do not count: <what>
    When this request is sent:
      """
      POST /register HTTP/1.1

      {"account":"${alice.address}","signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"<expiry>","account_signature":"<account>","signing_key_signature":"<key>"}
      """
    Then the answer is 400:
      """
      {"error":"INVALID_SIGNATURE"}
      """
    And the verification was refused: "has not signed this"

    Examples:
      | what                                    | expiry     | account | key |
      | another expiry than was signed          | 1893456001 | 0xcbc2729fa4ec330794e261d12373183e7bf7d4b594875726fe6ed98fd6db1cc175ccae1caf0c33337f009957538e1866eccef7e75e9f8e319105abafa6a6d4111c | 0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b |
      | each other's                            | 1893456000 | 0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b | 0xcbc2729fa4ec330794e261d12373183e7bf7d4b594875726fe6ed98fd6db1cc175ccae1caf0c33337f009957538e1866eccef7e75e9f8e319105abafa6a6d4111c |
      | the key's, personally                   | 1893456000 | 0xcbc2729fa4ec330794e261d12373183e7bf7d4b594875726fe6ed98fd6db1cc175ccae1caf0c33337f009957538e1866eccef7e75e9f8e319105abafa6a6d4111c | 0xf1396ab5bb0c6ad9a3b2b6f3a860a3370462dc82e2c2e945f8336d822a926dc345c03357a7d65921100459f1dc63ed694f63dcc6c90c45ce09c36202eb6f55801c |
      | the account's is no signature           | 1893456000 | 0x12    | 0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b |

  @official-sdk @rule:C.6
  Scenario: An expiry may be in nanoseconds if that is switched on
    Given the switch registerExpiryUnit is nanoseconds
    When this request is sent, signed by alice:
      """
      DELETE /signing-key HTTP/1.1

      {"signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8"}
      """
    Then the answer is 200:
      """
      {"success":true}
      """
    When this request is sent:
      """
      POST /register HTTP/1.1

      {"account":"${alice.address}","signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"1893456000000000000","account_signature":"0x9f1ca3a98586c38da81bf4f460d5de6b01976ea083a200ff06416a7ba9acee5f6c29ffe91c31396ffddd9b1ebc0dcc35b20b1cde9f1c65c95941d8f16a773d0a1b","signing_key_signature":"0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b","no_api_key":true}
      """
    Then the answer is 200:
      """
      {"success":true,"signing_keys":[{"signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"1893456000000000000",${any}}]}
      """

  @official-sdk @rule:C.8
  Scenario: A registration may need an API key if that is switched on
    Given the switch registerNeedsKey is true
    When this request is sent:
      """
      POST /register HTTP/1.1

      {"account":"${alice.address}","signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"1893456000","account_signature":"0xcbc2729fa4ec330794e261d12373183e7bf7d4b594875726fe6ed98fd6db1cc175ccae1caf0c33337f009957538e1866eccef7e75e9f8e319105abafa6a6d4111c","signing_key_signature":"0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b"}
      """
    Then the answer is 401:
      """
      {"error":"UNAUTHORIZED"}
      """

  @assumed @rule:8.18
  Scenario Outline: A registration of the wrong form: <what>
    When this request is sent:
      """
      POST /register HTTP/1.1

      <body>
      """
    Then the answer is 400:
      """
      {"error":"BAD_REQUEST"}
      """

    Examples:
      | what             | body |
      | no JSON          | { |
      | no members       | {} |
      | no address       | {"account":"alice","signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"1893456000","account_signature":"0xcbc2729fa4ec330794e261d12373183e7bf7d4b594875726fe6ed98fd6db1cc175ccae1caf0c33337f009957538e1866eccef7e75e9f8e319105abafa6a6d4111c","signing_key_signature":"0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b"} |
      | a negative time  | {"account":"${alice.address}","signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"-1","account_signature":"0xcbc2729fa4ec330794e261d12373183e7bf7d4b594875726fe6ed98fd6db1cc175ccae1caf0c33337f009957538e1866eccef7e75e9f8e319105abafa6a6d4111c","signing_key_signature":"0x81465d38efb87e683a6c667c536b4ad61d186e0cc39774cb06e4353850cefdfc4f048dc95499abc6e14b4e8ea1fbf9bd53d3f6e39c1f79252b25d97c7b2989a51b"} |

  @official-docs @rule:3.15
  Scenario Outline: GET /auth tells whether the credentials are good: <secret>
    When this request is sent:
      """
      GET /auth HTTP/1.1
      AEVO-KEY: ${alice.apiKey}
      AEVO-SECRET: <secret>

      """
    Then the answer is <status>:
      """
      <body>
      """

    Examples:
      | secret             | status | body                     |
      | ${alice.apiSecret} | 200    | {"success":true}         |
      | ${bob.apiSecret}   | 401    | {"error":"UNAUTHORIZED"} |

  @official-docs @rule:3.22
  Scenario: An account lists its keys
    When this request is sent, signed by alice:
      """
      GET /account HTTP/1.1

      """
    Then the answer is 200:
      """
      {"account":"${alice.address}","signing_keys":[{"signing_key":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8","expiry":"115792089237316195423570985008687907853269984665640564039457584007913129639935","created_timestamp":"0"}],"api_keys":[{"name":"","api_key":"${alice.apiKey}","read_only":false,"ip_addresses":[]}]}
      """

  @official-docs @rule:3.22 @rule:8.8 @rule:8.9
  Scenario: An account makes API keys and removes them
    When this request is sent, signed by alice:
      """
      POST /api-key HTTP/1.1

      {"name":"desk","read_only":true,"ip_addresses":["10.0.0.1"]}
      """
    Then the answer is 200:
      """
      {"success":true,"api_key":"${any}","api_secret":"${any}","read_only":true}
      """
    When this request is sent, signed by alice:
      """
      GET /account HTTP/1.1

      """
    Then the answer is 200:
      """
      {${any}"api_keys":[{"name":"","api_key":"${alice.apiKey}","read_only":false,"ip_addresses":[]},{"name":"desk","api_key":"${any}","read_only":true,"ip_addresses":["10.0.0.1"]}]}
      """
    When this request is sent, signed by alice:
      """
      DELETE /api-key HTTP/1.1

      {"api_key":"${alice.apiKey}"}
      """
    Then the answer is 200:
      """
      {"success":true}
      """
    When this request is sent, signed by alice:
      """
      GET /auth HTTP/1.1

      """
    Then the answer is 401:
      """
      {"error":"ACCOUNT_INVALID_API_KEY"}
      """

  @assumed @rule:3.22
  Scenario Outline: A key that the account does not have can't be removed: <path>
    When this request is sent, signed by alice:
      """
      DELETE <path> HTTP/1.1

      <body>
      """
    Then the answer is 400:
      """
      {"error":"<code>"}
      """

    Examples:
      | path         | body                                                        | code                        |
      | /api-key     | {"api_key":"${bob.apiKey}"}                                 | ACCOUNT_INVALID_API_KEY     |
      | /signing-key | {"signing_key":"0x14dC79964da2C08b23698B3D3cc7Ca32193d9955"} | ACCOUNT_INVALID_SIGNING_KEY |
