package press.courant.serve;

import press.courant.content.InventoryReader;

/**
 * How pages are captured.
 *
 * @param token of the bookmarklet
 * @param showsDrafts whether the preview has a page for a draft
 * @param reader of what the site has
 */
public record CaptureOptions(CaptureToken token, boolean showsDrafts, InventoryReader reader) {}
