package press.courant.content;

import java.util.Optional;
import press.courant.likeness.Shingles;
import press.courant.model.Language;
import press.courant.problem.Location;

/**
 * What tells whether two entries are about one report.
 *
 * @param title where the entry has its title
 * @param url where it has the report's address, or would have it
 * @param address of the report in the one spelling that all of its addresses have
 * @param again whether the entry is meant to be about a report that another one is about
 * @param summarized whether the entry has a summary of its own, and not the beginning of its text
 * @param text of the entry, before any of it is cut
 */
public record Fingerprint(
        Location title, Location url, Optional<String> address, Language language, boolean again,
        boolean summarized, Shingles text) {
    /** The same with its text kept elsewhere. */
    Fingerprint with(Shingles other) {
        return new Fingerprint(title, url, address, language, again, summarized, other);
    }
}
