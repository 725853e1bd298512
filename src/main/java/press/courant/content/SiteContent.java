package press.courant.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.courant.clean.Removal;
import press.courant.model.Article;
import press.courant.model.Asset;
import press.courant.model.Edition;
import press.courant.model.EntryMark;
import press.courant.model.SiteConfig;
import press.courant.model.Source;
import press.courant.model.StandalonePage;
import press.courant.model.Story;
import press.courant.model.Topic;
import press.courant.problem.Problem;

/**
 * All that an editor's folder holds, as far as it could be read.
 *
 * @param config empty only where {@code site.yaml} has an error
 * @param ground a digest of the settings and registries
 * @param sources the registered ones in the editor's order, then those that only articles name
 * @param articles by path, drafts and future ones too
 * @param stories by id, also those that only articles name
 * @param translations the paths of entries that say the same in several languages, the original first
 * @param marks of the articles, by path
 * @param fingerprints of the articles, by path
 * @param twins among them, in any order
 * @param removals what the boilerplate rules took out
 * @param problems by place
 */
public record SiteContent(
        Optional<SiteConfig> config,
        String ground,
        List<Topic> topics,
        List<Source> sources,
        List<Article> articles,
        List<Story> stories,
        List<Edition> editions,
        List<StandalonePage> pages,
        List<Asset> assets,
        List<List<String>> translations,
        Map<String, EntryMark> marks,
        Map<String, Fingerprint> fingerprints,
        List<Twin> twins,
        List<Removal> removals,
        List<Problem> problems) {
    public SiteContent {
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
        articles = List.copyOf(articles);
        stories = List.copyOf(stories);
        editions = List.copyOf(editions);
        pages = List.copyOf(pages);
        assets = List.copyOf(assets);
        fingerprints = Collections.unmodifiableMap(fingerprints);
        removals = List.copyOf(removals);
        problems = List.copyOf(problems);
    }
}
