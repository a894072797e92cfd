package io.venuesim.venue.aevo;

import io.venuesim.venue.Switches;

/** Puts the venue together: each part is handed what it needs. */
final class Parts {
    final Rest rest;
    final Socket socket;
    final Streams streams;
    final Provisioning provisioning;
    final PublicCalls publicCalls;
    final Registration registration;
    final AccountCalls account;
    final CancelOnDisconnect cancelOnDisconnect;
    final MmpCalls mmp;
    final OrderQueries queries;
    final Placing placing;
    final BatchCreate batchCreate;
    final Cancels cancels;
    final CancelsOfMany cancelsOfMany;
    final Quotes quotes = new Quotes();

    Parts(Switches switches) {
        Errors errors = new Errors(switches);
        Auth auth = new Auth(switches, errors);
        Gate gate = new Gate(switches);
        Instruments instruments = new Instruments(switches);
        OrderJson json = new OrderJson(switches, instruments);
        OrderRules rules = new OrderRules(switches, instruments);
        Engine engine = new Engine(switches, instruments);
        provisioning = new Provisioning(instruments);
        publicCalls = new PublicCalls(switches, errors, instruments);
        registration = new Registration(switches, errors, auth, gate);
        account = new AccountCalls(errors);
        mmp = new MmpCalls(errors, instruments);
        streams = new Streams(switches, json, new FillJson(json), mmp);
        cancelOnDisconnect = new CancelOnDisconnect(switches, errors, streams);
        queries = new OrderQueries(errors, json);
        placing = new Placing(switches, errors, rules, engine, json);
        batchCreate = new BatchCreate(errors, placing, rules, engine);
        cancels = new Cancels(switches, errors);
        cancelsOfMany = new CancelsOfMany(switches, errors, instruments, streams);
        rest = new Rest(switches, auth, gate);
        Feeds feeds = new Feeds(switches, errors, new Channels(instruments));
        socket = new Socket(
                switches,
                auth,
                gate,
                new SocketOperations(switches, feeds, placing, cancels, cancelsOfMany, cancelOnDisconnect));
    }
}
