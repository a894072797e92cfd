Feature: The older generation of DMEX, profile legacy-v2

  What the official SDK speaks: REST under /api/futures, hashes of packed members, and a cancel that has a hash and a nonce
  of its own.

  Background:
    Given dmex is running with its clock stopped at 2024-01-15T10:30:00Z
    And the profile is legacy-v2

  @official-sdk @assumed @rule:L.1
  Scenario: A ping
    When this request is sent:
      """
      GET /api/ping HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":{"message":"pong","ip":"127.0.0.1"}}
      """
    And the answer has the header "Content-Type" with "application/json"

  @official-sdk @assumed @rule:L.2 @rule:L.4 @rule:L.5 @rule:L.10 @rule:L.12 @rule:4.13 @rule:4.14
  Scenario: The captured order and cancel of the SDK, byte for byte
    When this request is sent:
      """
      POST /api/futures/orders HTTP/1.1
      Content-Type: application/json
      X-Dmex-Api-Lib-Version: 2.0.0

      {"amount":"100000000","futures_contract_hash":"0x16c0a9eeaddb4ad652478330bec7a2e699d9b7222c618e23d5955517c306ca62","leverage":"300000000","price":"300000000000","side":true,"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","order_hash":"0x2a1f3216275d20bf97be284b3eed3dbf816b8859f4eb81f09277728229a3c3d3","nonce":1700000000000,"v":28,"r":"0x90b7d56aa6088fa9f5f4cb72ef90693da1dd27e2bdeeec1b53c6978d01734764","s":"0x5919f5157fbd521f9c47a0de762c7ee9d30907b0ffb5157b89580197fa855b32"}
      """
    Then the answer is 200:
      """
      {"data":"Order created"}
      """
    And the verification was accepted
    When this request is sent:
      """
      GET /api/orders?user=0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"success":true,"data":[{"hash":"0x2a1f3216275d20bf97be284b3eed3dbf816b8859f4eb81f09277728229a3c3d3",${any}"amount":"100000000","price":"300000000000","side":true,"nonce":1700000000000,"leverage":"300000000",${any}}]}
      """
    When this request is sent:
      """
      DELETE /api/futures/orders HTTP/1.1
      Content-Type: application/json
      X-Dmex-Api-Lib-Version: 2.0.0

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"0x2a1f3216275d20bf97be284b3eed3dbf816b8859f4eb81f09277728229a3c3d3","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","cancel_hash":"0x098267843bb90a5884c5a5d0bea3d723bafe602ed40418379c0e7968a3b032e0","nonce":1700000000001,"v":28,"r":"0x93e6c7631753dd87dc6a766223e50d1acf2f6dd580997b2888ca907efdd747a3","s":"0x0b852cff436ff3b783c8f72faae851365150f38058915010f2280c1631a0441d"}
      """
    Then the answer is 200:
      """
      {"data":"Order cancelled"}
      """
    And the verification was accepted
    And alice has 0 working orders

  @official-sdk @rule:L.3
  Scenario: A stop price is not signed, and makes a stop order
    When this request is sent:
      """
      POST /api/futures/orders HTTP/1.1

      {"amount":"100000000","futures_contract_hash":"0x16c0a9eeaddb4ad652478330bec7a2e699d9b7222c618e23d5955517c306ca62","leverage":"300000000","price":"300000000000","side":true,"stop_price":"310000000000","contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","order_hash":"0x2a1f3216275d20bf97be284b3eed3dbf816b8859f4eb81f09277728229a3c3d3","nonce":1700000000000,"v":28,"r":"0x90b7d56aa6088fa9f5f4cb72ef90693da1dd27e2bdeeec1b53c6978d01734764","s":"0x5919f5157fbd521f9c47a0de762c7ee9d30907b0ffb5157b89580197fa855b32"}
      """
    Then the answer is 200:
      """
      {"data":"Order created"}
      """
    When alice asks to open_orders over "REST"
    Then the client's answer contains "\"stop\":true,\"stop_price\":\"310000000000\",\"stopped\":false"

  @official-sdk @assumed @rule:L.6
  Scenario: The older paths are not there in the current profile
    Given the profile is current
    When this request is sent, signed by alice:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","nonce":1}
      """
    Then the answer is 404:
      """
      {"success":false,"error":"Not found"}
      """

  @official-sdk @assumed @rule:L.11
  Scenario Outline: A cancel that is refused: <error>
    Given alice has an open order:
      | id | 0x1111111111111111111111111111111111111111111111111111111111111111 |
    When this request is sent, signed by <signer>:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"<contract>","order_hash":"<order>","user_address":"${<user>.address}"<more>}
      """
    Then the answer is 400:
      """
      {"errors":[{"message":"<error>"}]}
      """
    And the order is open

    Examples:
      | error                    | signer | user  | contract                                   | order                                                              | more                                                                                             |
      | Invalid request          | alice  | alice | 0x3584F3257b143109fF11E52266094241Fdb7984c | 0x1111111111111111111111111111111111111111111111111111111111111111 | ,"nonce":"1"                                                                                     |
      | Invalid request          | alice  | alice | 0x3584F3257b143109fF11E52266094241Fdb7984c | 0x1111111111111111111111111111111111111111111111111111111111111111 | ,"nonce":1,"cancel_hash":"0x1"                                                                   |
      | Invalid contract address | alice  | alice | 0x0000000000000000000000000000000000000001 | 0x1111111111111111111111111111111111111111111111111111111111111111 | ,"nonce":1                                                                                       |
      | Invalid cancel hash      | alice  | alice | 0x3584F3257b143109fF11E52266094241Fdb7984c | 0x1111111111111111111111111111111111111111111111111111111111111111 | ,"nonce":1,"cancel_hash":"0x1111111111111111111111111111111111111111111111111111111111111111" |
      | Invalid signature        | bob    | alice | 0x3584F3257b143109fF11E52266094241Fdb7984c | 0x1111111111111111111111111111111111111111111111111111111111111111 | ,"nonce":1                                                                                       |
      | Order not found          | alice  | alice | 0x3584F3257b143109fF11E52266094241Fdb7984c | 0x2222222222222222222222222222222222222222222222222222222222222222 | ,"nonce":1                                                                                       |
      | Invalid signature        | bob    | bob   | 0x3584F3257b143109fF11E52266094241Fdb7984c | 0x1111111111111111111111111111111111111111111111111111111111111111 | ,"nonce":1                                                                                       |

  @official-sdk @assumed @rule:L.11 @rule:8.17
  Scenario Outline: A body that is no request: <body>
    When this request is sent:
      """
      DELETE /api/futures/orders HTTP/1.1

      <body>
      """
    Then the answer is 400:
      """
      {"errors":[{"message":"Invalid request"}]}
      """

    Examples:
      | body |
      | x    |
      | []   |
      | {}   |

  @official-sdk @assumed @rule:L.11
  Scenario: A delegate does not cancel here
    Given carol has an open order
    When this request is sent, signed by bob:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"${order}","user_address":"${carol.address}","nonce":1}
      """
    Then the answer is 400:
      """
      {"errors":[{"message":"Invalid signature"}]}
      """

  @official-sdk @assumed @rule:L.11
  Scenario Outline: An order that is <state> is not cancelled
    Given alice has an open order
    And the order has <happened>
    When this request is sent, signed by alice:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"${order}","user_address":"${alice.address}","nonce":1}
      """
    Then the answer is 400:
      """
      {"errors":[{"message":"<error>"}]}
      """

    Examples:
      | state     | happened                    | error                   |
      | filled    | been filled                 | Order already filled    |
      | cancelled | been cancelled by the venue | Order already cancelled |

  @official-sdk @assumed @rule:L.13 @rule:10.15
  Scenario: A nonce is used once, even by a cancel that finds no order
    Given alice has an open order
    When this request is sent, signed by alice:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","nonce":1700000000005}
      """
    Then the answer is 400:
      """
      {"errors":[{"message":"Order not found"}]}
      """
    When this request is sent, signed by alice:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"${order}","user_address":"${alice.address}","nonce":1700000000005}
      """
    Then the answer is 400:
      """
      {"errors":[{"message":"Nonce already used"}]}
      """
    When this request is sent, signed by alice:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"${order}","user_address":"${alice.address}","nonce":1700000000004}
      """
    Then the answer is 200:
      """
      {"data":"Order cancelled"}
      """

  @official-sdk @assumed @rule:L.14
  Scenario: Nonces have to grow where the venue is told so
    Given the switch legacyNonces is increasing
    And alice has an open order
    When this request is sent, signed by alice:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111","user_address":"${alice.address}","nonce":1700000000005}
      """
    And this request is sent, signed by alice:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"${order}","user_address":"${alice.address}","nonce":1700000000004}
      """
    Then the answer is 400:
      """
      {"errors":[{"message":"Nonce already used"}]}
      """
    When this request is sent, signed by alice:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"${order}","user_address":"${alice.address}","nonce":1700000000006}
      """
    Then the answer is 200:
      """
      {"data":"Order cancelled"}
      """

  @official-sdk @assumed @rule:L.7
  Scenario Outline: An order that is refused: <error>
    Given alice has an open order:
      | id | 0x2a1f3216275d20bf97be284b3eed3dbf816b8859f4eb81f09277728229a3c3d3 |
    When this request is sent, signed by <signer>:
      """
      POST /api/futures/orders HTTP/1.1

      {"amount":"<amount>","futures_contract_hash":"0x16c0a9eeaddb4ad652478330bec7a2e699d9b7222c618e23d5955517c306ca62","leverage":"<leverage>","price":"<price>","side":true,"contract_address":"<contract>","user_address":"${alice.address}","nonce":1700000000000<more>}
      """
    Then the answer is 400:
      """
      {"errors":[{"message":"<error>"}]}
      """
    And alice has 1 working order

    Examples:
      | error                            | signer | amount    | leverage  | price        | contract                                   | more                                                                                |
      | Invalid request                  | alice  | 100000000 | 300000000 | 0            | 0x3584F3257b143109fF11E52266094241Fdb7984c |                                                                                     |
      | Amount must be greater than zero | alice  | 0         | 300000000 | 300000000000 | 0x3584F3257b143109fF11E52266094241Fdb7984c |                                                                                     |
      | Invalid leverage                 | alice  | 100000000 | 3         | 300000000000 | 0x3584F3257b143109fF11E52266094241Fdb7984c |                                                                                     |
      | Invalid contract address         | alice  | 100000000 | 300000000 | 300000000000 | 0x0000000000000000000000000000000000000001 |                                                                                     |
      | Invalid order hash               | alice  | 100000000 | 300000000 | 300000000000 | 0x3584F3257b143109fF11E52266094241Fdb7984c | ,"order_hash":"0x1111111111111111111111111111111111111111111111111111111111111111" |
      | Invalid signature                | bob    | 100000001 | 300000000 | 300000000000 | 0x3584F3257b143109fF11E52266094241Fdb7984c |                                                                                     |
      | Order already exists             | alice  | 100000000 | 300000000 | 300000000000 | 0x3584F3257b143109fF11E52266094241Fdb7984c |                                                                                     |

  @official-sdk @assumed @rule:L.8 @rule:L.9
  Scenario: What the SDK reads before its first order
    When this request is sent:
      """
      GET /api/futures/base-tokens/default HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":{"symbol":"USDC","token_address":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174"}}
      """
    When this request is sent:
      """
      GET /api/futures/base-tokens/symbol/ETH HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":{"symbol":"ETH","token_address":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174"}}
      """
    When this request is sent:
      """
      GET /api/futures/assets?contract_address=0x3584F3257b143109fF11E52266094241Fdb7984c&symbol=ETH&base_token=0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174&limit=1 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":[{"id":2,"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","futures_asset_hash":"0xaaaebeba3810b1e6b70781f14b2d72c1cb89c0b2b320c43bb67ff79f562f5ff4","name":"ETHUSD","label":"ETH/USD","symbol":"ETH","chart_symbol":"ETHUSD","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174","max_margin":500,"recommended_contract":{"futures_contract_hash":"0xdc62792ca39f88da6e2b8436217d3ec177517d946ba2ddd9bfc593221146d213","id":2}}]}
      """
    When this request is sent:
      """
      GET /api/futures/assets?symbol=NONE&limit=1 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":[]}
      """
    When this request is sent:
      """
      GET /api/futures/positions-v2/open?user_address=0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":[]}
      """
    When this request is sent:
      """
      GET /api/futures/contracts?futures_asset_hash=0xaaaebeba3810b1e6b70781f14b2d72c1cb89c0b2b320c43bb67ff79f562f5ff4&is_model=true&limit=1 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":[{"id":2,"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","futures_contract_hash":"0xdc62792ca39f88da6e2b8436217d3ec177517d946ba2ddd9bfc593221146d213",${any}"is_model":true,${any}}]}
      """
    When this request is sent:
      """
      GET /api/futures/contracts/0xdc62792ca39f88da6e2b8436217d3ec177517d946ba2ddd9bfc593221146d213 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":{"id":2,${any}"maintenance_margin":"1000000","expires_in_seconds":31536000,${any}"funding_rate":"10000",${any}}}
      """
    When this request is sent:
      """
      GET /api/futures/orders/min-order-amount?user_address=0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":{"min_order_amount_usd":"10","gas_price_gwei":"1","global_mm_multiplier":"1","global_fr_multiplier":"1","block_number":341062920,"avg_block_time":5,"liquidation_funds":{},"base_multipliers":{},"user_mm_multiplier":"1","total_open_positions":"0"}}
      """
    When this request is sent:
      """
      GET /api/futures/contracts/multiplier?base_token=0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":{"multiplier":"32697","base_token":"0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174"}}
      """

  @official-sdk @assumed @rule:L.15
  Scenario: Book and ticker of the older generation
    Given alice has an open order:
      | side     | buy    |
      | quantity | 2      |
      | price    | 3200.5 |
      | market   | ethusd |
    And "0.5" of the order has been filled
    When this request is sent:
      """
      GET /api/futures/orderbook?futures_asset_symbol=ETH&user_address=0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266 HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":{"asks":[],"bids":[["150000000","320050000000",true]],"update_id":2}}
      """
    When this request is sent:
      """
      GET /api/futures/tickers/ETH HTTP/1.1
      """
    Then the answer is 200:
      """
      {"data":{"symbol":"ETH","name":"ETHUSD","last":"320050000000"}}
      """

  @official-sdk @assumed @rule:L.16 @rule:4.15
  Scenario: An order on a contract that is made with it
    When this request is sent:
      """
      POST /api/futures/orders/create-with-contract HTTP/1.1

      {"order":{"amount":"100000000","futures_contract_hash":"0xe6a3a4813c33094563cf694f6951d7f00ce47a4c0393de40b5401debbabfe9c1","leverage":"300000000","price":"300000000000","side":true,"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","order_hash":"0xa93478d1f94fbb42d4c43f4c33cea65f501c1a730a9df4bd14bd860ab2e1b21e","nonce":1700000000000,"v":27,"r":"0x9374fb7f4901833cbcccf4f08c3ee10acf13e8ea0a793261472922091375af23","s":"0x68a1a545aaf6b5d598710466a1dec0c4cc7e192530505102d1267b462a62100f"},"contract":{"contract_model_hash":"0xdc62792ca39f88da6e2b8436217d3ec177517d946ba2ddd9bfc593221146d213","expiration_block":347370120,"multiplier":"32697","funding_rate":"10000","perpetual":false,"maintenance_margin":"1000000","contract_hash":"0xe6a3a4813c33094563cf694f6951d7f00ce47a4c0393de40b5401debbabfe9c1"}}
      """
    Then the answer is 200:
      """
      {"data":"Order created"}
      """
    When alice asks to open_orders over "REST"
    Then the client's answer contains "\"asset\":\"ETH\""

  @official-sdk @assumed @rule:L.16
  Scenario: A contract whose hash is not made of it
    When this request is sent:
      """
      POST /api/futures/orders/create-with-contract HTTP/1.1

      {"order":{"amount":"100000000","futures_contract_hash":"0xe6a3a4813c33094563cf694f6951d7f00ce47a4c0393de40b5401debbabfe9c1","leverage":"300000000","price":"300000000000","side":true,"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","user_address":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266","order_hash":"0xa93478d1f94fbb42d4c43f4c33cea65f501c1a730a9df4bd14bd860ab2e1b21e","nonce":1700000000000,"v":27,"r":"0x9374fb7f4901833cbcccf4f08c3ee10acf13e8ea0a793261472922091375af23","s":"0x68a1a545aaf6b5d598710466a1dec0c4cc7e192530505102d1267b462a62100f"},"contract":{"contract_model_hash":"0xdc62792ca39f88da6e2b8436217d3ec177517d946ba2ddd9bfc593221146d213","expiration_block":347370121,"multiplier":"32697","funding_rate":"10000","perpetual":false,"maintenance_margin":"1000000","contract_hash":"0xe6a3a4813c33094563cf694f6951d7f00ce47a4c0393de40b5401debbabfe9c1"}}
      """
    Then the answer is 400:
      """
      {"errors":[{"message":"Invalid contract hash"}]}
      """
    And alice has 0 working orders

  @official-sdk @assumed @rule:8.17
  Scenario Outline: What is not there is told in the envelope of its generation: <path>
    When this request is sent:
      """
      GET <path> HTTP/1.1
      """
    Then the answer is 404:
      """
      <body>
      """

    Examples:
      | path                                                                                      | body                                  |
      | /api/futures/nothing                                                                      | {"errors":[{"message":"Not found"}]}  |
      | /api/futures/contracts/0x1111111111111111111111111111111111111111111111111111111111111111 | {"errors":[{"message":"Not found"}]}  |
      | /api/nothing                                                                              | {"success":false,"error":"Not found"} |

  @official-sdk @rule:8.18
  Scenario: An answer without a list of errors, which the SDK does not understand, is a fault to be asked for
    Given alice has an open order
    And the next "cancel_order" is answered 500 "application/json" instead:
      """
      {"errors":[]}
      """
    When this request is sent, signed by alice:
      """
      DELETE /api/futures/orders HTTP/1.1

      {"contract_address":"0x3584F3257b143109fF11E52266094241Fdb7984c","order_hash":"${order}","user_address":"${alice.address}","nonce":1}
      """
    Then the answer is 500:
      """
      {"errors":[]}
      """
    And the order is open
