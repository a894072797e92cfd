package io.venuesim.client.conform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.venuesim.client.ClientConfig;
import io.venuesim.client.ClientFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * A client of the project as a program of its own, which speaks the drivers' protocol: {@code OwnDriver VENUE
 * TRANSPORT}.
 */
public final class OwnDriver {
    private static final String PREFIX = "VENUESIM_";
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws IOException {
        ClientFactory factory = ServiceLoader.load(ClientFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.venue().equals(arguments[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No client of " + arguments[0]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ReferenceDriver driver = new ReferenceDriver(factory, arguments[1], config(System.getenv()))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Map<String, Object> asked = new HashMap<>(JSON.readValue(line, new TypeReference<>() {}));
                String op = String.valueOf(asked.remove("op"));
                out.println(driver.ask(op, asked).line());
            }
        }
    }

    /** From what docs/driver-protocol.md has in a driver's environment. */
    static ClientConfig config(Map<String, String> environment) {
        Map<String, String> credentials = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                credentials.put(credential(name.substring(PREFIX.length())), value);
            }
        });
        return new ClientConfig(
                URI.create(environment.get(PREFIX + "REST_URL")),
                URI.create(environment.get(PREFIX + "WS_URL")),
                credentials,
                InstantSource.system(),
                Map.of());
    }

    /** {@code API_KEY} is {@code apiKey}. */
    private static String credential(String variable) {
        return Pattern.compile("_(.)")
                .matcher(variable.toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    private OwnDriver() {}
}
