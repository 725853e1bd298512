package press.courant.render;

import freemarker.template.SimpleHash;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.courant.card.Cards;
import press.courant.message.Messages;
import press.courant.model.Language;
import press.courant.page.AssetPage;
import press.courant.page.CardPage;
import press.courant.page.HtmlPage;
import press.courant.page.JsonFeedPage;
import press.courant.page.Page;
import press.courant.page.PicturePage;
import press.courant.page.SiteView;
import press.courant.page.TemplatePage;
import press.courant.page.TextPage;
import press.courant.picture.PictureFile;
import press.courant.picture.PictureMaker;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/** The step from a page to its file; may be used by several threads at once. */
public final class Renderer {
    private final ParsedTemplates templates;
    private final SiteView site;
    private final PageWrapper wrapper;
    private final TemplateModel siteModel;
    private final TemplateModel asset;
    private final TemplateModel words;
    private final Optional<Cards> cards;

    /** A renderer for a site without share cards. */
    public Renderer(Templates templates, SiteView site) {
        this(templates, site, Optional.empty());
    }

    /** @param cards what draws share cards, where the site has any */
    public Renderer(Templates templates, SiteView site, Optional<Cards> cards) {
        this.cards = cards;
        this.templates = templates.parsed();
        this.site = site;
        this.asset = new AssetFunction(site.home(), templates.assetsByName());
        Messages messages = templates.messages(new Language(site.language()));
        this.words = WordsModel.of(messages);
        this.wrapper = new PageWrapper(new ScrollingTables(messages.get("table")));
        try {
            this.siteModel = wrapper.wrapForAll(site);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("A site is a record", e);
        }
    }

    /** The file of a page, or the problem in the template that keeps it from being made. */
    public Outcome<OutputFile> render(Page page) {
        if (page instanceof TemplatePage templatePage) {
            return renderTemplate(templatePage);
        } else if (page instanceof JsonFeedPage feed) {
            return file(page, JsonFeed.write(feed.feed()));
        } else if (page instanceof TextPage text) {
            return file(page, text.text().getBytes(StandardCharsets.UTF_8));
        } else if (page instanceof AssetPage asset) {
            return file(page, bytes(asset));
        } else if (page instanceof PicturePage picture) {
            return picture(picture);
        } else if (page instanceof CardPage card) {
            Outcome<byte[]> png = cards.orElseThrow().draw(card);
            return png.value().isPresent() ? file(page, png.value().get()) : Outcome.failed(png.problems());
        }
        throw new IllegalArgumentException("A page of an unknown kind: " + page.getClass());
    }

    private static Outcome<OutputFile> picture(PicturePage page) {
        Outcome<Map<PictureFile, byte[]>> made = PictureMaker.make(page.picture(), List.of(page.file()));
        return made.value().map(files -> file(page, files.get(page.file())))
                .orElseGet(() -> Outcome.failed(made.problems()));
    }

    private Outcome<OutputFile> renderTemplate(TemplatePage page) {
        PageWriter out = templates.writers().take();
        try {
            SimpleHash root = page instanceof HtmlPage htmlPage
                    ? new HtmlPageModel(wrapper, new LinkedData(htmlPage, site, templates.writers()))
                    : new SimpleHash(wrapper);
            root.put("site", siteModel);
            root.put("asset", asset);
            root.put("words", words);
            root.put("page", wrapper.wrap(page));
            templates.template(page.template()).process(root, out);
            return file(page, out.toBytes());
        } catch (TemplateNotFoundException e) {
            return failed(TemplateProblems.of(e, page));
        } catch (PageWriter.TooLargeException e) {
            return failed(TemplateProblems.tooLarge(page));
        } catch (TemplateException e) {
            return failed(TemplateProblems.syntax(e, page).orElseGet(() -> TemplateProblems.of(e, page)));
        } catch (StackOverflowError e) {
            return failed(TemplateProblems.endless(page));
        } catch (IOException e) {
            return failed(TemplateProblems.syntax(e, page).orElseThrow(() -> new UncheckedIOException(e)));
        } finally {
            templates.writers().giveBack(out);
        }
    }

    private static Outcome<OutputFile> file(Page page, byte[] bytes) {
        return Outcome.of(new OutputFile(page.path(), bytes), List.of());
    }

    private static Outcome<OutputFile> failed(Problem problem) {
        return Outcome.failed(List.of(problem));
    }

    private static byte[] bytes(AssetPage asset) {
        try {
            return Files.readAllBytes(asset.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
