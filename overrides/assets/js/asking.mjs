/** Asking: a question in the place of the button. In a dialogue on top of the page Lämna sidan could not be reached.

    ask(what) → the name of the answer, "" for none: each button that has words for
    this question, data-<what>, is one; that of form-no is none. A new question answers the one before with none. */

const find = (id) => document.getElementById(id);
let answer = null;

export function ask(what) {
  answer?.("");
  const bar = find("form-bar");
  const box = find("form-ask");
  const back = document.activeElement;
  for (const part of [find("form-asked"), ...box.querySelectorAll("button")]) {
    part.textContent = part.dataset[what] ?? "";
    part.hidden = !part.dataset[what];
  }
  bar.classList.add("asking");
  box.hidden = false;
  find("form-no").focus();
  return new Promise((resolve) => {
    answer = (name) => {
      answer = null;
      const inside = box.contains(document.activeElement);
      box.hidden = true;
      bar.classList.remove("asking");
      if (inside) back.focus();
      resolve(name);
    };
  });
}

export const unasked = () => answer?.("");

export function listen() {
  for (const button of find("form-ask").querySelectorAll("button")) {
    button.addEventListener("click", () => answer?.(button.dataset.name ?? ""));
  }
  find("form-ask").addEventListener("keydown", (event) => event.key === "Escape" && unasked());
}
