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
