package press.courant.misfit.cli;

import press.courant.misfit.model.Misfit;
import press.courant.problem.Problem;

/** Prints a problem though it is not the printer of problems; never run. */
public final class Printer {
    String print(Problem problem, Misfit cycle) {
        return problem.message() + cycle;
    }
}
