package press.courant.render;

import freemarker.cache.StringTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

/** The templates as FreeMarker has them, each parsed when it is first needed; for many renderers and threads. */
final class ParsedTemplates {
    /** What the page of an entry is made with, which nearly every build makes. */
    private static final List<String> ALWAYS_NEEDED = List.of("layout.ftlh", "entry.ftlh", "macros/interface.ftlh",
            "macros/date.ftlh", "macros/topic.ftlh", "macros/source.ftlh", "macros/entry.ftlh",
            "macros/pager.ftlh");

    private final PageWriters writers = new PageWriters();
    private final Configuration configuration;

    ParsedTemplates(Templates templates) {
        configuration = configuration(templates);
    }

    PageWriters writers() {
        return writers;
    }

    Template template(String name) throws IOException {
        return configuration.getTemplate(name);
    }

    /** Parses ahead what will be needed; what is wrong there is found again by whoever needs it. */
    void prepare() {
        for (String name : ALWAYS_NEEDED) {
            try {
                configuration.getTemplate(name);
            } catch (IOException wrong) {
                return;
            }
        }
    }

    /** Templates by name without FreeMarker's look-up, which checks and cleans it for each import of each page. */
    private static final class KnownTemplates extends Configuration {
        private final Map<String, Template> byName = new ConcurrentHashMap<>();

        KnownTemplates() {
            super(VERSION_2_3_35);
        }

        @Override
        public Template getTemplate(String name, Locale locale, Object condition, String encoding, boolean parsed,
                boolean mayBeMissing) throws IOException {
            Template known = parsed ? byName.get(name) : null;
            if (known != null) {
                return known;
            }
            Template found = super.getTemplate(name, locale, condition, encoding, parsed, mayBeMissing);
            if (parsed && found != null) {
                byName.put(name, found);
            }
            return found;
        }
    }

    private Configuration configuration(Templates templates) {
        Configuration made = new KnownTemplates();
        StringTemplateLoader loader = new StringTemplateLoader();
        templates.texts().forEach(loader::putTemplate);
        made.setTemplateLoader(loader);
        made.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
        made.setCacheStorage(new StrongCacheStorage());
        made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        made.setLocalizedLookup(false);
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        made.setRecognizeStandardFileExtensions(true);
        made.setRegisteredCustomOutputFormats(List.of(PageHtml.INSTANCE, PageXml.INSTANCE));
        made.setOutputFormat(PageHtml.INSTANCE);
        made.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        made.setObjectWrapper(new PageWrapper(new ScrollingTables("")));
        made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        made.setAPIBuiltinEnabled(false);
        made.setLocale(Locale.ROOT);
        made.setTimeZone(TimeZone.getTimeZone("UTC"));
        made.setNumberFormat("c");
        made.setTabSize(1);
        made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        made.setLogTemplateExceptions(false);
        made.setWrapUncheckedExceptions(true);
        made.setAttemptExceptionReporter((exception, environment) -> {});
        made.setSharedVariable("fragment", new FragmentDirective(writers));
        return made;
    }
}
