package press.courant.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Courant keeps what belongs to this user and machine, and to no site. */
final class StateFolder {
    private StateFolder() {}

    /** {@code ~/.local/state/courant}, or where the system has such things; nothing where there is no such place. */
    static Optional<Path> of(Map<String, String> environment) {
        return Stream.of(place(environment, "XDG_STATE_HOME", ""), place(environment, "LOCALAPPDATA", ""),
                        place(environment, "HOME", ".local/state"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(folder -> folder.resolve("courant"));
    }

    private static Optional<Path> place(Map<String, String> environment, String variable, String below) {
        try {
            return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute)
                    .map(folder -> folder.resolve(below));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
