// Sends the page that is read to Courant's preview, as courant serve's capture page hands it out.
// A window may be opened and told something whatever a page's Content-Security-Policy says of its own requests.
// Where the page cuts itself off from windows that it opens (Cross-Origin-Opener-Policy), a form goes the same way.
(function (origin, token) {
  var address = origin + "/_courant/capture";
  var page = JSON.stringify({
    token: token,
    url: location.href,
    html: document.documentElement.outerHTML,
    selection: String(getSelection())
  });
  var tab = window.open(address + "/receive", "_blank");
  if (!tab) {
    return submit();
  }
  var opened = Date.now();
  var watch = setInterval(look, 100);
  addEventListener("message", listen);

  function listen(event) {
    if (event.source === tab && event.origin === origin && event.data === "courant: ready") {
      stop();
      tab.postMessage(page, origin);
    }
  }

  // A window that the page is cut off from counts as closed at once; later it is the reader who closes it.
  function look() {
    if (Date.now() - opened > 3000) {
      clearInterval(watch);
    } else if (tab.closed) {
      stop();
      submit();
    }
  }

  function stop() {
    clearInterval(watch);
    removeEventListener("message", listen);
  }

  function submit() {
    var form = document.createElement("form");
    var field = document.createElement("input");
    form.method = "post";
    form.enctype = "text/plain";
    form.acceptCharset = "utf-8";
    form.action = address;
    field.type = "hidden";
    field.name = "page";
    field.value = page;
    form.append(field);
    document.addEventListener("securitypolicyviolation", refused);
    document.documentElement.append(form);
    form.submit();
    form.remove();
  }

  function refused(event) {
    if (event.effectiveDirective === "form-action") {
      alert("This page lets nothing out. Save it, and run: courant import FILE --url URL");
    }
  }
})("PREVIEW_ORIGIN", "CAPTURE_TOKEN");
