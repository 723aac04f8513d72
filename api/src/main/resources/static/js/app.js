"use strict";
// What every page shares: htmx sends the form token; a destructive button asks first.
document.addEventListener("htmx:configRequest", event => {
  const token = document.querySelector("meta[name=csrf-token]");
  const header = document.querySelector("meta[name=csrf-header]");
  if (token && header) event.detail.headers[header.content] = token.content;
});
document.addEventListener("submit", event => {
  const question = event.target.dataset.ask;
  if (question && !window.confirm(question)) event.preventDefault();
});
document.addEventListener("change", event => {
  if (event.target.matches("[data-submit-on-change]")) event.target.form.requestSubmit();
});
// What htmx asks in vain would leave the page as it is, silently.
function tellNoAnswer(gone) {
  const note = document.getElementById("no-answer");
  if (!note || note.hidden !== gone) return;
  note.textContent = gone ? note.dataset.text : "";
  note.hidden = !gone;
}
document.addEventListener("htmx:sendError", () => tellNoAnswer(true));
document.addEventListener("htmx:afterRequest", event => {
  const status = event.detail.xhr ? event.detail.xhr.status : 0;
  if (status) tellNoAnswer(status >= 500);
});
