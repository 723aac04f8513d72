"use strict";
// Where a unit lies, chosen on the map; the fields beside it say and take the same.
(() => {
  const element = document.getElementById("place-map");
  if (!element) return;
  const lat = document.getElementById("lat");
  const lon = document.getElementById("lon");
  const number = field => Number.parseFloat(field.value.replace(",", "."));
  const fold = document.getElementById("map-fold");
  fold.addEventListener("toggle", show, { once: true });
  if (fold.open) show();

  function show() {
    const map = window.bokskjutsMap(element);
    const known = Number.isFinite(number(lat)) && Number.isFinite(number(lon));
    map.setView(known ? [number(lat), number(lon)] : [60.8, 14.8], known ? 13 : 7);
    const mark = L.circleMarker([0, 0], { radius: 9, color: "#14213d", weight: 3, fillOpacity: .35 });
    function place() {
      if (Number.isFinite(number(lat)) && Number.isFinite(number(lon))) {
        mark.setLatLng([number(lat), number(lon)]).addTo(map);
      }
    }
    place();
    [lat, lon].forEach(field => field.addEventListener("change", place));
    map.on("click", event => {
      lat.value = event.latlng.lat.toFixed(5);
      lon.value = event.latlng.lng.toFixed(5);
      place();
    });
    element.dataset.ready = "yes";
  }
})();
