/** Kept: what is kept of a form, by as many windows as have it open. What is about to be written over is read first.

    keeper(key, about, all) → what follows; all: as in form.mjs
    note()      something was changed here, now
    look()      take in what is kept → "kept", "none", or "other": kept anew after it had been taken away
    keep()      read, merge and write in one go → "kept"; or "other", or "gone" when what this window kept is there no
                more, and nothing is written
                over: what is kept becomes what stands here
    leave()     write at once, without time to read: a slip beside what is kept, read together with it from then on
    differs()   whether the "other" that keep() met would take away something that is written here
    take()      what is kept instead of what stands here → false when there is nothing
    apart()     keep no more; what is kept is somebody else's
    forget()    take away what is kept
    undo()      take away what this window has just kept, and nothing that another has kept since
    show()      write in the fields what is known here; staying: where the reader is, nothing moves → answers left out
    stale()     whether they show something else
    reset()     nothing is written, nothing is known

    The epoch is the name of a keeping: chosen when something is kept where nothing was, and new when it was taken away
    in between. A window that did not hear of it must not write back what somebody has erased. */

import { dated, equal, latest, merged, next, noted, times, values } from "./merging.mjs";
import * as store from "./store.mjs";

const name = () => Math.random().toString(36).slice(2, 10);
const epochOf = (data) => data.epoch ?? ""; // kept before there were any

export function keeper(key, about, all) {
  const window = name();
  let mine = new Map(); // a replica, see merging.mjs; replaced when it changes
  let shown = new Map(); // what stands in the fields, as this window last knew
  let epoch = null; // nothing is kept by this window
  let clock = 0;
  let met = null;
  let gone = false;

  const tick = () => (clock = next(clock, Date.now()));
  const written = () => ({ ...store.envelope(about, all.whole(values(mine))), times: times(mine), epoch });
  const replica = (data) => dated(all.parts(store.opened(data, about)), data.times);

  /** What is kept and its slips as one; null when nothing is. A slip of what has been taken away counts for nothing. */
  function together([main, ...slips]) {
    if (main === undefined) return null;
    const own = slips.filter((slip) => epochOf(slip) === epochOf(main));
    return { epoch: epochOf(main), replica: [main, ...own].map(replica).reduce(merged) };
  }

  function adopt(found, known = mine) {
    mine = merged(known, found.replica);
    epoch = found.epoch;
    clock = Math.max(clock, latest(mine));
  }

  function note() {
    const now = all.parts(all.kept());
    mine = noted(mine, shown, now, [tick(), window]);
    shown = now;
  }

  async function look() {
    const found = together(await store.fetch(key));
    if (!found) return "none";
    if (epoch !== null && epoch !== found.epoch) return "other";
    adopt(found);
    return "kept";
  }

  /** What is to be written in place of what is stored; undefined when it is to stay. */
  function instead(stored, over) {
    let found = null;
    let damaged = false;
    try {
      found = together(stored);
    } catch (problem) {
      damaged = true;
      if (problem.why === "new") throw problem; // a newer page's; what is damaged nobody can read any more
    }
    if (!found && !damaged && epoch !== null) {
      gone = true; // erased by somebody, or by the browser: from here they look the same
      return undefined;
    }
    if (found && found.epoch !== epoch && !over) {
      met = found;
      return undefined;
    }
    if (found && over) {
      clock = Math.max(clock, latest(found.replica));
      adopt(found, noted(found.replica, values(found.replica), values(mine), [tick(), window]));
    } else if (found) adopt(found);
    epoch ??= name();
    return written();
  }

  async function keep({ over = false } = {}) {
    const before = epoch;
    let own = null;
    met = null;
    gone = false;
    try {
      await store.keep(key, (stored) => {
        if (epoch !== before) return undefined; // taken away while this waited for its turn
        const data = instead(stored, over);
        if (data) own = epoch;
        return data;
      });
    } catch (problem) {
      if (epoch === own) epoch = before;
      throw problem;
    }
    if (own !== null && epoch !== own) await store.forget(key, own); // or while it was written
    if (gone) return "gone";
    return own !== null && epoch === own ? "kept" : "other";
  }

  async function leave() {
    if (epoch !== null) await store.slip(key, window, written());
    return "kept";
  }

  async function away(own) {
    const before = epoch;
    epoch = null; // at once: what is on its way is not written
    try {
      await store.forget(key, own);
    } catch (problem) {
      epoch = before;
      throw problem;
    }
  }

  async function take() {
    const found = together(await store.fetch(key));
    if (found) adopt(found, new Map());
    return Boolean(found);
  }

  async function show(staying = false) {
    let known;
    let fit;
    do {
      known = mine;
      fit = await all.fitting(all.whole(values(known)));
    } while (known !== mine); // something was typed, or heard, while a photo was read
    shown = values(known); // also what did not fit: gone when something is changed
    all.write(fit.answers, staying);
    return fit.left;
  }

  return {
    key, note, look, keep, leave, take, show,
    differs: () => met !== null && values(mine).size > 0 && !equal(values(mine), values(met.replica)),
    stale: () => !equal(shown, values(mine)),
    apart: () => (epoch = null),
    forget: () => away(),
    undo: () => away(epoch),
    reset() {
      mine = new Map();
      shown = new Map();
      epoch = null;
    },
  };
}
