package press.courant.content;

import java.util.List;
import press.courant.model.Edition;
import press.courant.model.StandalonePage;
import press.courant.problem.Problem;

/**
 * What stands beside the entries, in so few files that they are read again together.
 *
 * @param ground that they were read on
 * @param articles the paths of the entries that they may refer to
 */
record Companions(
        Ground ground,
        List<String> articles,
        StoryReader stories,
        List<Edition> editions,
        List<StandalonePage> pages,
        List<Problem> problems) {}
