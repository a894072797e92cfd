package io.venuesim.client.conform.scenario;

import java.util.List;

/** Scenarios that belong together; found by ServiceLoader. */
public interface Group {

    /** Where it stands among the groups: 10 is before 20. */
    int place();

    /** For a heading. */
    String title();

    List<Scenario> scenarios();
}
