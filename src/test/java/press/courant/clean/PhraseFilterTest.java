package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseFilterTest {
    private static PhraseFilter filter(String... phrases) {
        PhraseFilter filter = new PhraseFilter();
        for (String phrase : phrases) {
            filter.add(PhraseIndex.words(phrase));
        }
        return filter;
    }

    @Test
    void everyBuiltInPhraseIsFoundInASentence() {
        SignalFinder signals = new SignalFinder(BuiltInRules.RULES.signals(), false);
        for (RuleSet.Signal signal : BuiltInRules.RULES.signals()) {
            if (signal.weight() > 0) {
                for (String phrase : signal.phrases()) {
                    String shouted = phrase.toUpperCase(Locale.ROOT);
                    // Not every letter comes back: "I" is also the capital of the Turkic "ı".
                    boolean same = shouted.toLowerCase(Locale.ROOT).equals(phrase.toLowerCase(Locale.ROOT));
                    for (String written : List.of(phrase, same ? shouted : phrase, phrase.replace('\'', '’'))) {
                        assertThat(signals.mayFind("One, (" + written + "); two.")).as(written).isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "The council met on Monday.", "The year began with a month of rain.", "The baker’s daughter said so.",
        "Совет собрался в понедельник.", "The paper supports users."})
    void newsHasNone(String text) {
        assertThat(filter("support us", "donate", "don't miss", "поддержите нас").mayBeIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Support us!", "please SUPPORT  us", "We ask: support, us", "Donate", "Поддержите нас.", "Don’t miss it", "東京"})
    void aPhraseIsSeen(String text) {
        assertThat(filter("support us", "donate", "don't miss", "поддержите нас").mayBeIn(text)).isTrue();
    }
}
