package press.courant.content;

/** What is wrong with a value, without its place. */
record Complaint(String message, String hint) {}
