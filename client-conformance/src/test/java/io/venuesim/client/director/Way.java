package io.venuesim.client.director;

/** A venue, and a way to cancel there. */
enum Way {
    AEVO_WS("aevo", "WS HMAC", "ETH-PERP", "1150.5"),
    AEVO_REST("aevo", "REST HMAC", "ETH-PERP", "1150.5"),
    DMEX_WS("dmex", "WS", "btcusd", "1150.5"),
    DMEX_REST("dmex", "REST", "btcusd", "1150.5"),
    PACIFICA_WS("pacifica", "WS", "BTC", "1150"),
    PACIFICA_REST("pacifica", "REST", "BTC", "1150"),
    DELTADEFI_REST("deltadefi", "REST", "ADAUSDM", "0.25"),
    TANX_REST("tanx", "REST refresh", "btcusdt", "1150.5");

    /** Of every order; a half of it is a quantity too, everywhere. */
    static final String QUANTITY = "40";

    static final String HALF = "20";

    final String venue;
    final String transport;
    final String market;
    final String price;

    Way(String venue, String transport, String market, String price) {
        this.venue = venue;
        this.transport = transport;
        this.market = market;
        this.price = price;
    }

    boolean isRest() {
        return transport.startsWith("REST");
    }
}
