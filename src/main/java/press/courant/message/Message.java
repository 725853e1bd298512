package press.courant.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text with places to fill, in each form that its language counts in. */
public final class Message {
    static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    static final String OTHER = "other";

    /** Words between places, one more than there are places; a place is a number from 0. */
    private record Text(List<String> words, List<Integer> places) {}

    private final Map<String, String> texts;
    private final Plural plural;
    private final List<String> places;
    private final Map<String, Text> forms = new HashMap<>();

    /**
     * @param places the names of the places, in the order of the values
     * @param forms texts by form, {@code other} among them; braces around any other name are mere characters
     */
    Message(Plural plural, List<String> places, Map<String, String> forms) {
        this.texts = Collections.unmodifiableMap(new TreeMap<>(forms));
        this.plural = plural;
        this.places = List.copyOf(places);
        forms.forEach((form, text) -> this.forms.put(form, parse(text)));
    }

    /** The names of the places in a text, once each. */
    static List<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).distinct().toList();
    }

    private Text parse(String text) {
        Text parsed = new Text(new ArrayList<>(), new ArrayList<>());
        int from = 0;
        for (MatchResult place : PLACE.matcher(text).results().toList()) {
            int number = places.indexOf(place.group(1));
            if (number >= 0) {
                parsed.words().add(text.substring(from, place.start()));
                parsed.places().add(number);
                from = place.end();
            }
        }
        parsed.words().add(text.substring(from));
        return parsed;
    }

    /** The names of what the text has places for, in the order of the values. */
    public List<String> places() {
        return places;
    }

    /** The texts as they were written, by form. */
    public Map<String, String> texts() {
        return texts;
    }

    /** The text, filled; where the first value is a number, in the form that goes with it. */
    public String with(Object... values) {
        return with(UnaryOperator.identity(), values);
    }

    /**
     * The text, filled.
     *
     * @param escape what becomes of the text's own words
     */
    public String with(UnaryOperator<String> escape, Object... values) {
        if (values.length != places.size()) {
            throw new IllegalArgumentException("A text with places for " + places + " takes as many values");
        }
        String form = values.length > 0 && values[0] instanceof Number number ? plural.form(number.longValue()) : OTHER;
        Text text = forms.getOrDefault(form, forms.get(OTHER));
        StringBuilder filled = new StringBuilder(escape.apply(text.words().get(0)));
        for (int i = 0; i < text.places().size(); i++) {
            filled.append(values[text.places().get(i)]).append(escape.apply(text.words().get(i + 1)));
        }
        return filled.toString();
    }
}
