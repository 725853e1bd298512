package press.courant.model;

import java.time.LocalDate;

/** A dated correction of an entry, shown below it. */
public record Correction(LocalDate date, String text) {}
