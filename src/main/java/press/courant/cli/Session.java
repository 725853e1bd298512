package press.courant.cli;

import java.time.Clock;
import java.util.Map;

/** What a run of the program has from outside: streams, environment variables and the time. */
record Session(Streams streams, Map<String, String> environment, Clock clock) {}
