// Read anew each time: signing in again in another tab changes it.
const form = document.querySelector("#composer");

export function csrf() {
  const cookie = document.cookie.split("; ").find((each) => each.startsWith(`${form.dataset.csrf}=`));
  return cookie ? cookie.split("=")[1] : form.elements.csrfmiddlewaretoken.value;
}
