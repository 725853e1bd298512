package press.courant.capture;

import press.courant.extract.ExtractedArticle;

/**
 * A page of the web with its article.
 *
 * @param url where it is, after all redirects
 * @param isForSubscribers whether it says that not everybody may read all of it
 */
public record WebPage(String url, ExtractedArticle article, RobotsWishes wishes, boolean isForSubscribers) {}
