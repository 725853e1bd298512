package press.courant.page;

/** A page for a browser. */
public sealed interface HtmlPage extends TemplatePage
        permits HomePage,
                EntryPage,
                TopicIndexPage,
                TopicPage,
                ArchivePage,
                YearPage,
                MonthPage,
                DayPage,
                SourceIndexPage,
                SourcePage,
                LanguagePage,
                StoryIndexPage,
                StoryPage,
                EditionIndexPage,
                EditionPage,
                InformationPage,
                SearchPage,
                NotFoundPage,
                RedirectPage {
    Head head();
}
