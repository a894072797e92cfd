package io.venuesim.control;

import io.venuesim.Tls;
import io.venuesim.venue.Reply;

/** What clients of the TLS port have to trust. */
final class TlsResource {

    static Reply certificate(Call call) {
        Tls tls = call.simulator()
                .tls()
                .orElseThrow(() -> new Problem(
                        404,
                        "This simulator has no TLS port, and no certificate authority",
                        "path",
                        "start it with --tls, or with builder().tls(port)"));
        return Reply.http(200, "application/x-pem-file", tls.caPem());
    }

    private TlsResource() {}
}
