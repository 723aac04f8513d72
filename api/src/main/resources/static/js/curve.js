"use strict";
// The best cost over time while a plan is being solved, heard over server-sent events.
(function () {
  const element = document.getElementById("curve");
  if (!element) return;
  const points = [];
  let began = Date.now();
  const seconds = Number(element.dataset.seconds) || 0;
  const path = element.querySelector("path");
  const say = (id, text) => { const e = document.getElementById(id); if (e) e.textContent = text; };
  const kronor = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 0 });

  function draw() {
    if (points.length === 0) return;
    const now = (Date.now() - began) / 1000;
    const last = Math.max(points[points.length - 1].t, seconds, 1);
    const width = Math.max(element.clientWidth, 260);
    element.setAttribute("viewBox", `0 0 ${width} 220`);
    for (const e of element.querySelectorAll("[data-right]")) e.setAttribute(e.dataset.right, width - 20);
    const high = points[0].kr;
    const low = Math.min(...points.map(p => p.kr));
    const span = Math.max(high - low, 1);
    const x = t => 90 + (width - 110) * t / last;
    const y = kr => 20 + 160 * (high - kr) / span;
    let d = `M${x(points[0].t)} ${y(points[0].kr)}`;
    for (const p of points.slice(1)) d += `H${x(p.t)}V${y(p.kr)}`;
    path.setAttribute("d", d + `H${x(Math.min(Math.max(now, points[points.length - 1].t), last))}`);
    say("curve-high", `${kronor.format(high)} kr`);
    say("curve-low", `${kronor.format(low)} kr`);
    say("curve-end", `${Math.round(last)} s`);
    say("best-cost", `${kronor.format(low)} kr`);
  }

  function heard(progress) {
    points.push({ t: progress.elapsedMillis / 1000, kr: progress.totalOre / 100 });
    // The server's clock may be another: what has passed since the search began is counted from here.
    began = Math.min(began, Date.now() - progress.elapsedMillis);
    draw();
  }

  setInterval(draw, 1000);
  window.addEventListener("resize", draw);
  const source = new EventSource(element.dataset.events);
  source.addEventListener("best", event => heard(JSON.parse(event.data)));
  source.addEventListener("state", event => {
    const state = JSON.parse(event.data).state;
    if (state !== "QUEUED" && state !== "SOLVING") {
      source.close();
      location.reload();
    } else {
      say("state-word", element.dataset[state.toLowerCase()] || state);
    }
  });
})();
