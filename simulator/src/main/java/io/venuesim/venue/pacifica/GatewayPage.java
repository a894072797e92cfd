package io.venuesim.venue.pacifica;

import io.venuesim.venue.Reply;

/** What the CDN in front of the venue says to a GET with a body. */
final class GatewayPage {

    /** [official docs] FAQ of 2026: the status and the sentence; [assumed] the page around it. */
    static final Reply REPLY = Reply.http(
            403,
            "text/html",
            "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\""
                    + " \"http://www.w3.org/TR/html4/loose.dtd\">\n"
                    + "<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY>\n"
                    + "<H1>403 ERROR</H1>\n<H2>The request could not be satisfied.</H2>\n</BODY></HTML>\n");

    private GatewayPage() {}
}
