package press.courant.misfit.page;

/** A page that no template could see. */
record HiddenPage(String title) {}
