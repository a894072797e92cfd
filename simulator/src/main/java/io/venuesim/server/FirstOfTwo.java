package io.venuesim.server;

import io.venuesim.venue.Reply;

/** The way back for the first of two equal requests. Over HTTP, whoever asks again has given up waiting for its answer. */
record FirstOfTwo(Line line) implements Line {

    @Override
    public void send(Reply reply) {
        if (!(reply instanceof Reply.Http)) {
            line.send(reply);
        }
    }

    @Override
    public void sendTwice(Reply reply) {
        if (!(reply instanceof Reply.Http)) {
            line.sendTwice(reply);
        }
    }

    @Override
    public void sendPart(Reply reply, int bytes, boolean reset) {
        line.sendPart(reply, bytes, reset);
    }

    @Override
    public void leave(Runnable gone) {
        gone.run();
    }

    @Override
    public void close(int code, String reason) {
        line.close(code, reason);
    }

    @Override
    public void reset() {
        line.reset();
    }
}
