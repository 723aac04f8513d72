"use strict";
// A road is chosen by a click on the map: the one nearest, from junction to junction, is shown, and
// closed once that is confirmed there.
(function () {
  let clicks = 0;

  async function nearest(lat, lon) {
    const query = new URLSearchParams({ lat, lon });
    const answer = await fetch(`/api/v1/basemap/road?${query}`, { headers: { Accept: "application/json" } });
    return answer.status === 200 ? answer.json() : null;
  }

  function question(map, element, road) {
    const box = document.createElement("div");
    const text = document.createElement("p");
    text.textContent = element.dataset.askClose.replace("{0}", road.road).replace("  ", " ");
    const button = document.createElement("button");
    button.className = "button small";
    button.type = "button";
    button.id = "map-close-road";
    button.textContent = element.dataset.close;
    button.addEventListener("click", () => {
      map.closePopup();
      document.dispatchEvent(new CustomEvent("road-chosen", { detail: road }));
    });
    box.append(text, button);
    return box;
  }

  // The road is shown as long as its question is; of two quick clicks the last one counts.
  function show(map, element, road) {
    const line = L.featureGroup([
      L.polyline(road.points, { color: "#fff", weight: 12, opacity: .9, interactive: false }),
      L.polyline(road.points, { color: "#a4161a", weight: 7, className: "chosenroad", interactive: false })
    ]);
    const popup = L.popup().setLatLng([road.lat, road.lon]).setContent(question(map, element, road));
    popup.on("add", () => line.addTo(map)).on("remove", () => line.remove());
    popup.openOn(map);
  }

  document.addEventListener("map-clicked", async event => {
    const { map, element, lat, lon } = event.detail;
    const mine = ++clicks;
    map.closePopup();
    const road = await nearest(lat, lon);
    if (mine !== clicks) return;
    if (road) {
      show(map, element, road);
    } else {
      L.popup().setLatLng([lat, lon]).setContent(element.dataset.noRoad).openOn(map);
    }
    element.dataset.answered = String(mine);
  });
})();
