package press.courant.page;

/** A dated correction. */
public record CorrectionView(DateView date, String text) {}
