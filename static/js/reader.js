// Sharing: the system's sheet where there is one, else the address on the clipboard.
for (const button of document.querySelectorAll("[data-share]")) {
  button.addEventListener("click", async () => {
    const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
    if (navigator.share) {
      await navigator.share({ title: document.title, url }).catch(() => {});
      return;
    }
    await navigator.clipboard.writeText(url);
    button.querySelector("span").textContent = button.dataset.done;
  });
}
