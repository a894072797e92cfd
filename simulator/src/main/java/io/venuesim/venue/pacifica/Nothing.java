package io.venuesim.venue.pacifica;

/** The payload of an operation that needs none: [official SDK] it is signed as an empty object. */
record Nothing() {

    static Nothing read(Fields fields) {
        return new Nothing();
    }
}
