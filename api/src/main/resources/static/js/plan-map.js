"use strict";
// Draws a plan's routes on the map; the tables beside it say the same.
(async function () {
  const element = document.getElementById("map");
  if (!element) return;
  const style = getComputedStyle(document.documentElement);
  const colour = i => style.getPropertyValue(`--v${i % 12}`).trim();
  const dash = i => [null, "10 6", "2 7", "14 5 3 5"][i % 4];
  const map = window.bokskjutsMap(element);
  map.setView([60.8, 14.8], 7);
  const answer = await fetch(element.dataset.routes, { headers: { Accept: "application/geo+json" } });
  if (!answer.ok) {
    document.getElementById("map-fault").hidden = false;
    return;
  }
  const vans = new Map();
  const layerOf = van => {
    if (!vans.has(van)) vans.set(van, L.featureGroup().addTo(map));
    return vans.get(van);
  };
  const routes = await answer.json();
  for (const f of routes.features) {
    const p = f.properties;
    if (p.kind === "leg") {
      const line = f.geometry.coordinates.map(c => [c[1], c[0]]);
      L.polyline(line, { color: "#fff", weight: 7, opacity: .75, interactive: false }).addTo(layerOf(p.van));
      L.polyline(line, { color: colour(p.colour), weight: 4, dashArray: dash(p.colour) })
        .bindTooltip(`${p.van}: ${p.fromName} – ${p.toName}, ${Math.round(p.metres / 1000)} km`, { sticky: true })
        .addTo(layerOf(p.van));
    }
  }
  const seen = new Map();
  for (const f of routes.features) {
    const p = f.properties;
    if (p.kind !== "stop") continue;
    const spot = f.geometry.coordinates.join();
    const nth = seen.get(spot) || 0;
    seen.set(spot, nth + 1);
    const icon = L.divIcon({ className: `stopmark c${p.colour % 12}`, html: String(Number(p.number)), iconSize: [22, 22], iconAnchor: [11 - nth * 16, 11] });
    const [lon, lat] = f.geometry.coordinates;
    const label = document.createElement("div");
    label.textContent = `${p.van}, ${p.number}. ${p.name}, ${p.arrive}–${p.depart}, −${p.unload} +${p.load}`;
    L.marker([lat, lon], { icon, keyboard: false, alt: label.textContent }).bindTooltip(label).addTo(layerOf(p.van));
  }
  const all = L.featureGroup([...vans.values()]);
  const home = () => { if (all.getLayers().length) map.fitBounds(all.getBounds(), { padding: [25, 25] }); };
  home();
  document.querySelectorAll("[data-van-toggle]").forEach(box => box.addEventListener("change", () => {
    const layer = vans.get(box.dataset.vanToggle);
    if (!layer) return;
    if (box.checked) layer.addTo(map); else layer.remove();
  }));
  element.dataset.drawn = String(routes.features.length);
})();
