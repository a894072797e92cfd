package io.venuesim.script;

/** A file that can't be used; the message begins with its name, the line and the column, and says what to write. */
public final class ScriptException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ScriptException(String message) {
        super(message);
    }
}
