"use strict";
// The camera of the driver's and the unit's page. What it reads is told to the form as an event
// "scanned". A picture leaves the phone in no case: html5-qrcode reads it here.
(() => {
  const PICTURES_PER_SECOND = 5;
  const button = document.querySelector("#camera");
  if (!button || !navigator.mediaDevices || !window.Html5Qrcode) return;
  const form = document.querySelector("#scan");
  const lens = document.querySelector("#lens");
  const heard = document.querySelector("#heard");
  const root = document.querySelector("[data-field]");
  const formats = window.Html5QrcodeSupportedFormats;
  const camera = new window.Html5Qrcode("view", {
    formatsToSupport: [formats.QR_CODE, formats.CODE_128],
    experimentalFeatures: {useBarCodeDetectorIfSupported: true}
  });
  let opening = Promise.resolve();

  button.hidden = false;
  button.addEventListener("click", () => {
    lens.showModal();
    opening = camera.start({facingMode: "environment"}, {fps: PICTURES_PER_SECOND}, read, () => {})
      .catch(() => {
        lens.close();
        heard.textContent = root.dataset.cameraFault;
        heard.classList.add("wrong");
      });
  });
  // However the dialog is closed, and before the camera is there, too.
  lens.addEventListener("close", async () => {
    await opening;
    if (camera.isScanning) await camera.stop();
  });

  function read(code) {
    if (!lens.open) return;
    lens.close();
    form.dispatchEvent(new CustomEvent("scanned", {detail: code.trim()}));
  }
})();
