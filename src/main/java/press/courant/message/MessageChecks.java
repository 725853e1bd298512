package press.courant.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.courant.content.Suggestion;
import press.courant.message.MessageFile.Line;
import press.courant.model.Language;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** Finds what is wrong with a site's own messages: beside those of English, every one has to be known. */
final class MessageChecks {
    /** A site's own templates may have words of their own. */
    private static final Pattern OWN = Pattern.compile("own[A-Z].*");
    private static final int NAMED = 5;
    private static final LocalDate SOME_DAY = LocalDate.of(2023, 9, 25);
    private static final Map<String, TemporalAccessor> DATES = Map.of("dateDay", SOME_DAY, "dateDayAndMonth", SOME_DAY,
            "dateDayOnly", SOME_DAY, "dateMonth", YearMonth.from(SOME_DAY));

    private final MessageFile file;
    private final Language language;
    private final Messages english;
    private final Set<String> known;
    private final List<Problem> problems = new ArrayList<>();

    private MessageChecks(MessageFile file, Language language, Messages english) {
        this.file = file;
        this.language = language;
        this.english = english;
        known = english.keys();
    }

    /** @param builtIn whether the program has messages in that language */
    static List<Problem> of(MessageFile file, Language language, Messages english, boolean builtIn) {
        MessageChecks checks = new MessageChecks(file, language, english);
        file.lines().values().forEach(checks::check);
        if (!builtIn) {
            checks.checkAllThere();
        }
        return checks.problems;
    }

    private void check(Line line) {
        Location key = new Location(file.path(), line.number(), 1);
        boolean own = OWN.matcher(line.message()).matches();
        if (!own && !known.contains(line.message())) {
            problems.add(Problem.warning(key, "unknown message '" + line.message() + "'",
                    Suggestion.hint(line.message(), known, "words for templates of your own have keys such as 'ownMotto'")));
            return;
        }
        List<String> forms = Plural.of(language).forms();
        if (!forms.contains(line.form())) {
            problems.add(Problem.warning(key, "the language '" + language + "' has no form '" + line.form() + "' to count with",
                    "it has: " + String.join(", ", forms)));
        }
        if (!own) {
            checkPlaces(line, english.message(line.message()).places());
        }
        checkDate(line);
    }

    private void checkPlaces(Line line, List<String> places) {
        for (MatchResult place : Message.PLACE.matcher(line.text()).results().toList()) {
            String name = place.group(1);
            if (!places.contains(name)) {
                problems.add(Problem.error(new Location(file.path(), line.number(), line.column() + place.start()),
                        "nothing is filled in for '{" + name + "}' here", Suggestion.hint(name, places, places.isEmpty()
                                ? "this message has no places"
                                : "its places: " + places.stream().map(known -> "{" + known + "}")
                                        .collect(Collectors.joining(", ")))));
            }
        }
    }

    private void checkDate(Line line) {
        Optional.ofNullable(DATES.get(line.message())).ifPresent(date -> {
            try {
                DateTimeFormatter.ofPattern(line.text(), Locale.ROOT).format(date);
            } catch (IllegalArgumentException | DateTimeException wrong) {
                problems.add(Problem.error(new Location(file.path(), line.number(), line.column()),
                        "this is no pattern of a date", "write one such as 'd MMMM uuuu'"));
            }
        });
    }

    private void checkAllThere() {
        Set<String> there = file.lines().values().stream().filter(line -> line.form().equals(Message.OTHER))
                .map(Line::message).collect(Collectors.toSet());
        List<String> missing = known.stream().filter(key -> !there.contains(key)).toList();
        if (!missing.isEmpty()) {
            problems.add(Problem.warning(Location.of(file.path()), missing.size() + " of " + known.size()
                            + " messages are missing, and are shown in English",
                    "write " + missing.stream().limit(NAMED).collect(Collectors.joining(", "))
                            + (missing.size() > NAMED ? ", …" : "")));
        }
    }
}
