"use strict";
// The map's ground, painted from our own road network: no tile server is asked.
(function () {
  const EXTENT = 4096;
  const LOOK = {
    MOTORWAY: ["#c8785a", 3.5], TRUNK: ["#cf9068", 3], PRIMARY: ["#d8a878", 2.5],
    SECONDARY: ["#c9bfa6", 2], TERTIARY: ["#cfc8b6", 1.6], FERRY: ["#7f9db5", 1.5],
    UNCLASSIFIED: ["#d8d3c6", 1.2], RESIDENTIAL: ["#dcd8cd", 1.2]
  };
  const OTHER = ["#e0ddd4", 1];

  const Roads = L.GridLayer.extend({
    createTile(at, done) {
      const tile = document.createElement("canvas");
      const size = this.getTileSize();
      const scale = window.devicePixelRatio || 1;
      tile.width = size.x * scale;
      tile.height = size.y * scale;
      fetch(`/api/v1/basemap/${at.z}/${at.x}/${at.y}`, { headers: { Accept: "application/json" } })
        .then(answer => answer.json())
        .then(map => { paint(tile.getContext("2d"), map, size.x * scale / EXTENT, scale, at.z); done(null, tile); })
        .catch(fault => done(fault, tile));
      return tile;
    }
  });

  function paint(pen, map, factor, scale, zoom) {
    pen.lineCap = pen.lineJoin = "round";
    for (const line of map.lines.slice().reverse()) {
      const [colour, width] = LOOK[line.kind] || OTHER;
      pen.strokeStyle = colour;
      pen.lineWidth = width * scale * Math.max(.6, (zoom - 4) / 5);
      pen.setLineDash(line.kind === "FERRY" ? [6, 5] : []);
      pen.beginPath();
      for (let i = 0; i < line.points.length; i += 2) {
        pen.lineTo(line.points[i] * factor, line.points[i + 1] * factor);
      }
      pen.stroke();
    }
  }

  // Names, larger places first; one that would cover another is left out.
  function names(map) {
    const layer = L.layerGroup().addTo(map);
    async function show() {
      const box = map.getBounds();
      const query = new URLSearchParams({
        south: box.getSouth(), west: box.getWest(), north: box.getNorth(), east: box.getEast(),
        zoom: Math.round(map.getZoom())
      });
      const answer = await fetch(`/api/v1/basemap/names?${query}`, { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const taken = [];
      layer.clearLayers();
      for (const name of await answer.json()) {
        const at = map.latLngToContainerPoint([name.lat, name.lon]);
        const half = name.text.length * 4 + 6;
        const spot = [at.x - half, at.y - 9, at.x + half, at.y + 9];
        if (taken.some(t => t[0] < spot[2] && spot[0] < t[2] && t[1] < spot[3] && spot[1] < t[3])) continue;
        taken.push(spot);
        const icon = L.divIcon({ className: `place ${name.kind.toLowerCase()}`, html: "", iconSize: [half * 2, 18], iconAnchor: [half, -5] });
        const marker = L.marker([name.lat, name.lon], { icon, interactive: false, keyboard: false, pane: "names" });
        layer.addLayer(marker);
        marker.getElement().textContent = name.text;
        marker.getElement().setAttribute("aria-hidden", "true");
      }
    }
    map.on("moveend", show);
    map.whenReady(show);
  }

  window.bokskjutsMap = function (element) {
    const map = L.map(element, { attributionControl: true, minZoom: 5, maxZoom: 16, zoomSnap: .5 });
    map.attributionControl.setPrefix(false);
    map.createPane("names").style.zIndex = 350;
    const online = element.dataset.tiles;
    if (online) {
      L.tileLayer(online, { attribution: element.dataset.attribution || "" }).addTo(map);
    } else {
      new Roads({ attribution: element.dataset.attribution || "", maxZoom: 16 }).addTo(map);
      names(map);
    }
    return map;
  };
})();
