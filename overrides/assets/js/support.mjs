/** Who helps: narrow the routes down by what one needs. What is urgent is never hidden; without script, and on paper,
    all of them stand there. */

const form = document.getElementById("routes-narrow");
const count = document.getElementById("routes-count");
const groups = [...document.querySelectorAll("#routes-narrow ~ .route-group")];
const routes = groups.flatMap((group) => [...group.querySelectorAll(".route")]);

function narrow() {
  const need = form.elements.need.value;
  let shown = 0;
  for (const route of routes) {
    const its = route.dataset.needs.split(" ");
    const fits = !need || its.includes(need) || its.includes("urgent");
    route.hidden = !fits;
    shown += fits;
  }
  for (const group of groups) group.hidden = !group.querySelector(".route:not([hidden])");
  const { many, one } = count.dataset;
  count.textContent = !need ? "" : shown === 1 ? one : many.replace("{count}", shown);
}

form.hidden = false;
form.addEventListener("input", narrow);
form.addEventListener("submit", (event) => event.preventDefault()); // Enter asks for nothing new
addEventListener("beforeprint", () => form.reset() ?? narrow()); // paper shows them all
form.reset(); // some browsers remember the last choice
