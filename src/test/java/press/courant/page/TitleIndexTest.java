package press.courant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleIndexTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '~', textBlock = """
            A ferry on the River river        | ferry=ferry river=River
            "Quoted", (words) and hyphen-ated | quoted=Quoted words=words hyphen=hyphen ated=ated
            The U.S.A. don't l’heure 3,000    | -
            A name ends in a sign: here. Now' | name=name ends=ends sign=sign here=here
            In 2024 and 2024a                 | 2024a=2024a
            Երևան և նոր օրենք                 | երևան=Երևան օրենք=օրենք
            x:y words..apart a'b'c'd''efgh    | words=words apart=apart efgh=efgh
            """)
    void theWordsOfATitle(String title, String words) {
        assertThat(String.join(" ", TitleIndex.words(title).entrySet().stream().map(Object::toString).toList()))
                .isEqualTo(words == null ? "" : words);
    }
}
