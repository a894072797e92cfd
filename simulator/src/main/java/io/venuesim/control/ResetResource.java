package io.venuesim.control;

import io.venuesim.core.namespace.Namespace;
import io.venuesim.venue.Reply;

/** A namespace back to its start. */
final class ResetResource {

    static Reply reset(Call call) {
        Body.none(call.request());
        Namespace namespace = call.namespace();
        namespace.reset();
        return Answer.ok(NamespacesResource.show(call.simulator(), namespace));
    }

    private ResetResource() {}
}
