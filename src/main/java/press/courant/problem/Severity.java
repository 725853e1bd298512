package press.courant.problem;

/** The weight of a problem: an error stops the build from publishing, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
