package press.courant.serve;

/** A watch over the input files that tells of each that changes, comes or goes, until it is closed. */
interface FileWatch extends AutoCloseable {
    @Override
    void close();
}
