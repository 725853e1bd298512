package press.courant.build;

/** A listener to how far a build is; may be called from several threads. */
public interface BuildProgress {
    /** Listens to nothing. */
    BuildProgress NONE = new BuildProgress() {
        @Override
        public void stage(String name, int steps) {}

        @Override
        public void step() {}
    };

    /** A stage begins. */
    void stage(String name, int steps);

    /** One step of the stage is done. */
    void step();
}
