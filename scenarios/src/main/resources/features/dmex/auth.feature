Feature: Who may cancel at DMEX

  There is no login. Every cancel is signed: EIP-191 over the 32 bytes of the order hash, with the key of the order's
  owner or of a delegate of the owner.

  @seed @rule:3.1 @rule:8.6
  Scenario Outline: A stranger's key over <transport>
    Given dmex is running
    And alice has an open order
    When bob cancels the order over "<transport>"
    Then the client reports failure "Invalid signature"
    And the verification was refused: "neither the order's owner nor a delegate"
    And the order is open

    Examples:
      | transport   |
      | WS          |
      | WS unpadded |
      | REST        |

  @seed @rule:3.1 @rule:8.6
  Scenario: A client configured with another's key
    Given dmex is running
    And alice has an open order
    When alice cancels the order over "WS" with:
      | privateKey | bob's privateKey |
    Then the client reports failure "Invalid signature"
    And the verification was refused: "neither the order's owner nor a delegate"
    And the order is open

  @official-docs @rule:3.2 @rule:C.3
  Scenario: A delegate cancels for its owner
    Given dmex is running
    And carol has an open order
    When bob cancels the order over "WS"
    Then the client reports success
    And the verification was accepted
    And the order is cancelled

  @assumed @rule:3.4
  Scenario: An owner does not cancel for its delegate
    Given dmex is running
    And bob has an open order
    When carol cancels the order over "WS"
    Then the client reports failure "Invalid signature"
    And the verification was refused: "neither the order's owner nor a delegate"
    And the order is open

  @seed @rule:3.7
  Scenario: A clock that is wrong does not matter, for no time is signed
    Given dmex is running
    And alice has an open order
    When alice cancels the order over "WS" with:
      | clock | -PT24H |
    Then the client reports success
    And the verification was accepted
    And the order is cancelled

  @assumed @rule:6.7 @rule:10.11
  Scenario: The order is looked up before the signature is judged
    Given dmex is running
    When a WebSocket is opened at "/ws"
    And this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x9381b31e6ef0501a4f6154fe369ef7f65c521b04481fa0c837fdd5a20b4dd6ab","s":"0x17d714bda59b00eba9f1ddd1879c082b5549894926b1f1eac1feb635f4ef180a"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Order not found","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
      """
    And the journal shows no verification

  @seed @rule:4.5 @rule:10.5
  Scenario Outline: Numbers without leading zeros, as Python writes them: <case>
    Given dmex is running
    And alice has an open order:
      | id | <hash> |
    When a WebSocket is opened at "/ws"
    And this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"<hash>","v":<v>,"r":"<r>","s":"<s>"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":true,"data":${any}}
      """
    And the order is cancelled

    Examples:
      | case       | hash                                                               | v  | r                                                                  | s                                                                  |
      | r of 63    | 0x894831b9c6b276b82057c9643538c21d74ab8d71e8571ed3a28f5a3a869245b4 | 28 | 0x4e863a7716e87167c90c49d7a155cda23a16ad3a9055b52d4a3b83f6d1ea9d3  | 0x22d1f07d9ab0641a1ee11110751bcac97fbe4ef3623ce3e89a6d0b081e92a67a |
      | r of 62    | 0x89f696e47169b525deff6ef12c224c071f01975760bc13525ebcb785c11db8d3 | 28 | 0xae8dc884876924c6b71de3800d2eeaea94d05c81e7b79198ae176c094ca553   | 0x6f6421782ceb824aa50e71669cf517f771fde3f7af580489c8f67458f78141f9 |
      | s of 62    | 0xf04f15508af14745f0dc6c06075b0b2d4b0bfb12eb64a9943c2399a28df436bb | 27 | 0x73994be5e91eb8996d45d7ccdd05fe7dfc3c06307360acba8d51dd176d2a0b24 | 0x9dd946ab650286416e192dfdea97691d0907d6131e382c4653c2d64f34b05b   |
      | both short | 0x66781e0baef9574bbce9197422c4b0087c9a72bdad5208e95fb74fdf083b48b1 | 27 | 0xf6cb56ee210aad237466c0548d4e0c616852f4efeb7ff1d065d9cd5c9fe8967  | 0xd7775780170bb9ca3ca6ad06bdc8e282d7633908dca629b7b8f6936eb4f7ae8  |

  @assumed @rule:4.6
  Scenario: Unpadded numbers are refused where the venue is told so
    Given dmex is running
    And alice has an open order:
      | id | 0x894831b9c6b276b82057c9643538c21d74ab8d71e8571ed3a28f5a3a869245b4 |
    And the switch strictHexPadding is true
    When a WebSocket is opened at "/ws"
    And this frame is sent:
      """
      {"op":"cancel_order","data":{"order_hash":"0x894831b9c6b276b82057c9643538c21d74ab8d71e8571ed3a28f5a3a869245b4","v":28,"r":"0x4e863a7716e87167c90c49d7a155cda23a16ad3a9055b52d4a3b83f6d1ea9d3","s":"0x22d1f07d9ab0641a1ee11110751bcac97fbe4ef3623ce3e89a6d0b081e92a67a"}}
      """
    Then the answer frame is:
      """
      {"op":"cancel_order","success":false,"error":"Invalid signature","order_hash":"0x894831b9c6b276b82057c9643538c21d74ab8d71e8571ed3a28f5a3a869245b4"}
      """
    And the verification was refused: "r is not the text 0x and 64 hex digits"
    And the order is open

  @assumed @rule:4.6
  Scenario: A client that writes short numbers is refused where the venue wants them padded
    Given dmex is running
    And alice has an open order:
      | id | 0x66781e0baef9574bbce9197422c4b0087c9a72bdad5208e95fb74fdf083b48b1 |
    And the switch strictHexPadding is true
    When alice cancels the order over "WS unpadded"
    Then the client reports failure "Invalid signature"
    And the order is open
    When alice cancels the order over "WS"
    Then the client reports success
    And the order is cancelled

  Rule: The order of the published vectors

    Background:
      Given dmex is running with its clock stopped at 2024-01-15T10:30:00Z
      And alice has an open order:
        | id       | 0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb |
        | quantity | 10                                                                 |
        | price    | 100000                                                             |
        | nonce    | 1700000000000                                                      |
        | leverage | 1000000000                                                         |

    @seed @rule:10.1
    Scenario: The signature that placed an order cancels it, whoever sends it
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":true,"data":${any}}
        """
      And the verification was accepted

    @observed @rule:10.3 @rule:8.6
    Scenario: The text of the hash was signed in place of its bytes
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0xecb1bc9a58e093e4da12b65a0adaa25023cf17ca5c295997f0cf2ec04d787bcf","s":"0x0dea789d53fe418bed2138279b600fb7f39394991cfcd13373453623f04dc62e"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Invalid signature","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """
      And the verification was refused: "neither the order's owner nor a delegate"
      And the mistake is named "hash-text-signed"
      And the order is open

    @observed @rule:10.3 @rule:8.6
    Scenario: The text without 0x was signed
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x52e4df352113b61bd5a02fcdb9fa11355e30e11ccc4f780e54cb7595d0f4f4b3","s":"0x59b506208aae6e180857f457941b889b25921867230a268b552bc8b96f84449d"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Invalid signature","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """
      And the verification was refused: "neither the order's owner nor a delegate"
      And the mistake is named "hash-digits-signed"
      And the order is open

    @assumed @rule:8.6
    Scenario: The hash was signed without the prefix of EIP-191
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":28,"r":"0x90d2061dadc0aee7c2d6bf38bb7dcd4025a2152872f7d0960e399b36703e5aa8","s":"0x77cf25cfd7fc425161263b42f98bd838d53f071f2c9c37e4c24df78e3ff2266a"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Invalid signature","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """
      And the verification was refused: "neither the order's owner nor a delegate"
      And the mistake is named "no-eip191-prefix"
      And the order is open

    @assumed @rule:4.10 @rule:8.6
    Scenario: The other v recovers another signer
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":28,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Invalid signature","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """
      And the verification was refused: "neither the order's owner nor a delegate"
      And the mistake is named "v-flipped"
      And the order is open

    @assumed @rule:6.8
    Scenario: The signature is looked at before the state
      Given the order has been filled
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"0x9381b31e6ef0501a4f6154fe369ef7f65c521b04481fa0c837fdd5a20b4dd6ab","s":"0x17d714bda59b00eba9f1ddd1879c082b5549894926b1f1eac1feb635f4ef180a"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Invalid signature","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """

    @assumed @rule:4.3 @rule:10.4
    Scenario Outline: v may be <v>
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":<v>,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":true,"data":${any}}
        """
      And the order is cancelled

      Examples:
        | v    |
        | 27   |
        | 27.0 |
        | 0    |

    @assumed @rule:4.3 @rule:8.5 @rule:10.4
    Scenario Outline: v may not be <v>
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":<v>,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Invalid signature","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """
      And the verification was refused: "v is not the number 27, 28, 0 or 1"
      And the order is open

      Examples:
        | v      |
        | 2      |
        | 29     |
        | 37     |
        | 27.5   |
        | "27"   |
        | "0x1b" |
        | null   |

    @assumed @rule:4.4 @rule:10.4
    Scenario: v may be text where the venue is told so
      Given the switch lenientTypes is true
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":"0x1b","r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":true,"data":${any}}
        """
      And the order is cancelled

    @assumed @rule:4.9
    Scenario: A high s is taken, as ecrecover takes it
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":28,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x929c0507456b64cedd9a2ea8c6b6c3a56eda07d52f0fb94b68d9afa5b4a90c8c"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":true,"data":${any}}
        """
      And the order is cancelled

    @assumed @rule:4.9
    Scenario: A high s is refused where the venue is told so
      Given the switch strictLowS is true
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":28,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x929c0507456b64cedd9a2ea8c6b6c3a56eda07d52f0fb94b68d9afa5b4a90c8c"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Invalid signature","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """
      And the verification was refused: "s is in the upper half of its range"
      And the order is open

    @assumed @rule:4.7 @rule:8.5
    Scenario Outline: r and s must be in range: <case>
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb","v":27,"r":"<r>","s":"<s>"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":false,"error":"Invalid signature","order_hash":"0x30e035b334dd9a25378359efff77a77424bfc9f34491478aba4f425c15383dcb"}
        """
      And the verification was refused: "<reason>"
      And the order is open

      Examples:
        | case           | r                                                                    | s                                                                  | reason                     |
        | r is 0         | 0x0                                                                  | 0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5 | r or s is not in the range |
        | s is 0         | 0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc   | 0x0                                                                | r or s is not in the range |
        | r is the order | 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141   | 0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5 | r or s is not in the range |
        | s is the order | 0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc   | 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141 | r or s is not in the range |
        | r is too long  | 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff | 0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5 | r is not the text          |
        | r is no hex    | zz                                                                   | 0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5 | r is not the text          |

    @assumed @rule:4.2 @rule:10.10
    Scenario: A hash in upper case is the same hash
      When a WebSocket is opened at "/ws"
      And this frame is sent:
        """
        {"op":"cancel_order","data":{"order_hash":"0x30E035B334DD9A25378359EFFF77A77424BFC9F34491478ABA4F425C15383DCB","v":27,"r":"0x6ec123ac519630f811019673b41c87ff9abf6f0f58be8481a1c896535ba2bbcc","s":"0x6d63faf8ba949b312265d15739493c594bd4d5118038e6f056f8aee71b8d34b5"}}
        """
      Then the answer frame is:
        """
        {"op":"cancel_order","success":true,"data":${any}}
        """
      And the order is cancelled
