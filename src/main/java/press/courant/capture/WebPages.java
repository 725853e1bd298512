package press.courant.capture;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import press.courant.extract.ArticleFinder;
import press.courant.extract.ExtractedArticle;
import press.courant.extract.Input;
import press.courant.extract.InputException;
import press.courant.extract.PageSigns;
import press.courant.fetch.Answer;
import press.courant.fetch.FetchException;
import press.courant.fetch.Fetcher;
import press.courant.fetch.Query;

/** Pages of the web become articles. */
public final class WebPages {
    /** What is shorter is a notice of something: of cookies, a script that is missing, a sign-in. */
    private static final int SHORTEST = 25;
    /** What is shorter where the page says that one has to pay is its beginning. */
    private static final int TEASER = 160;

    private static final String PASTE = "open it in the browser, copy the text, and run: courant import - --url URL";
    private static final String SAVE = "open it in the browser, save the page, and import the file with --url";

    private final Fetcher fetcher;
    private final ArticleFinder finder;

    /**
     * Pages as one person asks for them.
     *
     * @param finder of the article in a page
     */
    public WebPages(Fetcher fetcher, ArticleFinder finder) {
        this.fetcher = fetcher;
        this.finder = finder;
    }

    /**
     * The page at an address.
     *
     * @throws FetchException where there is none, or no article in it
     */
    public WebPage read(String url) throws IOException {
        Answer answer = fetcher.fetch(Query.page(url));
        if (isBlank(answer.body())) {
            throw new FetchException("the page is empty", SAVE);
        }
        Optional<String> other = ContentKind.notAPage(answer.body(), answer.mediaType());
        if (other.isPresent()) {
            throw new FetchException("this is " + other.get() + ", not a page",
                    ContentKind.isFeed(other.get()) ? "follow it, and import what it brings: courant inbox add " + url : PASTE);
        }
        try {
            return read(answer);
        } catch (InputException e) {
            throw new FetchException("this cannot be read: " + e.getMessage(), PASTE);
        }
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    private WebPage read(Answer answer) throws IOException {
        Input input = new Input(ContentKind.name(answer.body(), answer.mediaType()), answer.body(),
                Optional.of(answer.url()), answer.charset());
        PageSigns signs = PageSigns.of(input);
        ExtractedArticle article = finder.extract(input);
        int words = article.words();
        String found = words == 0 ? "nothing" : words == 1 ? "one word" : words + " words";
        if (signs.isForSubscribers() && words < TEASER) {
            throw new FetchException("the page is for subscribers: " + found + " of its story can be read here",
                    "if you subscribe, " + SAVE);
        } else if (words < SHORTEST && signs.isScripted()) {
            throw new FetchException("the page has no story until its scripts have run: " + found + " can be read here", SAVE);
        } else if (words < SHORTEST) {
            throw new FetchException("the page has no story: " + found + " can be read here", SAVE);
        }
        RobotsWishes wishes = RobotsWishes.of(Stream.concat(answer.robots().stream(), signs.robots().stream()));
        return new WebPage(answer.url(), article, wishes, signs.isForSubscribers());
    }
}
