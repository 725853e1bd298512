package press.courant.cli;

import press.courant.build.BuildOptions;
import press.courant.build.BuildProgress;
import press.courant.build.BuildResult;

/** The build as the command sees it, so that what is printed can be tested without one. */
interface Builder {
    BuildResult build(BuildOptions options, BuildProgress progress);
}
