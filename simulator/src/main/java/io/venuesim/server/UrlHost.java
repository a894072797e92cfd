package io.venuesim.server;

/** The host in the URLs of what listens on an address. */
public final class UrlHost {

    /** Loopback for all addresses, brackets around an IPv6 one, else the address itself. */
    public static String of(String address) {
        if (address.equals("0.0.0.0") || address.equals("::")) {
            return "127.0.0.1";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private UrlHost() {}
}
