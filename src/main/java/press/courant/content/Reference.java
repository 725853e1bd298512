package press.courant.content;

import press.courant.problem.Location;

/**
 * What an entry says of another one.
 *
 * @param name the other's file, as the editor wrote it
 */
record Reference(String name, Location location) {}
