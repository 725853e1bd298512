package press.courant.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import press.courant.model.Language;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** The message files of the program and of a site, each read when a language first needs it. */
public final class MessageFiles {
    private final Map<String, String> builtIn;
    private final Map<String, MessageFile> own = new TreeMap<>();
    private final Map<Language, Messages> read = new ConcurrentHashMap<>();

    /**
     * @param builtIn texts by language tag, English among them
     * @param own the site's own texts by language tag
     * @param folder where those are, for problems
     */
    public MessageFiles(Map<String, String> builtIn, Map<String, String> own, String folder) {
        this.builtIn = builtIn;
        own.forEach((tag, text) -> this.own.put(tag, MessageFile.read(folder + "/" + tag + ".properties", text)));
    }

    /** What is wrong with the site's own files. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!own.isEmpty()) {
            Messages english = Messages.of(Messages.ENGLISH, List.of(builtIn("en")), List.of());
            own.forEach((tag, file) -> {
                Language language = new Language(tag);
                problems.addAll(file.problems());
                String usual = language.locale().toLanguageTag();
                if (!usual.equals(tag)) {
                    problems.add(Problem.warning(Location.of(file.path()), "'" + tag + "' is no tag of a language",
                            usual.equals("und") ? "write one such as 'ka.properties'" : "write '" + usual + ".properties'"));
                }
                problems.addAll(MessageChecks.of(file, language, english, builtIn.containsKey(base(language))));
            });
        }
        return problems;
    }

    public Messages of(Language language) {
        return read.computeIfAbsent(language, any -> Messages.of(language, files("en"), theirs(language)));
    }

    /** Those of Swiss German are those of German and then its own; another script than usual has nothing to build on. */
    private List<MessageFile> theirs(Language language) {
        List<MessageFile> files = new ArrayList<>();
        String base = base(language);
        if (!base.equals("en")) {
            files.addAll(files(base));
        }
        if (!base.equals(language.tag())) {
            files.addAll(files(language.tag()));
        }
        return files;
    }

    private static String base(Language language) {
        Locale locale = language.locale();
        return locale.getScript().isEmpty() ? locale.getLanguage() : language.tag();
    }

    private List<MessageFile> files(String tag) {
        List<MessageFile> files = new ArrayList<>();
        if (builtIn.containsKey(tag)) {
            files.add(builtIn(tag));
        }
        if (own.containsKey(tag)) {
            files.add(own.get(tag));
        }
        return files;
    }

    private MessageFile builtIn(String tag) {
        return MessageFile.read(tag, builtIn.get(tag));
    }
}
