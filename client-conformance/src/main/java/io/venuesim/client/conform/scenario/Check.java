package io.venuesim.client.conform.scenario;

/**
 * Something that was looked at.
 *
 * @param what what should be, as a sentence
 * @param seen what was
 * @param strict false if the client is not wrong without it
 */
public record Check(String what, String seen, boolean good, boolean strict) {}
