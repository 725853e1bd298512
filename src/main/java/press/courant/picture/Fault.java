package press.courant.picture;

import press.courant.problem.Location;
import press.courant.problem.Problem;

/** What keeps a picture from being published. */
record Fault(String message, String hint) {
    Problem at(Location place) {
        return Problem.error(place, message, hint);
    }
}
