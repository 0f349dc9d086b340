// Long lists: the newest first, so many at a time, halted if wanted.

import { fill, h, icon, keyed, setAttribute, setText } from "./dom.js";
import { clearFilter } from "./filters.js";

const PAGE = 100;

/** A list that shows no more than it should. */
export function boundedList({ label, keyOf, make, update, className = "" }) {
  const rows = h("ul", { class: `rows ${className}`.trim(), "aria-label": label });
  const note = h("p", { class: "note" });
  const more = h("button", { type: "button", onclick: () => show(shownItems, (most += PAGE)) }, "Show more");
  const foot = h("div", { class: "foot" }, note, more);
  const element = h("div", { class: "list" }, rows, foot);
  let most = PAGE;
  let shownItems = [];

  function show(items) {
    shownItems = items;
    keyed(rows, items.slice(0, most), keyOf, make, update);
    const beyond = items.length - most;
    setText(note, beyond > 0 ? `${most} of ${items.length.toLocaleString("en")} shown` : "");
    foot.hidden = beyond <= 0;
  }

  return { element, show, rows: () => rows.children };
}

/** A row that opens; what is in it is made when it does, and made again when it is renewed. */
export function openingRow(summary, open) {
  const body = h("div", { class: "opened" });
  const details = h("details", {}, h("summary", {}, summary), body);
  const row = h("li", {}, details);
  row.renew = () => details.open && fill(body, ...open());
  details.addEventListener("toggle", row.renew);
  return row;
}

/** Halts what a view shows, so that it can be read while more comes. */
export function pauseButton(onChange) {
  let held = null;
  const words = h("span", {}, "Pause");
  const button = h("button", { type: "button", "aria-pressed": "false" }, icon("pause"), words);
  button.addEventListener("click", () => {
    held = held === null ? undefined : null;
    setAttribute(button, "aria-pressed", String(held !== null));
    button.replaceChild(icon(held === null ? "pause" : "play"), button.firstChild);
    setText(words, held === null ? "Pause" : "Resume");
    onChange();
  });
  return {
    element: button,
    /** The items of now, or those of when it was halted. */
    of(items) {
      if (held === undefined) {
        held = items;
      }
      return held ?? items;
    },
  };
}

/** What stands in place of a list in which nothing matches. */
export function nothingMatches(onClear = () => {}) {
  const clear = () => {
    onClear();
    clearFilter();
  };
  return h(
    "section",
    { class: "empty small" },
    h("p", {}, "Nothing matches the filter."),
    h("button", { type: "button", onclick: clear }, "Clear the filter"),
  );
}

/** A name and a value. */
export function fact(name, ...value) {
  return h("div", { class: "fact" }, h("dt", {}, name), h("dd", {}, ...value));
}
