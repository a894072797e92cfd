package io.venuesim.scenarios.docs;

/** Runs snippets of one kind. */
interface Runner extends AutoCloseable {

    boolean takes(Snippet snippet);

    /**
     * Runs one, in the order of the page.
     *
     * @throws AssertionError if it is not as the page has it
     * @throws org.opentest4j.TestAbortedException if what it needs is not on this machine
     */
    void run(Snippet snippet) throws Exception;

    @Override
    default void close() {}
}
