"use strict";
// Roads chosen on the map stand as a list in the form, each with a button that takes it out.
(function () {
  const list = document.getElementById("roads");
  if (!list) return;
  const before = list.dataset.closed;

  function show() {
    const chosen = [...list.querySelectorAll("input[name=road]")].map(i => i.value);
    list.dataset.closed = [before, ...chosen].filter(s => s).join(";");
    document.dispatchEvent(new CustomEvent("roads-changed"));
  }

  document.addEventListener("road-chosen", event => {
    const { road, lat, lon } = event.detail;
    const line = document.createElement("li");
    const value = document.createElement("input");
    value.type = "hidden";
    value.name = "road";
    value.value = `${lat},${lon}`;
    const text = document.createElement("span");
    text.textContent = `${road} (${lat.toFixed(4)}, ${lon.toFixed(4)}) `.trimStart();
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "button quiet small";
    remove.dataset.removeRoad = "";
    remove.textContent = list.dataset.remove;
    line.append(value, text, remove);
    list.append(line);
    show();
  });

  list.addEventListener("click", event => {
    if (!event.target.closest("[data-remove-road]")) return;
    event.target.closest("li").remove();
    show();
    document.getElementById("roadFrom").focus();
  });
  show();
})();
