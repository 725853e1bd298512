package press.courant.card;

import java.util.List;
import java.util.stream.Stream;
import press.courant.page.CardPage;
import press.courant.page.PlannedPage;

/** Cards as a plan has them. */
final class PlannedCards {
    private PlannedCards() {}

    static List<PlannedPage> of(CardPage... cards) {
        return Stream.of(cards).map(PlannedPage::of).toList();
    }
}
