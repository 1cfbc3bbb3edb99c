// Sending a picture to the library, with its progress in the footer.
import { csrf } from "./csrf.js";
import { say } from "./words.js";

const form = document.querySelector("#composer");
const state = document.querySelector("#saved-state");

export function sendPicture(file) {
  const data = new FormData();
  data.append("upload", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (event) => {
      state.textContent = `${say("sending")} ${Math.round((100 * event.loaded) / event.total)} %`;
    });
    request.addEventListener("loadend", () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* not an answer of ours: told below */ }
      state.textContent = request.status === 200 ? "" : (answer.errors?.upload || [say("offline")]).join(" ");
      resolve(request.status === 200 ? answer : null);
    });
    request.open("POST", form.dataset.upload);
    request.setRequestHeader("X-CSRFToken", csrf());
    request.send(data);
  });
}
