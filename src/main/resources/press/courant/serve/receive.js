// Waits for the page that the bookmarklet sends from the window that opened this one, and hands it to the preview.
(() => {
  "use strict";

  if (!opener) {
    // The page that was read has cut itself off, and sends itself in its own tab.
    close();
    return;
  }
  addEventListener("message", receive);
  opener.postMessage("courant: ready", "*");

  async function receive(event) {
    if (event.source !== opener || typeof event.data !== "string") {
      return;
    }
    removeEventListener("message", receive);
    const response = await fetch("/_courant/capture", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: event.data,
    });
    if (response.redirected) {
      location.replace(response.url);
    } else {
      const answer = new DOMParser().parseFromString(await response.text(), "text/html");
      document.title = answer.title;
      document.body.replaceWith(answer.body);
    }
  }
})();
