"use strict";
// Changing a plan by hand: a form or a drag sends one change, the answer is the board as it then is.
(function () {
  const $ = id => document.getElementById(id);
  const board = () => $("board");
  let open = new Set();

  async function send(action, fields, after) {
    const old = board();
    if (!old || old.getAttribute("aria-busy") === "true") return;
    old.setAttribute("aria-busy", "true");
    const token = document.querySelector("meta[name=csrf-token]");
    const header = document.querySelector("meta[name=csrf-header]");
    const headers = { "X-Board": "1", Accept: "text/html" };
    if (token && header) headers[header.content] = token.content;
    try {
      const answer = await fetch(action, { method: "POST", body: fields, headers, redirect: "error" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("board");
      if (!fresh) { location.reload(); return; }
      show(fresh, after);
    } catch (fault) {
      location.reload();
    }
  }

  // The scroll stays, what was unfolded stays so, and the keyboard goes where the work is.
  function show(fresh, after) {
    open = new Set([...board().querySelectorAll("details[open]")].map(d => d.id));
    const y = window.scrollY;
    const desk = board().querySelector(".desk").scrollTop;
    board().replaceWith(fresh);
    board().querySelectorAll("details").forEach(d => { if (open.has(d.id)) d.open = true; });
    board().querySelector(".desk").scrollTop = desk;
    window.scrollTo(0, y);
    chosen();
    focus(after);
    $("edit-say").textContent = fresh.dataset.say;
    document.dispatchEvent(new CustomEvent("plan-changed"));
  }

  function focus(after) {
    const stop = board().querySelector("input[name=pick]:checked");
    const role = after && after.role;
    let next = null;
    if (role && stop) {
      next = $(`${role}-${stop.dataset.van}-${stop.dataset.number}`);
      if (!next || next.disabled) next = stop;
    }
    next = next || (after && after.id && $(after.id)) || null;
    if (next && next.disabled) next = stop || $("undo");
    if (next) next.focus({ preventScroll: true });
  }

  function fieldsOf(form, submitter) {
    const data = new FormData(form);
    if (submitter && submitter.name) data.append(submitter.name, submitter.value);
    return new URLSearchParams(data);
  }

  document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.classList.contains("edit")) return;
    event.preventDefault();
    const by = event.submitter;
    const fields = fieldsOf(form, by);
    if (form.id === "stop-form" && !(by && by.name === "move") && !fields.get("pick")) {
      $("edit-say").textContent = $("chosen-name").dataset.none;
      return;
    }
    if (form.dataset.busy) $("edit-say").textContent = form.dataset.busy;
    send(form.action, fields, { id: by && by.id, role: by && by.dataset.role });
  });

  // Enter in a field presses the first button of its own form; in the stop's form, Move.
  document.addEventListener("change", event => {
    if (event.target.name === "pick") chosen();
  });

  function chosen() {
    const stop = board().querySelector("input[name=pick]:checked");
    $("chosen-name").textContent = stop ? stop.dataset.name : $("chosen-name").dataset.none;
    if (!stop) return;
    $("stop-van").value = stop.dataset.van;
    $("stop-place").value = stop.dataset.number;
  }

  function change(fields) {
    const data = new URLSearchParams({ version: board().dataset.version, ...fields });
    send(board().dataset.action, data, {});
  }

  // Dragging by mouse, pen or finger: a stop by its grip or on the time axis, a box by its chip.
  let drag = null;
  document.addEventListener("pointerdown", event => {
    const thing = event.target.closest(".grip, .chip, .board .axis rect.service[data-stop]");
    if (!thing || event.button !== 0) return;
    event.preventDefault();
    const row = thing.closest("g[data-van]");
    drag = {
      van: thing.dataset.van || (row && row.dataset.van), stop: thing.dataset.stop,
      box: thing.dataset.box, x: event.clientX, y: event.clientY, ghost: null, target: null
    };
  });

  document.addEventListener("pointermove", event => {
    if (!drag) return;
    if (!drag.ghost) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 5) return;
      drag.ghost = document.createElement("div");
      drag.ghost.className = "ghost";
      drag.ghost.textContent = drag.box || `${drag.van} #${drag.stop}`;
      document.body.append(drag.ghost);
    }
    drag.ghost.style.left = `${event.clientX + 12}px`;
    drag.ghost.style.top = `${event.clientY + 8}px`;
    aim(event.clientX, event.clientY);
  });

  function aim(x, y) {
    document.querySelectorAll(".dropping").forEach(e => e.classList.remove("dropping"));
    drag.target = null;
    const under = document.elementFromPoint(x, y);
    if (!under) return;
    const spot = under.closest("[data-drop-van]");
    const van = under.closest(".van[data-van]");
    const svg = under.closest(".board svg.axis");
    if (spot) {
      drag.target = { van: spot.dataset.dropVan, place: Number(spot.dataset.dropPlace) };
      spot.classList.add("dropping");
    } else if (svg) {
      aimAxis(svg, x, y);
    } else if (van) {
      const rows = van.querySelectorAll("[data-drop-van]");
      const end = rows[rows.length - 1];
      drag.target = { van: van.dataset.van, place: Number(end.dataset.dropPlace) };
      end.classList.add("dropping");
    }
  }

  function aimAxis(svg, x, y) {
    for (const row of svg.querySelectorAll("g[data-van]")) {
      const box = row.getBoundingClientRect();
      if (y < box.top - 4 || y > box.bottom + 4) continue;
      const bars = [...row.querySelectorAll("rect.service[data-stop]")];
      const before = bars.filter(b => {
        const r = b.getBoundingClientRect();
        return r.left + r.width / 2 < x;
      });
      drag.target = { van: row.dataset.van, place: before.length + 1 };
      row.classList.add("dropping");
    }
  }

  document.addEventListener("pointerup", () => {
    if (!drag) return;
    const { van, stop, box, ghost, target } = drag;
    if (ghost) ghost.remove();
    document.querySelectorAll(".dropping").forEach(e => e.classList.remove("dropping"));
    drag = null;
    if (!ghost || !target) return;
    if (box) {
      change({ type: "MOVE_BOX", box, toVan: target.van });
      return;
    }
    // The place is counted without the stop itself.
    const later = target.van === van && target.place > Number(stop);
    const place = later ? target.place - 1 : target.place;
    if (target.van === van && place === Number(stop)) return;
    change({ type: "MOVE_STOP", pick: `${van}|${stop}`, toVan: target.van, place });
  });
  document.addEventListener("pointercancel", () => {
    if (drag && drag.ghost) drag.ghost.remove();
    drag = null;
  });

  document.addEventListener("keydown", event => {
    if (!(event.ctrlKey || event.metaKey) || event.target.matches("input:not([type=radio]), textarea")) return;
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      event.preventDefault();
      const redo = key === "y" || event.shiftKey;
      const button = $(redo ? "redo" : "undo");
      if (button && !button.disabled) button.form.requestSubmit(button);
    }
  });

  // A road chosen on the map is closed.
  document.addEventListener("road-chosen", event => {
    change({ type: "CLOSE_ROAD", lat: event.detail.lat, lon: event.detail.lon });
  });

  chosen();
})();
