package io.venuesim.scenarios;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Plays every feature of every venue that is there. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
final class ScenariosTest {}
