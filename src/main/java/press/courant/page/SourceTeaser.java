package press.courant.page;

import java.util.Optional;

/** A source in a list, with how often it is cited and last when. */
public record SourceTeaser(SourceView source, int count, Optional<DateView> last) {}
