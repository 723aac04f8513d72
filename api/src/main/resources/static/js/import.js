"use strict";
// Reads the chosen files in the browser: columns of borrowers are dropped before anything is sent,
// unknown columns may be told what they mean. Without this script the server refuses such files.
(() => {
  const form = document.getElementById("import-form");
  if (!form || !window.Papa || !window.DataTransfer) return;
  const input = form.querySelector("#files");
  const review = form.querySelector("#review");
  const preset = form.querySelector("#preset");
  const buttons = form.querySelectorAll("button[name=do]");
  const rules = fetch(form.dataset.columns, {credentials: "same-origin"}).then(r => r.json());
  let files = [];

  const key = text => text.normalize("NFC").trim().toLowerCase().replace(/[\s_\-./:()]+/g, "");

  // As the server: a byte order mark, else UTF-8 if it is that, else Windows-1252.
  function decode(buffer) {
    const b = new Uint8Array(buffer);
    if (b[0] === 0xff && b[1] === 0xfe) return new TextDecoder("utf-16le").decode(buffer);
    if (b[0] === 0xfe && b[1] === 0xff) return new TextDecoder("utf-16be").decode(buffer);
    try {
      return new TextDecoder("utf-8", {fatal: true}).decode(buffer);
    } catch (e) {
      return new TextDecoder("windows-1252").decode(buffer);
    }
  }

  const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63})*\.\p{L}{2,24}/u;
  const PHONE = /(?<![\d\w])(\+46|0046|0)[ \-/]?7[02369]([ \-/]?\d){7}(?![\d\w])/;
  const WRITTEN = /(?<!\d)(\d{6}|\d{8})[-+]\d{4}(?!\d)/;

  function isIdentity(digits) {
    const d = digits.replace(/\D/g, "").slice(-10);
    const month = Number(d.slice(2, 4)), day = Number(d.slice(4, 6));
    if (month < 1 || month > 12 || !(day >= 1 && day <= 31 || day >= 61 && day <= 91)) return false;
    let sum = 0;
    for (let i = 0; i < 10; i++) {
      const n = Number(d[i]) * (i % 2 === 0 ? 2 : 1);
      sum += n > 9 ? n - 9 : n;
    }
    return sum % 10 === 0;
  }

  // A column is judged as a whole: a barcode may look like an identity number by chance.
  function hasPatron(rows, at, readable) {
    let filled = 0, likely = 0;
    for (const row of rows) {
      const text = (row[at] || "").trim();
      if (!text) continue;
      filled++;
      const written = text.match(WRITTEN);
      if (written && isIdentity(written[0])) return true;
      if (EMAIL.test(text)) return true;
      if (PHONE.test(text) && (!/^[\d ]+$/.test(text) || !readable)) return true;
      const plain = text.replace(/ /g, "");
      if (/^\d{10}$/.test(plain) && isIdentity(plain)) likely++;
      if (/^(19|20)\d{10}$/.test(plain) && isIdentity(plain)) likely++;
    }
    return likely >= 2 && likely * 5 >= filled;
  }

  function isPatron(r, heading, kind) {
    const k = key(heading);
    const places = kind === "UNITS" || kind === "VANS";
    return r.anywhere.some(w => k.includes(w)) || r.whole.includes(k)
      || !places && r.people.includes(k);
  }

  const signs = {KOHA_TRANSFERS: ["itemnumber", "frombranch", "tobranch", "datesent"], KOHA_HOLDS_QUEUE: ["sendto"]};

  function meaning(layout, heading) {
    return layout.columns.find(c => c.keys.includes(key(heading)));
  }

  function remembered(r, layout, headings) {
    const own = headings.filter(h => h && !isPatron(r, h, layout.kind));
    const found = r.mappings.find(m => m.kind === layout.kind
      && m.headings.length === own.length && m.headings.every((h, i) => h === own[i]));
    return found ? found.mapping : null;
  }

  function nearest(r, headings) {
    const wanted = preset.value;
    const known = r.layouts.find(l => l.name === wanted);
    if (known) return known;
    const keys = headings.map(key);
    const scored = r.layouts
      .filter(l => !signs[l.name] || keys.some(k => signs[l.name].includes(k)))
      .map(l => {
        const mapping = remembered(r, l, headings);
        const found = new Set(headings.map(h => mapping && h in mapping ? mapping[h] : (meaning(l, h) || {}).name).filter(n => n));
        return {l, missing: l.required.filter(c => !found.has(c)).length, found: found.size};
      });
    scored.sort((a, b) => a.missing - b.missing || b.found - a.found);
    return scored[0].l;
  }

  async function look(file) {
    const r = await rules;
    let text = decode(await file.arrayBuffer()).replace(/^\ufeff/, "");
    let delimiter = "";
    const sep = text.match(/^"?sep=(.)?"?\r?\n/i);
    if (sep) {
      delimiter = sep[1] || "\t";
      text = text.slice(sep[0].length);
    }
    const parsed = Papa.parse(text, {delimiter, delimitersToGuess: [";", "\t", ",", "|"]});
    const rows = parsed.data;
    while (rows.length && rows[0].every(c => !c.trim())) rows.shift();
    const headings = (rows[0] || []).map(h => h.replace(/[\u200b-\u200f\u2060\ufeff]/g, "").trim());
    const layout = nearest(r, headings);
    const mapping = remembered(r, layout, headings) || {};
    const body = rows.slice(1);
    const columns = headings.map((heading, at) => {
      const patron = isPatron(r, heading, layout.kind);
      const said = heading in mapping;
      const column = said ? layout.columns.find(c => c.name === mapping[heading]) : meaning(layout, heading);
      const passed = layout.passed.includes(key(heading)) || heading === "";
      const values = !patron && hasPatron(body, at, !!column);
      return {heading, at, patron, values, said, column, passed};
    });
    return {file, layout, columns, rows, said: Object.keys(mapping).length > 0,
      readable: columns.some(c => c.column && !c.patron), changed: false};
  }

  function element(name, text, parent, more) {
    const e = document.createElement(name);
    if (text) e.textContent = text;
    Object.assign(e, more || {});
    if (parent) parent.append(e);
    return e;
  }

  function choice(r, seen, column, cell, number) {
    const select = element("select", "", cell, {id: "map-" + number + "-" + column.at});
    select.setAttribute("aria-label", r.texts.as.replace("{0}", column.heading));
    element("option", r.texts.skip, select, {value: ""});
    for (const c of seen.layout.columns) element("option", c.label, select, {value: c.name});
    select.value = column.column ? column.column.name : "";
    select.addEventListener("change", () => {
      column.column = seen.layout.columns.find(c => c.name === select.value);
      column.chosen = true;
      seen.changed = true;
    });
  }

  function show(r, seen, number) {
    const part = element("section", "", review, {className: "reviewed"});
    element("h2", seen.file.name, part);
    if (!seen.readable) {
      element("p", r.texts.noHeader, part, {className: "note bad"});
      return;
    }
    const dropped = seen.columns.filter(c => c.patron || c.values);
    if (dropped.length) {
      element("p", r.texts.dropped + " " + dropped.map(c => c.heading).join(", "), part, {className: "note warn dropped"});
    } else {
      element("p", r.texts.kept, part, {className: "note good"});
    }
    if (seen.said) element("p", r.texts.remembered, part, {className: "hint"});
    // What needs a look is open; a file that is read whole is one line.
    const headed = seen.columns.filter(c => c.heading);
    const read = headed.filter(c => c.column && !c.patron && !c.values).length;
    const unsure = c => !c.column && !c.said && !c.passed;
    const rows = seen.rows.slice(1).filter(row => row.some(cell => cell.trim())).length;
    const more = element("details", "", part, {open: dropped.length > 0 || headed.some(unsure)});
    element("summary", r.texts.summary.replace("{0}", rows).replace("{1}", read).replace("{2}", headed.length), more);
    const scroll = element("div", "", more, {className: "scroll", tabIndex: 0});
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", r.texts.review + " " + seen.file.name);
    const table = element("table", "", scroll);
    const head = element("tr", "", element("thead", "", table));
    for (const word of ["heading", "what", "first"]) element("th", r.texts[word], head, {scope: "col"});
    const body = element("tbody", "", table);
    const first = seen.rows.slice(1).find(row => row.some(cell => cell.trim())) || [];
    for (const c of headed) {
      const row = element("tr", "", body);
      element("th", c.heading, row, {scope: "row"});
      const cell = element("td", "", row);
      if (c.patron || c.values) {
        element("span", c.patron ? r.texts.patron : r.texts.patronValues, cell, {className: "tag bad"});
      } else {
        if (unsure(c)) element("span", r.texts.unknown, cell, {className: "tag warn"});
        choice(r, seen, c, cell, number);
      }
      const dropped = c.patron || c.values;
      element("td", dropped ? "" : (first[c.at] || "").slice(0, 80), row, {className: "sample"});
    }
  }

  // The file as it is sent: the columns that are read and no others, for a note may speak of a
  // borrower; with our own headings over the chosen ones.
  function rebuilt(seen) {
    const keep = seen.columns.filter(c => !c.patron && !c.values && c.column);
    const same = keep.length === seen.columns.filter(c => c.heading || !c.passed).length
      && keep.every(c => !c.said && !c.chosen);
    if (same) return seen.file;
    const lines = [keep.map(c => c.column.heading)];
    for (const row of seen.rows.slice(1)) {
      const blank = row.every(cell => !cell.trim());
      lines.push(blank ? [""] : row.length === seen.columns.length
        ? keep.map(c => row[c.at]) : keep.map(c => row[c.at] || "").concat(row.length > seen.columns.length ? [""] : []));
    }
    const csv = Papa.unparse(lines, {delimiter: ";", newline: "\n"});
    return new File([csv], seen.file.name, {type: "text/csv"});
  }

  function learned(seen) {
    if (!seen.changed) return [];
    const own = seen.columns.filter(c => c.heading && !c.patron);
    const mapping = {};
    for (const c of own.filter(c => c.chosen || c.said)) mapping[c.heading] = c.column ? c.column.name : "";
    return [{kind: seen.layout.kind, headings: own.map(c => c.heading), mapping}];
  }

  async function again() {
    for (const b of buttons) b.disabled = true;
    review.textContent = "";
    const r = await rules;
    files = [];
    let number = 0;
    for (const file of [...input.files]) {
      const seen = await look(file).catch(() => null);
      if (!seen) {
        element("p", file.name + ": " + r.texts.unreadable, review, {className: "note bad"});
        continue;
      }
      files.push(seen);
      show(r, seen, number++);
    }
    const fit = files.length === input.files.length && files.every(f => f.readable);
    for (const b of buttons) b.disabled = !fit;
    review.dataset.ready = String(files.length);
  }

  input.addEventListener("change", again);
  preset.addEventListener("change", () => { if (input.files.length) again(); });
  form.addEventListener("submit", event => {
    if (!files.length) return;
    const sent = new DataTransfer();
    for (const seen of files) sent.items.add(rebuilt(seen));
    form.querySelector("#mappings").value = JSON.stringify(files.flatMap(learned));
    if (event.submitter && event.submitter.value === "preview") {
      event.preventDefault();
      judge(sent.files);
    } else {
      input.files = sent.files;
    }
  });

  // A preview leaves the page, and the chosen files, as they are.
  async function judge(sent) {
    const r = await rules;
    const outcome = document.getElementById("outcome");
    const fields = new FormData(form);
    fields.delete("files");
    for (const file of sent) fields.append("files", file);
    fields.append("do", "preview");
    for (const b of buttons) b.disabled = true;
    form.setAttribute("aria-busy", "true");
    const answer = await fetch(form.action, {method: "POST", body: fields, headers: {Accept: "text/html"}}).catch(() => null);
    for (const b of buttons) b.disabled = false;
    form.removeAttribute("aria-busy");
    if (answer && answer.redirected) { location.reload(); return; }
    const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page && page.getElementById("outcome");
    outcome.textContent = "";
    if (fresh) {
      outcome.append(...fresh.childNodes);
    } else {
      // What the service refuses as a whole comes as a page of its own, or not at all.
      const told = page && page.querySelector("#content p");
      element("p", told ? told.textContent : r.texts.failed, outcome, {className: "note bad"});
    }
    outcome.scrollIntoView({block: "nearest"});
    outcome.focus({preventScroll: true});
  }

  // Files may be dropped anywhere on the page.
  document.addEventListener("dragover", event => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    form.classList.add("dropping");
  });
  document.addEventListener("dragleave", event => {
    if (!event.relatedTarget) form.classList.remove("dropping");
  });
  document.addEventListener("drop", event => {
    form.classList.remove("dropping");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    again();
  });
})();
