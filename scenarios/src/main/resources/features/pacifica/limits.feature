Feature: Pacifica's rate limit and the limits of connections

  Background:
    Given pacifica is running with its clock stopped at 2025-06-06T15:22:23.610Z

  Rule: Credits are counted in tenths, in windows of 60 seconds

    @official-docs @rule:9.1 @rule:9.2 @rule:9.5
    Scenario: An answer tells what is left
      When this request is sent:
        """
        GET /api/v1/orders?account=${alice.account} HTTP/1.1
        """
      Then the answer has the header "ratelimit" with "\"credits\";r=1240;t=60"
      And the answer has the header "ratelimit-policy" with "\"credits\";q=1250;w=60"
      And the answer has no header "retry-after"
      When the clock is advanced by PT28S
      And this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        {"symbol":"BTC","order_id":1}
        """
      Then the answer has the header "ratelimit" with "\"credits\";r=1235;t=32"
      When the clock is advanced by PT32S
      And this request is sent:
        """
        GET /api/v1/orders?account=${alice.account} HTTP/1.1
        """
      Then the answer has the header "ratelimit" with "\"credits\";r=1240;t=60"

    @official-docs @third-party @rule:9.3
    Scenario Outline: <path> costs <cost> credits
      When this request is sent:
        """
        GET /api/v1/<path>?account=${alice.account} HTTP/1.1
        """
      Then the answer has the header "ratelimit" with "\"credits\";r=<left>;t=60"

      Examples:
        | path           | cost | left |
        | orders/history | 12   | 1130 |
        | trades/history | 12   | 1130 |
        | positions      | 1    | 1240 |

    @official-docs @assumed @rule:8.33 @rule:9.6
    Scenario: Beyond the quota, on both transports
      Given alice has an open order:
        | id | 42069 |
      And the switch enforceQuota is true
      And the switch credits is 1
      When this request is sent:
        """
        GET /api/v1/orders?account=${alice.account} HTTP/1.1
        """
      Then the answer has the header "ratelimit" with "\"credits\";r=0;t=60"
      When this request is sent, signed by alice:
        """
        POST /api/v1/orders/cancel HTTP/1.1

        {"symbol":"BTC","order_id":42069}
        """
      Then the answer is 429:
        """
        {"success":false,"data":null,"error":"Rate limit exceeded","code":429,"error_id":"unspecified"}
        """
      When a WebSocket is opened at "/ws"
      And this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      Then the answer frame is:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","type":"cancel_order","code":429,"err":"Rate limit exceeded","t":1749223343610}
        """
      And the order is open
      When the clock is advanced by PT60S
      And alice cancels the order over "REST"
      Then the client reports success

    @third-party @official-docs @rule:2.28
    Scenario: Frames show the limit where a switch says so
      Given the switch rateLimitFrames is always
      And a WebSocket is opened at "/ws"
      When this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_order":{"symbol":"BTC","order_id":42069}}}
        """
      Then the answer frame is:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","type":"cancel_order","code":420,"err":"Failed to cancel order","t":1749223343610,"rl":{"r":1245,"q":1250,"t":60}}
        """

    @third-party @rule:2.28 @rule:3.64 @rule:3.63
    Scenario: A config key in the URL shows it too, as a stranger's
      Given a WebSocket is opened at "/ws?PF-API-KEY=AbCdEfGh_2mT8x"
      When this frame is sent, signed by alice:
        """
        {"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","params":{"cancel_all_orders":{"all_symbols":true,"exclude_reduce_only":false}}}
        """
      Then the answer frame is:
        """
        {"code":200,"data":{"cancelled_count":0},"id":"64107e37-a999-4b90-a3cf-b4322ae110d9","t":1749223343610,"type":"cancel_all_orders","rl":{"r":1245,"q":1250,"t":60}}
        """

  Rule: Connections end

    @official-docs @assumed @rule:2.24
    Scenario: After 60 seconds of silence
      Given a WebSocket is opened at "/ws"
      When the clock is advanced by PT59S
      And this frame is sent:
        """
        {"method":"ping"}
        """
      Then the next frame is:
        """
        {"channel":"pong"}
        """
      When the clock is advanced by PT59S
      Then the WebSocket is still open
      When the clock is advanced by PT1S
      Then the WebSocket closes with 1000

    @official-docs @rule:2.26 @rule:8.34
    Scenario: One connection too many
      Given the switch maxConnections is 1
      And a WebSocket called "first" is opened at "/ws"
      When this frame is sent over "first":
        """
        {"method":"ping"}
        """
      Then the next frame over "first" is:
        """
        {"channel":"pong"}
        """
      When a WebSocket is opened at "/ws"
      Then the upgrade is refused with 429

    @official-docs @assumed @rule:2.27
    Scenario: One subscription too many
      Given the switch maxSubscriptions is 1
      And a WebSocket is opened at "/ws"
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_order_updates","account":"${alice.account}"}}
        """
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_order_updates","account":"${bob.account}"}}
        """
      Then the next frame is:
        """
        {"code":429,"err":"Rate limit exceeded","t":1749223343610}
        """
      When this frame is sent:
        """
        {"method":"subscribe","params":{"source":"account_leverage","account":"${bob.account}"}}
        """
      Then the next frame is:
        """
        {"channel":"subscribe","data":{"source":"account_leverage","account":"${bob.account}"}}
        """
