Feature: Edge cases at Aevo

  Background:
    Given aevo is running with its clock stopped at 2023-11-14T22:13:20Z

  Rule: What is signed

    @official-docs @third-party @rule:10.1 @rule:3.2
    Scenario Outline: Spaced and compact bodies both count as they were sent: <body>
      When this request is sent:
        """
        DELETE /orders-all HTTP/1.1
        AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
        AEVO-TIMESTAMP: 1700000000000000003
        AEVO-SIGNATURE: <signature>

        <body>
        """
      Then the answer is 200:
        """
        {"success":true,"order_ids":[]}
        """

      Examples:
        | body                                              | signature                                                        |
        | {"asset":"ETH","instrument_type":"PERPETUAL"}     | ec38f87995d62d2da16e8becf783b03c5c81c8f752daa86bd68dfd4f85c10b18 |
        | {"asset": "ETH", "instrument_type": "PERPETUAL"}  | 26e62163606f673b951543d08ea051503102adabc7eb511d2d7d459ec44d5e6a |

    @official-sdk @rule:10.2
    Scenario: A body that is written anew after signing fails, and cancels without one do not
      Given alice has an open order:
        | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
      When this request is sent:
        """
        DELETE /orders-all HTTP/1.1
        AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
        AEVO-TIMESTAMP: 1700000000000000003
        AEVO-SIGNATURE: ec38f87995d62d2da16e8becf783b03c5c81c8f752daa86bd68dfd4f85c10b18

        {"asset": "ETH", "instrument_type": "PERPETUAL"}
        """
      Then the answer is 401:
        """
        {"error":"INVALID_SIGNATURE"}
        """
      And the mistake is named "body-serialised-again"
      When this request is sent:
        """
        DELETE /orders/0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 HTTP/1.1
        AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
        AEVO-TIMESTAMP: 1700000000000000000
        AEVO-SIGNATURE: e294cf6cb4d5e32a7cd278830821c7adf87fb6c9092ad6a89e250020990d62b7

        """
      Then the answer is 200:
        """
        {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"}
        """

    @official-sdk @third-party @rule:10.12
    Scenario Outline: A cancel of all may have a body or none, with and without a content type: <timestamp>
      When this request is sent:
        """
        DELETE /orders-all HTTP/1.1
        AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
        AEVO-TIMESTAMP: <timestamp>
        AEVO-SIGNATURE: <signature>
        <header>

        <body>
        """
      Then the answer is 200:
        """
        {"success":true,"order_ids":[]}
        """

      Examples:
        | timestamp           | body | header                         | signature                                                        |
        | 1700000000000000001 |      | Content-Type: application/json | 1e3ba59354955c8cccfb91cc46dd233f9ffd8570c4d15caf1efeaecc804c9a9b |
        | 1700000000000000001 |      | X-Nothing: at all              | 1e3ba59354955c8cccfb91cc46dd233f9ffd8570c4d15caf1efeaecc804c9a9b |
        | 1700000000000000002 | {}   | Content-Type: application/json | 6609059cbdb1faa4d0a4f7a1f6f204a940c2087c43f35b63241dbf7cc9f326c3 |
        | 1700000000000000002 | {}   | X-Nothing: at all              | 6609059cbdb1faa4d0a4f7a1f6f204a940c2087c43f35b63241dbf7cc9f326c3 |

    @assumed @rule:3.7
    Scenario: An HMAC may be used again
      Given alice has an open order:
        | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
      When this request is sent:
        """
        DELETE /orders/0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 HTTP/1.1
        AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
        AEVO-TIMESTAMP: 1700000000000000000
        AEVO-SIGNATURE: e294cf6cb4d5e32a7cd278830821c7adf87fb6c9092ad6a89e250020990d62b7

        """
      Then the answer is 200:
        """
        {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34"}
        """
      When this request is sent:
        """
        DELETE /orders/0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 HTTP/1.1
        AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
        AEVO-TIMESTAMP: 1700000000000000000
        AEVO-SIGNATURE: e294cf6cb4d5e32a7cd278830821c7adf87fb6c9092ad6a89e250020990d62b7

        """
      Then the answer is 400:
        """
        {"error":"ORDER_DOES_NOT_EXIST"}
        """
      And the verification was accepted

    @official-docs @rule:C.11
    Scenario: The path that is signed is the path that is requested
      When this request is sent:
        """
        DELETE /orders HTTP/1.1
        AEVO-KEY: URPtt6eNCXgL8ERuchphUretdaga2smF
        AEVO-TIMESTAMP: 1700000000000000001
        AEVO-SIGNATURE: 1e3ba59354955c8cccfb91cc46dd233f9ffd8570c4d15caf1efeaecc804c9a9b

        """
      Then the answer is 401:
        """
        {"error":"INVALID_SIGNATURE"}
        """

    @assumed @rule:3.12
    Scenario: A null auth is none
      Given alice has an open order
      And a WebSocket is opened at "/"
      When this frame is sent:
        """
        {"id":1,"op":"auth","data":{"key":"${alice.apiKey}","secret":"${alice.apiSecret}"}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"success":true,"account":"${alice.address}"}}
        """
      When this frame is sent:
        """
        {"id":2,"op":"cancel_order","data":{"order_id":"${order}"},"auth":null}
        """
      Then the answer frame is:
        """
        {"id":2,"data":{"order_id":"${order}","success":true}}
        """

    @assumed @rule:3.12 @rule:3.23
    Scenario Outline: An auth is looked at wherever it is, even on a ping: <auth>
      Given a WebSocket is opened at "/"
      When this frame is sent:
        """
        {"id":1,"op":"ping","auth":<auth>}
        """
      Then the answer frame is:
        """
        {"id":1,"error":"<code>"}
        """

      Examples:
        | auth                                                                                                | code                    |
        | {"key":"${alice.apiKey}","timestamp":1700000000000000000,"signature":"00"}                          | INVALID_TIMESTAMP       |
        | {"key":"${alice.apiKey}","timestamp":"1700000000000000000","signature":"00"}                        | INVALID_SIGNATURE       |
        | {"key":"${alice.apiKey}","secret":"${alice.apiSecret}"}                                             | UNAUTHORIZED            |
        | {"key":"NobodyHasThisKey0000000000000000","timestamp":"1700000000000000000","signature":"00"}       | ACCOUNT_INVALID_API_KEY |
        | {}                                                                                                  | UNAUTHORIZED            |
        | "me"                                                                                                | BAD_REQUEST             |

    @assumed @rule:3.13
    Scenario: A frame's own auth decides over the connection's login
      Given alice has an open order called "alice's"
      And bob has an open order called "bob's"
      And a WebSocket is opened at "/"
      When this frame is sent:
        """
        {"op":"auth","data":{"key":"${alice.apiKey}","secret":"${alice.apiSecret}"}}
        """
      Then the answer frame is:
        """
        {"data":{"success":true,"account":"${alice.address}"}}
        """
      When this frame is sent, signed by bob:
        """
        {"id":1,"op":"cancel_all_orders","data":{}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"success":true,"order_ids":["${bob's}"],"orders_ids":["${bob's}"]}}
        """
      And the order "alice's" is open

  Rule: How clients read answers

    @third-party @rule:10.7 @rule:10.8 @rule:10.9
    Scenario: An error frame has no data, and its error is text; a success has no error
      Given alice has an open order
      And a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"cancel_order","data":{"order_id":"0x1111111111111111111111111111111111111111111111111111111111111111"}}
        """
      Then the answer frame is:
        """
        {"id":1,"error":"ORDER_DOES_NOT_EXIST"}
        """
      When this frame is sent, signed by alice:
        """
        {"id":2,"op":"cancel_order","data":{"order_id":"${order}"}}
        """
      Then the answer frame is:
        """
        {"id":2,"data":{"order_id":"${order}","success":true}}
        """

    @third-party @assumed @rule:10.16
    Scenario: An id of any case in a frame is answered in lower case
      Given alice has an open order:
        | id | 0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34 |
      And a WebSocket is opened at "/"
      When this frame is sent, signed by alice:
        """
        {"id":1,"op":"cancel_order","data":{"order_id":"0x2CF0AC0067D4369C86684BE48E8747922433107CD1AE62B2D9B334E709FADA34"}}
        """
      Then the answer frame is:
        """
        {"id":1,"data":{"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","success":true}}
        """

    @official-docs @assumed @rule:10.18 @rule:10.19
    Scenario Outline: An address of any case gives the same order, and comes back with its checksum: <maker>
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"<maker>","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","signature":"0x174386e1fc00883ff67b97e3e1b421beed8d069b7bdd40ffb4ca34658b7286362131e0c24bfa0cd18f3974937c3599bfb61e476dee2d79c852a6659d17bf36431c"}
        """
      Then the answer is 200:
        """
        {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34","account":"0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266",${any}}
        """

      Examples:
        | maker                                      |
        | 0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266 |
        | 0xF39FD6E51AAD88F6F4CE6AB8827279CFFFB92266 |
        | 0xF39fd6e51aad88F6F4ce6aB8827279cffFb92266 |

  Rule: Races

    @official-docs @assumed @rule:10.21
    Scenario Outline: A fill of <quantity> wins against the cancel
      Given alice has an open order
      And a fill of <quantity> wins against the next "cancel_order"
      When alice cancels the order over "<transport>"
      Then the client reports <told>
      And the order is <end>

      Examples:
        | quantity | transport     | told                           | end       |
        | 0.01     | REST HMAC     | failure "ORDER_DOES_NOT_EXIST" | filled    |
        | 0.01     | WS key+secret | failure "ORDER_DOES_NOT_EXIST" | filled    |
        | 0.004    | REST HMAC     | success                        | cancelled |
        | 0.004    | WS key+secret | success                        | cancelled |

    @official-sdk @assumed @rule:10.23
    Scenario: After an edit the old id is gone
      Given alice has an open order called "old"
      And the scenario goes on with the order "old"
      When alice edits the order over "REST HMAC":
        | quantity | 0.02 |
        | price    | 1300 |
      And the scenario goes on with the order "old"
      And alice cancels the order over "REST HMAC"
      Then the client reports failure "ORDER_DOES_NOT_EXIST"
      And alice has 1 working order

    @assumed @rule:8.36
    Scenario: An acknowledgement is lost, and the order is cancelled
      Given alice has an open order
      And the connection is reset by the next "cancel_order", after it was carried out
      When alice cancels the order over "REST HMAC"
      Then the client reports failure "No answer"
      And the order is cancelled

  Rule: Numbers

    @third-party @assumed @rule:10.26
    Scenario: A timestamp in milliseconds is a valid signature and an invalid time
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000000"}
        """
      Then the answer is 400:
        """
        {"error":"ORDER_INVALID_TIME"}
        """
      And the verification was refused: "the timestamp is too far from now"
      And the mistake is named "time-in-another-unit"

    @third-party @rule:10.28
    Scenario: An amount of eight decimals is a hundred times larger
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"1000000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000"}
        """
      Then the answer is 200:
        """
        {${any}"amount":"1",${any}}
        """

    @observed @rule:10.30
    Scenario Outline: A market order is one at the end of the price scale: <side>
      Given the switch standingPrices is set to "ETH-PERP:1199/1201"
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":<buy>,"amount":"10000","limit_price":"<price>","salt":"1","timestamp":"1700000000"}
        """
      Then the answer is 200:
        """
        {${any}"order_type":"market","side":"<side>","amount":"0.01",${any}"avg_price":"<paid>","filled":"0.01","order_status":"filled",${any}}
        """

      Examples:
        | side | buy   | price                                                                          | paid |
        | buy  | true  | 115792089237316195423570985008687907853269984665640564039457584007913129639935 | 1201 |
        | sell | false | 0                                                                              | 1199 |

  Rule: Market maker protection

    @official-docs @assumed @rule:10.29
    Scenario: It cancels its orders of the asset and refuses new ones, until reset
      When this request is sent, signed by alice:
        """
        POST /mmp HTTP/1.1

        {"asset":"ETH","interval":"1000000000","frozen":"0","amount_limit":"10000"}
        """
      Then the answer is 200:
        """
        {"success":true}
        """
      When this request is sent, signed by alice:
        """
        POST /reset-mmp HTTP/1.1

        {"asset":"ETH"}
        """
      Then the answer is 400:
        """
        {"error":"ACCOUNT_MMP_NOT_TRIGGERED"}
        """
      Given alice has an open order called "protected":
        | mmp | true |
      And alice has an open order called "plain"
      And alice has an open order called "traded":
        | mmp | true |
      And the scenario goes on with the order "traded"
      And the order has been filled
      Then the order "protected" is cancelled
      And the order "plain" is open
      When this request is sent, signed by alice:
        """
        GET /mmp?asset=ETH HTTP/1.1

        """
      Then the answer is 200:
        """
        {"asset":"ETH","interval":"1000000000","frozen":"0","amount_limit":"10000","enabled":true,"triggered":true}
        """
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","mmp":true}
        """
      Then the answer is 400:
        """
        {"error":"ACCOUNT_MMP_PROTECTED"}
        """
      When this request is sent, signed by alice:
        """
        POST /reset-mmp HTTP/1.1

        {"asset":"ETH"}
        """
      Then the answer is 200:
        """
        {"success":true}
        """
      When this request is sent, signed by alice:
        """
        POST /orders HTTP/1.1

        {"instrument":2054,"maker":"${alice.address}","is_buy":true,"amount":"10000","limit_price":"1200000000","salt":"12345678","timestamp":"1700000000","mmp":true}
        """
      Then the answer is 200:
        """
        {"order_id":"0x2cf0ac0067d4369c86684be48e8747922433107cd1ae62b2d9b334e709fada34",${any}}
        """

  Rule: What the director lets happen

    @assumed
    Scenario: Acknowledged, and it trades all the same
      Given alice has an open order
      And the order trades after its cancel was answered
      When alice cancels the order over "REST HMAC"
      Then the client reports success
      And the order becomes filled

    @assumed
    Scenario: Acknowledged, and never done
      Given alice has an open order
      And the next cancel of the order is answered and has no effect
      When alice cancels the order over "REST HMAC"
      Then the client reports success
      When the clock is advanced by PT1M
      Then the order is open

    @assumed
    Scenario: Acknowledged, and done late
      Given alice has an open order
      And the next cancel of the order is answered and takes effect PT5S later
      When alice cancels the order over "REST HMAC"
      Then the client reports success
      When the clock is advanced by PT4.9S
      Then the order is open
      When the clock is advanced by PT0.2S
      Then the order is cancelled

    @assumed
    Scenario: Done, and denied: the client hears that there is no such order
      Given alice has an open order
      And these faults:
        """
        - what: refuse
          reason: unknown_order
          when: after_effect
          order: "${order}"
        """
      When alice cancels the order over "REST HMAC"
      Then the order becomes cancelled
