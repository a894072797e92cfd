Feature: Keys and accounts of Pacifica

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z
    And the switch speedBump is 0

  Rule: An agent signs for the account that bound it

    @official-docs @rule:3.40 @rule:10.12
    Scenario Outline: An agent cancels over <transport>
      Given alice has an open order
      When alice cancels the order over "<transport>"
      Then the client reports success
      And the order is cancelled

      Examples:
        | transport  |
        | REST agent |
        | WS agent   |

    @official-docs @rule:10.12
    Scenario: An agent_wallet of null is none
      Given alice has an open order:
        | id | 42069 |
      When this request is sent:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        {"account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","agent_wallet":null,"signature":"gocfbMuYaVLTQJbg4peEmxo6FikE38jKooUxSkk4xc7juX7hYFdaUQRwnciqocQfpEBtuY3zj2Prp7sAHRTiqbD","timestamp":1749223343149,"expiry_window":5000,"symbol":"BTC","order_id":42069}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """

    @official-sdk @rule:3.43 @rule:3.45 @rule:3.46 @rule:3.7
    Scenario: Binding, listing, signing and revoking
      When this request is sent, signed by alice:
        """
        POST /api/v1/agent/bind HTTP/1.1

        {"agent_wallet":"${bob.agentWallet}"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/agent/bind HTTP/1.1

        {"agent_wallet":"${alice.agentWallet}"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/agent/list HTTP/1.1

        {}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"agent_wallets":["${alice.agentWallet}","${bob.agentWallet}"]},"error":null,"code":null}
        """
      When this request is sent, signed by bob:
        """
        POST /api/v1/orders/cancel_all HTTP/1.1

        {"account":"${alice.account}","agent_wallet":"${bob.agentWallet}","all_symbols":true,"exclude_reduce_only":false}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"cancelled_count":0},"error":null,"code":null}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/agent/revoke HTTP/1.1

        {"agent_wallet":"${bob.agentWallet}"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      When this request is sent, signed by bob:
        """
        POST /api/v1/orders/cancel_all HTTP/1.1

        {"account":"${alice.account}","agent_wallet":"${bob.agentWallet}","all_symbols":true,"exclude_reduce_only":false}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Agent not authorized for account","code":400,"error_id":"unspecified"}
        """

    @official-sdk @rule:3.47
    Scenario: All agents are revoked at once
      Given alice has an open order
      When this request is sent, signed by alice:
        """
        POST /api/v1/agent/revoke_all HTTP/1.1

        {}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      When alice cancels the order over "WS agent"
      Then the client reports failure "402 Agent not authorized for account"

    @third-party @rule:3.44
    Scenario: An agent does not bind agents
      When alice asks to cancel_all over "REST agent"
      Then the client reports success
      When this request is sent:
        """
        POST /api/v1/agent/bind HTTP/1.1

        {"account":"${alice.account}","agent_wallet":"ChGSi3SQoGNfykVNnutunLU2HDPVdYeofrw2VU3ANuae","signature":"2Vw7MUT4JQHLcUVAqFrc5HeAkVZnqWbsLM3mJmcxwsmuTcxE3qxE6xuWNDsHLdC6NzfTNmybke2sDammaoVUFiJJ","timestamp":1749223343149,"expiry_window":5000}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"Verification failed: signature does not match signer and canonical payload.","code":400,"error_id":"signature_verification_failed"}
        """
      And the mistake is named "signed-by-the-agent"

    @official-docs @assumed @rule:3.48
    Scenario: An agent's list of addresses counts once it is enabled
      Given alice has an open order
      When this request is sent, signed by alice:
        """
        POST /api/v1/agent/ip_whitelist/add HTTP/1.1

        {"agent_wallet":"${alice.agentWallet}","ip_address":"192.0.2.1"}
        """
      And this request is sent, signed by alice:
        """
        POST /api/v1/agent/ip_whitelist/list HTTP/1.1

        {"api_agent_key":"${alice.agentWallet}"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":["192.0.2.1"],"error":null,"code":null}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/agent/ip_whitelist/toggle HTTP/1.1

        {"agent_wallet":"${alice.agentWallet}","enabled":true}
        """
      And alice cancels the order over "REST agent"
      Then the client reports failure "400 Agent not authorized for account"
      And the verification was refused: "not on its list"
      And the mistake is named "address-not-on-the-agents-list"
      When this request is sent, signed by alice:
        """
        POST /api/v1/agent/ip_whitelist/remove HTTP/1.1

        {"agent_wallet":"${alice.agentWallet}","ip_address":"192.0.2.1"}
        """
      And this request is sent, signed by alice:
        """
        POST /api/v1/agent/ip_whitelist/add HTTP/1.1

        {"agent_wallet":"${alice.agentWallet}","ip_address":"127.0.0.1"}
        """
      And alice cancels the order over "REST agent"
      Then the client reports success

  Rule: A sub-account is a key of its own

    @official-sdk @rule:3.50 @rule:3.51 @rule:3.52
    Scenario: Two chained signatures make a sub-account, which is listed and paid
      When this request is sent:
        """
        POST /api/v1/account/subaccount/create HTTP/1.1

        {"main_account":"9C6hybhQ6Aycep9jaUnP6uL9ZYvDjUp1aSkFWPUFJtpj","subaccount":"ChGSi3SQoGNfykVNnutunLU2HDPVdYeofrw2VU3ANuae","main_signature":"AzrWrFkMcQU2DN97LNKY5jp1SopYgyDJRqAcrkE1D1BFcUhgtx7Cz861pdZ7DZaSKDhTxGv9rd3wmCyMFxnL5fs","sub_signature":"4rhBF52BJNs258SecjqXGQown1UAC3kBcpognXfPuXucVEpmUdWfvsBYyuj6Pt3iQPsuZSFqD82zAgQuvWVPHra","timestamp":1749223343149,"expiry_window":5000}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/subaccount/transfer HTTP/1.1

        {"to_account":"${bob.account}","amount":"100.5"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"success":true,"error":null},"error":null,"code":null}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/subaccount/list HTTP/1.1

        {}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"subaccounts":[{"address":"${bob.account}","balance":"1000100.5","pending_balance":"0","fee_level":0,"fee_mode":"auto","use_ltp_for_stop_orders":false,"created_at":1749223343610}]},"error":null,"code":null}
        """
      When this request is sent, signed by bob:
        """
        POST /api/v1/orders/create HTTP/1.1

        {"symbol":"BTC","price":"100000","amount":"0.1","side":"bid","tif":"ALO","reduce_only":false}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"order_id":${any}},"error":null,"code":null}
        """
      And bob has 1 working order

  Rule: A config key is a quota and no authority

    @official-docs @rule:3.60 @rule:3.61 @rule:3.62 @rule:9.4
    Scenario: Making, listing and using a config key
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/api_keys HTTP/1.1

        {}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"active_api_keys":[],"api_key_limit":5},"error":null,"code":null}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/api_keys/create HTTP/1.1

        {}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"api_key":"${any}_${any}"},"error":null,"code":null}
        """
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/api_keys HTTP/1.1

        {}
        """
      Then the answer is 200:
        """
        {"success":true,"data":{"active_api_keys":["${any}_${any}"],"api_key_limit":5},"error":null,"code":null}
        """

    @official-docs @rule:3.61
    Scenario: A sixth key is refused
      When this request is sent, signed by alice:
        """
        POST /api/v1/account/api_keys/create HTTP/1.1

        {}
        """
      And this request is sent, signed by alice:
        """
        POST /api/v1/account/api_keys/create HTTP/1.1

        {}
        """
      And this request is sent, signed by alice:
        """
        POST /api/v1/account/api_keys/create HTTP/1.1

        {}
        """
      And this request is sent, signed by alice:
        """
        POST /api/v1/account/api_keys/create HTTP/1.1

        {}
        """
      And this request is sent, signed by alice:
        """
        POST /api/v1/account/api_keys/create HTTP/1.1

        {}
        """
      And this request is sent, signed by alice:
        """
        POST /api/v1/account/api_keys/create HTTP/1.1

        {}
        """
      Then the answer is 400:
        """
        {"success":false,"data":null,"error":"API key limit reached","code":400,"error_id":"unspecified"}
        """

    @official-docs @assumed @rule:3.63 @rule:3.62
    Scenario: An unknown key is no error, and no key signs anything
      When this request is sent:
        """
        GET /api/v1/positions?account=${alice.account} HTTP/1.1
        PF-API-KEY: AbCdEfGh_2mT8x
        """
      Then the answer is 200:
        """
        {"success":true,"data":[],"error":null,"code":null,"last_order_id":0}
        """
      And the answer has the header "ratelimit-policy" with "\"credits\";q=1250;w=60"
      When this request is sent:
        """
        POST /api/v1/orders/cancel_all HTTP/1.1
        PF-API-KEY: AbCdEfGh_2mT8x

        {"account":"${alice.account}","timestamp":1749223343149,"all_symbols":true,"exclude_reduce_only":false}
        """
      Then the answer is 400:
        """
        Json deserialize error: missing field `signature` at line 1 column ${any}
        """

    @official-docs @third-party @rule:9.4 @rule:9.3 @rule:2.28 @rule:3.62 @rule:3.64
    Scenario: A known key has its own quota, until it is revoked
      Given carol opens an account:
        | configKey | AbCdEfGh_2mT8x |
      When this request is sent:
        """
        GET /api/v1/orders/history?account=${carol.account} HTTP/1.1
        PF-API-KEY: ${carol.configKey}
        """
      Then the answer has the header "ratelimit" with "\"credits\";r=2970;t=60"
      And the answer has the header "ratelimit-policy" with "\"credits\";q=3000;w=60"
      When a WebSocket is opened at "/ws?PF-API-KEY=${carol.configKey}"
      And this frame is sent, signed by carol:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_all_orders":{"all_symbols":true,"exclude_reduce_only":false}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"cancelled_count":0},"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","t":1749223343610,"type":"cancel_all_orders","rl":{"r":2965,"q":3000,"t":60}}
        """
      When this request is sent, signed by carol:
        """
        POST /api/v1/account/api_keys/revoke HTTP/1.1

        {"api_key":"${carol.configKey}"}
        """
      Then the answer is 200:
        """
        {"success":true,"data":null,"error":null,"code":null}
        """
      When this request is sent:
        """
        GET /api/v1/orders?account=${carol.account} HTTP/1.1
        PF-API-KEY: ${carol.configKey}
        """
      Then the answer has the header "ratelimit-policy" with "\"credits\";q=1250;w=60"
