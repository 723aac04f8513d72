"use strict";
// The driver's and the unit's page. Each tap becomes a report with an id and a time of its own, kept
// in the browser until the service has it. What is shown follows from the set of reports alone: of
// two on the same thing the later counts, as in se.bokskjuts.data.delivery.
(() => {
  const root = document.querySelector("[data-field]");
  if (!root) return;
  const words = root.dataset;
  const address = words.events;
  const KEY = "bokskjuts:" + address;
  const KEPT_MILLIS = 7 * 24 * 3600 * 1000;
  const RETRY_MILLIS = 15000;
  const LOOK_MILLIS = 60000;
  const BATCH = 100;
  const ABOUT = {
    DEPARTED: "stop", STOP_MISSED: "stop", STOP_OPEN: "stop", ARRIVED: "arrival",
    LOADED: "load", NOT_LOADED: "load", LOAD_UNDONE: "load",
    UNLOADED: "unload", NOT_UNLOADED: "unload", UNLOAD_UNDONE: "unload",
    RECEIVED: "receipt", NOT_RECEIVED: "receipt", RECEIPT_UNDONE: "receipt",
    ITEM_NOT_FOUND: "item", ITEM_FOUND: "item", VAN_STOPPED: "van", VAN_GOES_ON: "van"
  };
  const UNDO = {LOADED: "LOAD_UNDONE", UNLOADED: "UNLOAD_UNDONE", RECEIVED: "RECEIPT_UNDONE"};
  const one = (css, within) => (within || document).querySelector(css);
  const all = (css, within) => [...(within || document).querySelectorAll(css)];
  document.body.classList.add("js");

  // --- What is kept. Read anew each time, because two tabs may write.
  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {mine: [], unsent: [], known: []};
    } catch (e) {
      return {mine: [], unsent: [], known: []};
    }
  }
  function keep(change) {
    const kept = read();
    change(kept);
    kept.at = Date.now();
    localStorage.setItem(KEY, JSON.stringify(kept));
  }
  function forgetOld() {
    Object.keys(localStorage).filter(k => k.startsWith("bokskjuts:") && k !== KEY).forEach(k => {
      try {
        const kept = JSON.parse(localStorage.getItem(k));
        if (!kept.unsent.length && Date.now() - kept.at > KEPT_MILLIS) localStorage.removeItem(k);
      } catch (e) {
        localStorage.removeItem(k);
      }
    });
  }
  function newId() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    const hex = [...b].map(x => x.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }
  // Times only go forward, also where the clock of the phone is set back.
  function nextTime(kept) {
    const last = kept.mine.concat(kept.known).reduce((m, e) => Math.max(m, Date.parse(e.at)), 0);
    const now = Date.now();
    return new Date(last >= now && last - now < KEPT_MILLIS ? last + 1 : now).toISOString();
  }
  function report(...reports) {
    keep(kept => reports.forEach(r => {
      const event = Object.assign({id: newId(), at: nextTime(kept)}, r);
      kept.mine.push(event);
      kept.unsent.push(event.id);
    }));
    show();
    send();
  }

  // --- The last word on each thing.
  function lastWords() {
    const kept = read();
    const events = new Map();
    kept.mine.forEach(e => events.set(e.id, e));
    kept.known.forEach(e => events.set(e.id, e));
    const last = new Map();
    events.forEach(e => {
      const key = [ABOUT[e.kind], e.stop ?? "", e.box ?? "", e.item ?? ""].join("|");
      const other = last.get(key);
      const later = !other || Date.parse(e.at) > Date.parse(other.at)
        || Date.parse(e.at) === Date.parse(other.at) && e.id > other.id;
      if (later) last.set(key, e);
    });
    return (about, stop, box, item) => last.get([about, stop ?? "", box ?? "", item ?? ""].join("|"));
  }
  function reasonText(event) {
    const button = one("#why-" + event.kind + " [data-reason='" + event.reason + "']");
    return button ? button.textContent : "";
  }

  // --- Showing.
  const stops = all("section[data-stop]");
  function stopOf(element) {
    const section = element.closest("[data-stop]");
    return section ? Number(section.dataset.stop) : undefined;
  }
  function show() {
    const word = lastWords();
    all(".ticks li").forEach(line => showBox(line, word));
    const standing = word("van");
    const stands = !!standing && standing.kind === "VAN_STOPPED";
    stops.forEach(section => showStop(section, word, stands));
    if (one("#stands")) {
      one("#stands").hidden = !stands;
      one("#stops-here").hidden = stands;
      one("#finished").hidden = stops.some(s => !s.dataset.phase);
    }
    showLost(word);
    showNet();
    if (stops.length && !stops.some(s => s.classList.contains("now"))) choose(false);
  }
  function showBox(line, word) {
    const way = line.dataset.way;
    const event = word(ABOUT[way], stopOf(line), line.dataset.box);
    const off = !!event && event.kind.startsWith("NOT_");
    one(".tick", line).setAttribute("aria-pressed", String(!!event && event.kind === way));
    line.classList.toggle("off", off);
    const said = one(".said", line);
    said.hidden = !off;
    said.textContent = off ? reasonText(event) : "";
  }
  function showStop(section, word, stands) {
    const index = Number(section.dataset.stop);
    const event = word("stop", index);
    const touched = all("li .tick[aria-pressed=true]", section).length > 0;
    const missed = event && event.kind === "STOP_MISSED" || stands && !touched && !(event && event.kind === "DEPARTED");
    const phase = event && event.kind === "DEPARTED" ? "DONE" : missed ? "MISSED" : "";
    section.dataset.phase = phase;
    const text = phase === "DONE" ? words.done : phase === "MISSED" ? words.missed : "";
    [one("[data-phase]", section), one("[data-goto='" + index + "'] [data-phase]")].forEach(p => {
      if (!p) return;
      p.className = "phase " + phase;
      p.textContent = text;
    });
    const reason = event && event.kind === "STOP_MISSED" ? reasonText(event) : "";
    if (reason) one(".phase", section).textContent = text + ": " + reason;
    all("[data-act=DEPARTED], [data-ask=STOP_MISSED], [data-tick-all]", section).forEach(b => { b.hidden = !!event && event.kind !== "STOP_OPEN"; });
    all("[data-act=STOP_OPEN]", section).forEach(b => { b.hidden = !event || event.kind === "STOP_OPEN"; });
  }
  function showLost(word) {
    const box = one("#lost-list");
    if (!box) return;
    const kept = read();
    const typed = new Map(kept.mine.map(e => [e.id, e.item]));
    const items = new Map();
    kept.mine.concat(kept.known).filter(e => e.item).forEach(e => {
      const event = word("item", undefined, undefined, e.item);
      if (event && event.kind === "ITEM_NOT_FOUND") items.set(event.id, event);
    });
    const list = one("ul", box);
    box.hidden = !items.size;
    list.replaceChildren(...[...items.values()].map(event => {
      const line = document.createElement("li");
      const name = document.createElement("span");
      name.className = "id";
      name.textContent = typed.get(event.id) || event.item;
      const found = document.createElement("button");
      found.type = "button";
      found.className = "button quiet";
      found.textContent = list.dataset.found;
      found.addEventListener("click", () => report({kind: "ITEM_FOUND", item: event.item}));
      line.append(name, " ", reasonText(event), " ", found);
      return line;
    }));
  }
  function showNet() {
    const waiting = read().unsent.length;
    const net = one("#net");
    net.classList.toggle("waits", waiting > 0 || !online);
    const text = waiting ? words.waiting.replace("#", waiting) + (online ? "" : ". " + words.offline)
      : online ? words.sent : words.offline;
    if (net.textContent !== text) net.textContent = text;
    net.dataset.waiting = waiting;
  }

  // --- Which stop: the one asked for, else the first that is not done.
  function choose(move) {
    const asked = one("section[data-stop]" + (/^#stop-\d+$/.test(location.hash) ? location.hash : "[data-none]"));
    const next = asked || stops.find(s => !s.dataset.phase) || stops[stops.length - 1];
    stops.forEach(s => s.classList.toggle("now", s === next));
    if (move && next) {
      next.scrollIntoView();
      one("h2", next).focus({preventScroll: true});
    }
  }
  function goOn() {
    history.replaceState(null, "", location.pathname);
    stops.forEach(s => s.classList.remove("now"));
    show();
    choose(true);
  }
  window.addEventListener("hashchange", () => choose(true));

  // --- Taps.
  let asked = null;
  document.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (!button) return;
    const line = button.closest("li[data-box]");
    if (button.classList.contains("tick")) {
      tick(line, button.getAttribute("aria-pressed") !== "true");
    } else if (button.dataset.ask && button.type !== "submit") {
      ask(button.dataset.ask, {stop: stopOf(button), box: line ? line.dataset.box : undefined});
    } else if (button.dataset.reason) {
      button.closest("dialog").close();
      answer(button.dataset.reason);
    } else if ("cancel" in button.dataset) {
      button.closest("dialog").close();
    } else if (button.dataset.act) {
      report({kind: button.dataset.act, stop: stopOf(button)});
      if (button.dataset.act === "DEPARTED") goOn();
    } else if ("tickAll" in button.dataset) {
      const open = all("li[data-box]:not(.off)", button.closest("section")).filter(l => one(".tick", l).getAttribute("aria-pressed") !== "true");
      if (open.length) report(...open.map(l => ticked(l)));
    } else if (button.id === "goes") {
      report({kind: "VAN_GOES_ON"});
    }
  });
  function ticked(line) {
    return {kind: line.dataset.way, stop: stopOf(line), box: line.dataset.box};
  }
  function tick(line, on) {
    report(on ? ticked(line) : Object.assign(ticked(line), {kind: UNDO[line.dataset.way]}));
  }
  function ask(kind, about) {
    asked = Object.assign({kind}, about);
    one("#why-" + kind).showModal();
  }
  function answer(reason) {
    const event = Object.assign({}, asked, {reason});
    report(event);
    if (event.kind === "STOP_MISSED") goOn();
    if (event.kind === "ITEM_NOT_FOUND") one("#barcode").value = "";
  }
  const lost = one("#lost");
  if (lost) lost.addEventListener("submit", event => {
    event.preventDefault();
    const item = one("#barcode").value.trim();
    if (item) ask("ITEM_NOT_FOUND", {item});
  });

  // --- Scanning.
  const scan = one("#scan");
  if (scan) scan.addEventListener("submit", event => {
    event.preventDefault();
    heard(one("#code").value.trim());
    one("#code").value = "";
  });
  // A label says the day and two letters of the box's way; who types writes the number alone.
  function understood(code) {
    const label = /^(\d{4})(\d\d)(\d\d)-[2-9A-Z]{2}-(.+)$/.exec(code);
    if (!label) return {box: code};
    const box = label[4];
    const [, year, month, day] = label;
    if (year + month + day !== words.day) {
      return {box, fault: words.otherDay.replace("@", [year, month, day].join("-"))};
    }
    const same = all("li[data-box]").filter(l => l.dataset.box === box);
    return same.length && !same.some(l => l.dataset.code === code) ? {box, fault: words.otherBox} : {box};
  }
  function heard(code) {
    if (!code) return;
    const {box, fault} = understood(code);
    const here = one(".stop.now") || root;
    const line = fault ? undefined : all("li[data-box]", here).find(l => l.dataset.box === box);
    const elsewhere = all("li[data-box]").some(l => l.dataset.box === box);
    if (line) tick(line, true);
    const text = fault || (line ? words.ticked : elsewhere ? words.notHere : words.unknown);
    one("#heard").textContent = text.replace("#", box);
    one("#heard").classList.toggle("wrong", !line);
    if (!line && navigator.vibrate) navigator.vibrate([200, 100, 200]);
  }
  if (scan) scan.addEventListener("scanned", event => heard(event.detail));

  // --- Sending and looking.
  let online = navigator.onLine;
  let busy = false;
  let timer = 0;
  function later() {
    clearTimeout(timer);
    timer = setTimeout(send, RETRY_MILLIS);
  }
  async function send() {
    if (busy) return;
    busy = true;
    try {
      for (let waiting = waitingReports(); waiting.length; waiting = waitingReports()) {
        if (!await sendSome(waiting.slice(0, BATCH))) break;
      }
    } catch (e) {
      online = false;
      later();
    } finally {
      busy = false;
      show();
    }
  }
  function waitingReports() {
    const kept = read();
    return kept.mine.filter(e => kept.unsent.includes(e.id));
  }
  // One that the service cannot read at all must not hold the others up.
  async function sendSome(reports) {
    const answer = await fetch(address, {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify({reports})});
    online = true;
    if (answer.ok) {
      settle((await answer.json()).receipts);
      return true;
    }
    if ([400, 413, 422].includes(answer.status)) {
      if (reports.length === 1) {
        settle([{id: reports[0].id, outcome: "REFUSED", why: String(answer.status)}]);
        return true;
      }
      for (const r of reports) if (!await sendSome([r])) return false;
      return true;
    }
    later();
    return false;
  }
  function settle(receipts) {
    const refused = receipts.filter(r => r.outcome === "REFUSED");
    const ids = receipts.map(r => r.id);
    keep(kept => {
      kept.unsent = kept.unsent.filter(id => !ids.includes(id));
      refused.forEach(r => {
        const event = kept.mine.find(e => e.id === r.id);
        const about = event ? [event.kind, event.box || event.item || ""].join(" ") : "";
        one("#fault").hidden = false;
        one("#fault").textContent = words.refused + about + " (" + r.why + ")";
      });
      kept.mine = kept.mine.filter(e => !refused.some(r => r.id === e.id));
    });
    if (receipts.some(r => r.outcome === "LATE")) one("#closed").hidden = false;
  }
  async function lookUp() {
    try {
      const answer = await fetch(address, {headers: {Accept: "application/json"}});
      online = true;
      if (!answer.ok) return;
      const known = await answer.json();
      keep(kept => { kept.known = known.reports; });
      one("#closed").hidden = !known.closed;
      one("#newer").hidden = !known.newer;
      if (known.newer) one("#newer a").href = known.newer;
    } catch (e) {
      online = false;
    } finally {
      show();
    }
  }
  window.addEventListener("online", () => { send(); lookUp(); });
  window.addEventListener("offline", () => { online = false; showNet(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { send(); lookUp(); } });
  setInterval(() => { if (!document.hidden) lookUp(); }, LOOK_MILLIS);
  // A unit's page tells when the vans are expected, so it is made anew while nobody types in it.
  setInterval(() => {
    const idle = !document.hidden && !one("dialog[open]") && all("input").every(i => !i.value);
    if (words.field === "unit" && online && idle && !read().unsent.length) location.reload();
  }, 2 * LOOK_MILLIS);

  // --- Readable without a network from the second time on, and from now.
  async function keepPage() {
    await navigator.serviceWorker.register("/field/sw.js");
    await navigator.serviceWorker.ready;
    const cache = await caches.open("bokskjuts-field-1");
    await cache.add(location.pathname);
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      const age = Date.now() - Date.parse(kept.headers.get("date") || 0);
      if (new URL(request.url).pathname.startsWith("/field/") && age > KEPT_MILLIS) await cache.delete(request);
    }
    document.documentElement.dataset.kept = "yes";
  }
  if ("serviceWorker" in navigator) keepPage().catch(() => {});
  if (/iPhone|iPad|iPod/.test(navigator.userAgent)) {
    all("[data-navigate]").forEach(a => { a.href = "maps:?daddr=" + a.dataset.lat + "," + a.dataset.lon; });
  }
  forgetOld();
  show();
  send();
  lookUp();
})();
