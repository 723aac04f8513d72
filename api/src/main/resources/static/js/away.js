"use strict";
// Asks whether the database answers again. A page that was read is then fetched anew; what was sent is not sent twice.
const EVERY_MILLIS = 3000;
const away = document.getElementById("away");

async function look() {
  const answer = await fetch("/actuator/health/readiness", { cache: "no-store" }).catch(() => null);
  if (!answer || !answer.ok) return setTimeout(look, EVERY_MILLIS);
  if (away.dataset.read === "true") return location.reload();
  away.className = "note good";
  away.textContent = away.dataset.back;
}
setTimeout(look, EVERY_MILLIS);
