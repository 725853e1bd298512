package press.courant.misfit.stray;

/** A class in a package that is no layer. */
final class Stray {
    private Stray() {}
}
