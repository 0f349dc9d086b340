// The filter that the lists share: text, account, Region.

import { h, setAttribute } from "./dom.js";
import { state } from "./store.js";

export const filter = { text: "", account: "", region: "" };

const listeners = new Set();
const texts = new WeakMap();

export function onFilter(listener) {
  listeners.add(listener);
}

/** Shows in all bars what is chosen, and what there is to choose from. */
export function showFilters() {
  bars.forEach((bar) => bar.show());
}

function changed() {
  showFilters();
  listeners.forEach((listener) => listener());
}

/** Chooses the items that are wanted; what an item is searched for is put together once. */
export function chosen(items, tenancyOf, textOf) {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const { account, region } = tenancyOf(item);
    return (
      (filter.account === "" || filter.account === account) &&
      (filter.region === "" || filter.region === region) &&
      words.every((word) => searched(item, textOf).includes(word))
    );
  });
}

function searched(item, textOf) {
  let text = texts.get(item);
  if (text === undefined) {
    text = textOf(item).filter(Boolean).join("\n").toLowerCase();
    texts.set(item, text);
  }
  return text;
}

const bars = new Set();

/** Makes a bar for one view; all bars show the same. */
export function filterBar(placeholder) {
  const text = h("input", {
    type: "search",
    placeholder,
    "aria-label": placeholder,
    autocomplete: "off",
    spellcheck: "false",
    oninput: () => set("text", text.value),
  });
  const account = choice("Account", "All accounts", "account");
  const region = choice("Region", "All Regions", "region");
  const bar = h("div", { class: "filters", role: "search" }, text, account.element, region.element);
  bar.show = () => {
    if (text.value !== filter.text) {
      text.value = filter.text;
    }
    account.show(state.accounts);
    region.show(state.regions);
  };
  bars.add(bar);
  bar.show();
  return bar;
}

function set(name, value) {
  filter[name] = value;
  changed();
}

function choice(label, all, name) {
  const element = h("select", { "aria-label": label, onchange: () => set(name, element.value) });
  let shown = null;
  const show = (values) => {
    const wanted = [...new Set([...values, filter[name]])].filter(Boolean).sort();
    const now = wanted.join();
    if (now !== shown) {
      shown = now;
      element.replaceChildren(h("option", { value: "" }, all), ...wanted.map((value) => h("option", { value }, value)));
    }
    if (element.value !== filter[name]) {
      element.value = filter[name];
    }
    setAttribute(element, "data-set", filter[name] === "" ? null : "true");
  };
  return { element, show };
}

export function clearFilter() {
  Object.assign(filter, { text: "", account: "", region: "" });
  changed();
}
