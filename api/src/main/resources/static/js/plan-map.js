"use strict";
// Draws a plan's routes on the map; the tables beside it say the same.
(async function () {
  const element = document.getElementById("map");
  if (!element) return;
  const style = getComputedStyle(document.documentElement);
  const colour = i => style.getPropertyValue(`--v${i % 12}`).trim();
  const dash = i => [null, "10 6", "2 7", "14 5 3 5"][i % 4];
  const folded = element.closest("details");
  if (folded && !folded.open) {
    await new Promise(done => folded.addEventListener("toggle", done, { once: true }));
  }
  const map = window.bokskjutsMap(element);
  map.setView([60.8, 14.8], 7);
  let vans = new Map();
  let marks = null;
  const layerOf = van => {
    if (!vans.has(van)) vans.set(van, L.featureGroup().addTo(map));
    return vans.get(van);
  };

  async function draw() {
    const answer = await fetch(element.dataset.routes, { headers: { Accept: "application/geo+json" } });
    document.getElementById("map-fault").hidden = answer.ok;
    if (!answer.ok) return;
    const routes = await answer.json();
    vans.forEach(layer => layer.remove());
    vans = new Map();
    routes.features.filter(f => f.properties.kind === "leg").forEach(drawLeg);
    const seen = new Map();
    routes.features.filter(f => f.properties.kind === "stop").forEach(f => drawStop(f, seen));
    drawClosed();
    toggle();
    element.dataset.drawn = String(routes.features.length);
  }

  function drawLeg(f) {
    const p = f.properties;
    const line = f.geometry.coordinates.map(c => [c[1], c[0]]);
    L.polyline(line, { color: "#fff", weight: 7, opacity: .75, interactive: false }).addTo(layerOf(p.van));
    L.polyline(line, { color: colour(p.colour), weight: 4, dashArray: dash(p.colour) })
      .bindTooltip(`${p.van}: ${p.fromName} – ${p.toName}, ${Math.round(p.metres / 1000)} km`, { sticky: true })
      .addTo(layerOf(p.van));
  }

  function drawStop(f, seen) {
    const p = f.properties;
    // Stops at one place stand side by side, in rows, so that every number can be read.
    const PER_ROW = 5;
    const spot = f.geometry.coordinates.join();
    const nth = seen.get(spot) || 0;
    seen.set(spot, nth + 1);
    const icon = L.divIcon({ className: `stopmark c${p.colour % 12}`, html: String(Number(p.number)), iconSize: [22, 22], iconAnchor: [11 - (nth % PER_ROW) * 21, 11 - Math.floor(nth / PER_ROW) * 21] });
    const [lon, lat] = f.geometry.coordinates;
    const label = document.createElement("div");
    label.textContent = `${p.van}, ${p.number}. ${p.name}, ${p.arrive}–${p.depart}, −${p.unload} +${p.load}`;
    L.marker([lat, lon], { icon, keyboard: false, bubblingMouseEvents: true, alt: label.textContent }).bindTooltip(label).addTo(layerOf(p.van));
  }

  function drawClosed() {
    if (marks) marks.remove();
    marks = L.featureGroup().addTo(map);
    const board = document.querySelector("[data-closed]");
    const spots = board && board.dataset.closed ? board.dataset.closed.split(";") : [];
    for (const spot of spots) {
      const icon = L.divIcon({ className: "roadclosed", html: "✕", iconSize: [22, 22] });
      L.marker(spot.split(",").map(Number), { icon, keyboard: false, alt: element.dataset.closedWord }).addTo(marks);
    }
  }

  function toggle() {
    document.querySelectorAll("[data-van-toggle]").forEach(box => {
      const layer = vans.get(box.dataset.vanToggle);
      if (!layer) return;
      if (box.checked) layer.addTo(map); else layer.remove();
    });
  }

  await draw();
  const all = L.featureGroup([...vans.values()]);
  if (all.getLayers().length) map.fitBounds(all.getBounds(), { padding: [25, 25] });
  document.querySelectorAll("[data-van-toggle]").forEach(box => box.addEventListener("change", toggle));
  document.addEventListener("plan-changed", draw);
  document.addEventListener("roads-changed", drawClosed);
  if (element.dataset.askClose) {
    map.on("click", event => document.dispatchEvent(new CustomEvent("map-clicked", {
      detail: { map, element, lat: event.latlng.lat, lon: event.latlng.lng }
    })));
  }
})();
