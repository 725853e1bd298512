package press.courant.serve;

/**
 * How pages are captured.
 *
 * @param token of the bookmarklet
 * @param showsDrafts whether the preview has a page for a draft
 */
public record CaptureOptions(CaptureToken token, boolean showsDrafts) {}
