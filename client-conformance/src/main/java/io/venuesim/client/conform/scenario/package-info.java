/**
 * What clients are tried with: scenarios that know no venue, by group.
 *
 * <p>A new scenario goes into the class of its group; a new group is a class with {@code @AutoService(Group.class)}.
 */
@NullMarked
package io.venuesim.client.conform.scenario;

import org.jspecify.annotations.NullMarked;
