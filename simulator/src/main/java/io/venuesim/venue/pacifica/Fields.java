package io.venuesim.venue.pacifica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.venuesim.venue.Json;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the payload of an operation and keeps what the venue's types would print of it: the text that was signed is
 * rebuilt from that, so a member that nobody asks for here is not part of it.
 */
final class Fields {

    /** Reads one kind of payload, member by member. */
    @FunctionalInterface
    interface Reader<P> {
        P read(Fields fields) throws Malformed;
    }

    private final Members members;
    private final ObjectNode payload = Json.object();

    Fields(Members members) {
        this.members = members;
    }

    /** What was read so far, as the venue prints it. */
    ObjectNode payload() {
        return payload;
    }

    String text(String name) throws Malformed {
        String value = members.text(name);
        payload.put(name, value);
        return value;
    }

    @Nullable
    String optionalText(String name) throws Malformed {
        return members.has(name) ? text(name) : null;
    }

    @Nullable
    String optionalUuid(String name) throws Malformed {
        if (!members.has(name)) {
            return null;
        }
        String value = members.uuid(name);
        payload.put(name, value);
        return value;
    }

    boolean bool(String name) throws Malformed {
        boolean value = members.bool(name);
        payload.put(name, value);
        return value;
    }

    String variant(String name, List<String> known) throws Malformed {
        String value = members.variant(name, known);
        payload.put(name, value);
        return value;
    }

    @Nullable
    String optionalVariant(String name, List<String> known) throws Malformed {
        return members.has(name) ? variant(name, known) : null;
    }

    String decimal(String name) throws Malformed {
        String value = members.decimal(name);
        payload.put(name, value);
        return value;
    }

    @Nullable
    String optionalDecimal(String name) throws Malformed {
        return members.has(name) ? decimal(name) : null;
    }

    BigInteger u32(String name) throws Malformed {
        BigInteger value = members.u32(name);
        payload.put(name, value);
        return value;
    }

    @Nullable
    BigInteger optionalU64(String name) throws Malformed {
        if (!members.has(name)) {
            return null;
        }
        BigInteger value = members.u64(name);
        payload.put(name, value);
        return value;
    }

    <P> P object(String name, Reader<P> reader) throws Malformed {
        Fields inside = new Fields(members.object(name));
        P value = reader.read(inside);
        payload.set(name, inside.payload());
        return value;
    }

    <P> @Nullable P optionalObject(String name, Reader<P> reader) throws Malformed {
        return members.has(name) ? object(name, reader) : null;
    }
}
