/** The share kit: copy a text, or share it by the device's own way. Without script the words can be marked by hand. */

const status = document.getElementById("kit-status");
const DONE_MS = 4000;
const later = new Map(); // button → when its name comes back

const held = (id) => document.getElementById(id);

/** The paragraphs of a text, with an empty line between them, as they are to be pasted. */
const words = (id) =>
  [...held(id).querySelectorAll("p")].map((part) => part.textContent.replace(/\s+/g, " ").trim()).join("\n\n");

/** Said to those who listen, and on the button to those who look. */
function tell(button, said) {
  const name = (button.dataset.name ??= button.textContent);
  button.textContent = status.textContent = said;
  clearTimeout(later.get(button));
  const restore = () => {
    button.textContent = name;
    status.textContent = ""; // or the same words would not be said again
  };
  later.set(button, setTimeout(restore, DONE_MS));
}

async function copy(button, id) {
  try {
    await navigator.clipboard.writeText(words(id));
    tell(button, status.dataset.done);
  } catch {
    getSelection().selectAllChildren(held(id));
    tell(button, status.dataset.failed);
  }
}

for (const button of document.querySelectorAll("[data-copies]")) {
  button.closest("[hidden]").hidden = false;
  button.addEventListener("click", () => copy(button, button.dataset.copies));
}

if (navigator.share) {
  for (const button of document.querySelectorAll("[data-shares]")) {
    const id = button.dataset.shares;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.share({ text: words(id) });
      } catch (problem) {
        if (problem.name !== "AbortError") await copy(button, id); // AbortError: the reader changed their mind
      }
    });
  }
}
