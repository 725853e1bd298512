// Makes a page of the preview follow the edits. The server adds it on the way out; it is in no published file.
(() => {
  "use strict";

  const own = document.currentScript;
  const folder = new URL(".", own.src);
  const scrollKey = "courant-scroll";
  let events = null;
  let overlay = null;
  let shown = "[]";

  performance.setResourceTimingBufferSize(2000);
  restoreScroll();
  connect();
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", (event) => event.persisted && connect());

  function connect() {
    const address = new URL("events", folder);
    address.searchParams.set("page", location.pathname);
    address.searchParams.set("version", own.dataset.version);
    address.searchParams.set("assets", own.dataset.assets);
    events = new EventSource(address);
    events.onmessage = (event) => follow(JSON.parse(event.data));
    events.onerror = () => events.readyState === EventSource.CLOSED && setTimeout(connect, 1000);
  }

  function disconnect() {
    events.onerror = null;
    events.close();
  }

  function follow(message) {
    switch (message.do) {
      case "reload":
        return leave(() => location.reload(), location.pathname);
      case "move":
        return leave(() => location.replace(message.to + location.hash), message.to);
      case "assets":
        own.dataset.assets = message.version;
        return refresh(message.changed);
      case "problems":
        return show(message);
      case "rest":
        return rest();
    }
  }

  // There are more tabs than a browser has connections, so that one in the background waits until it is looked at.
  function rest() {
    if (document.visibilityState === "hidden") {
      disconnect();
      document.addEventListener("visibilitychange", connect, { once: true });
    }
  }

  function leave(go, path) {
    disconnect();
    sessionStorage.setItem(scrollKey, JSON.stringify({ path, x: scrollX, y: scrollY }));
    go();
  }

  function restoreScroll() {
    const kept = JSON.parse(sessionStorage.getItem(scrollKey));
    sessionStorage.removeItem(scrollKey);
    if (kept && kept.path === location.pathname) {
      const scroll = () => scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
      scroll();
      addEventListener("load", () => requestAnimationFrame(scroll));
    }
  }

  // Style sheets are swapped; where any other of the changed files is in use, the page is loaded again.
  function refresh(changed) {
    const links = [...document.querySelectorAll("link[rel~=stylesheet]")];
    const sheets = new Set(links.map((link) => pathOf(link.href)));
    const used = performance.getEntriesByType("resource").map((entry) => pathOf(entry.name));
    const images = [...document.images].map((image) => pathOf(image.currentSrc || image.src));
    if ([...used, ...images].some((path) => path in changed && !sheets.has(path))) {
      return leave(() => location.reload(), location.pathname);
    }
    links.filter((link) => changed[pathOf(link.href)]).forEach((link) => swap(link, changed[pathOf(link.href)]));
  }

  function swap(link, version) {
    const next = link.cloneNode();
    const address = new URL(link.href);
    address.searchParams.set("v", version);
    next.href = address;
    next.onload = next.onerror = () => link.remove();
    link.after(next);
  }

  function pathOf(address) {
    return new URL(address, location.href).pathname;
  }

  function show(message) {
    const text = JSON.stringify(message.problems);
    if (text === shown) {
      return;
    }
    shown = text;
    if (overlay) {
      overlay.remove();
      overlay = null;
    }
    if (message.problems.length > 0) {
      overlay = build(message);
    }
  }

  function build(message) {
    const host = document.createElement("courant-problems");
    const root = host.attachShadow({ mode: "open" });
    const style = element("link");
    style.rel = "stylesheet";
    style.href = new URL("overlay.css", folder);
    const dialog = element("dialog");
    dialog.setAttribute("role", "alertdialog");
    dialog.setAttribute("aria-labelledby", "title");
    dialog.setAttribute("aria-describedby", "problems");
    dialog.lang = "en";
    dialog.dir = "ltr";
    const count = message.problems.length + message.more;
    const title = element("h1", "", count === 1 ? "There is an error" : `There are ${count} errors`);
    title.id = "title";
    const close = element("button", "close", "Close");
    close.type = "button";
    close.addEventListener("click", () => dialog.close());
    const header = element("header");
    header.append(title, close);
    const list = element("div", "problems");
    list.id = "problems";
    list.tabIndex = 0;
    list.setAttribute("role", "group");
    list.setAttribute("aria-labelledby", "title");
    list.append(...message.problems.map(section));
    if (message.more > 0) {
      list.append(element("p", "", `and ${message.more} more`));
    }
    const note = element("p", "note", "This goes away by itself when it is mended. Escape closes it.");
    dialog.append(header, list, note);
    dialog.addEventListener("close", () => host.remove());
    root.append(style, dialog);
    document.documentElement.append(host);
    dialog.showModal();
    return host;
  }

  function section(problem) {
    const section = element("section");
    section.append(element("p", "place", problem.place), element("p", "message", problem.message));
    if (problem.lines.length > 0) {
      const source = element("pre");
      source.append(...problem.lines.flatMap(line));
      section.append(source);
    }
    if (problem.hint) {
      section.append(element("p", "hint", `Hint: ${problem.hint}`));
    }
    return section;
  }

  function line(line) {
    const row = element("span", line.pointed ? "line pointed" : "line");
    row.append(element("span", "number", `${line.number}`.padStart(5) + "  "), line.text);
    if (line.at !== undefined) {
      row.append(element("mark", "", line.at || " "));
    }
    row.append(line.after || "");
    return [row, "\n"];
  }

  function element(name, style = "", text = "") {
    const made = document.createElement(name);
    if (style) {
      made.className = style;
    }
    made.textContent = text;
    return made;
  }
})();
