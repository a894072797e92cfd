package io.venuesim.replay;

import io.venuesim.core.journal.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as it was, written by hand: a client's library would mend what is odd in it. */
final class HttpCall {
    private static final String LENGTH = "content-length";

    /** A body goes out in one piece, and at once. */
    private static final Set<String> UNTOLD = Set.of("transfer-encoding", "expect");

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *([0-9]{1,9})\\r\\n");

    private final byte[] head;
    private final byte[] body;

    private HttpCall(byte[] head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    static HttpCall of(Entry.Received received, Secrets secrets, URI venue) {
        byte[] body = body(received, secrets);
        StringBuilder head = new StringBuilder(secrets.reveal(received.operation())).append(" HTTP/1.1\r\n");
        boolean told = false;
        for (Map.Entry<String, String> header : received.headers().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            told |= name.equals(LENGTH);
            String value = switch (name) {
                case "host" -> venue.getAuthority();
                case LENGTH -> Integer.toString(body.length);
                default -> secrets.reveal(header.getValue());
            };
            if (!UNTOLD.contains(name)) {
                head.append(header.getKey()).append(": ").append(value).append("\r\n");
            }
        }
        if (!told && body.length > 0) {
            head.append(LENGTH).append(": ").append(body.length).append("\r\n");
        }
        return new HttpCall(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8), body);
    }

    /** The bytes that came in. */
    static byte[] body(Entry.Received received, Secrets secrets) {
        String text = received.body().text();
        if (received.body().hex()) {
            return HexFormat.of().parseHex(text);
        }
        return secrets.reveal(text).getBytes(StandardCharsets.UTF_8);
    }

    /** True if the request asks for a WebSocket. */
    static boolean isUpgrade(Map<String, String> headers) {
        return "websocket".equalsIgnoreCase(headers.get("upgrade"));
    }

    /** Sends it and reads the answer; what came of it, whole or not. */
    String send(Socket socket) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.write(next);
                if (next == '\n' && isHead(answer)) {
                    answer.write(in.readNBytes(length(answer)));
                    break;
                }
            }
        } catch (IOException cut) {
            // A reset in the answer may be what was recorded; the journal tells.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static boolean isHead(ByteArrayOutputStream answer) {
        return answer.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n");
    }

    private static int length(ByteArrayOutputStream head) {
        Matcher length = CONTENT_LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }
}
