package press.courant.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {name()};
    }

    /** The program's name and version, such as {@code courant 0.1.0}. */
    static String name() {
        return "courant " + number().orElse("(not packaged)");
    }

    /** What the program calls itself to web servers, such as {@code Courant/0.1.0}. */
    static String userAgent() {
        return "Courant" + number().map(number -> "/" + number).orElse("");
    }

    private static Optional<String> number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }
}
