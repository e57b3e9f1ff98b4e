// The cart on every page: shows the buttons, keeps the lines in localStorage, counts them beside the link to the cart.
// A classic script, so that it also runs from a USB stick. Nothing is asked of any server.
(() => {
  "use strict";
  const link = document.getElementById("shop-cart-link");
  if (!link) return;
  const root = new URL("..", document.currentScript.src);
  const { store, added, blocked, few } = link.dataset;
  const most = (line) => Math.min(line.most ?? 9999, 9999);
  const oneLine = (text) => text.normalize().replace(/[\s\p{Cc}]+/gu, " ").trim();
  const isPlain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  // Half of a character cannot be written into any address.
  const isText = (value) => typeof value === "string" && !/\p{Cs}/u.test(value);
  const isTexts = (value) => isPlain(value) && Object.values(value).every(isText);
  const isPairs = (value) =>
    Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText));
  // What the shopper typed for a personal piece makes it another line.
  const key = (line) => `${line.product}#${line.variant}${line.notes.map((note) => ` ${note.join(": ")}`).join("")}`;
  // What the other lines of a variant leave of it.
  const room = (line, lines) =>
    lines
      .filter((one) => one.product === line.product && one.variant === line.variant && key(one) !== key(line) && !one.gone)
      .reduce((left, one) => left - one.quantity, most(line));
  const isLine = (line) =>
    isPlain(line) &&
    ["product", "variant", "title", "label", "currency", "price"].every((name) => isText(line[name])) &&
    ["sku", "picture", "words"].every((name) => isText(line[name] ?? "")) &&
    /^\d{1,12}(\.\d{1,4})?$/.test(line.price) &&
    /^[A-Z]{3}$/.test(line.currency) &&
    [line.quantity, line.most ?? 1].every((number) => Number.isInteger(number) && number > 0) &&
    line.quantity <= 9999 &&
    isPlain(line.channels) && Object.values(line.channels).every((fields) => fields === null || isTexts(fields)) &&
    isTexts(line.addresses) && isPairs(line.choices) && isPairs(line.notes);

  const cart = {
    most,
    key,
    room,
    // The lines, without what is damaged; null where the browser keeps nothing for this page.
    read() {
      let text;
      try {
        text = localStorage.getItem(store);
      } catch {
        return null;
      }
      try {
        const { version, lines } = JSON.parse(text);
        const isFirst = (line, place, all) => all.findIndex((one) => key(one) === key(line)) === place;
        return version === 1 ? lines.filter(isLine).filter(isFirst) : [];
      } catch {
        return [];
      }
    },
    // Whether they could be kept.
    write(lines) {
      try {
        localStorage.setItem(store, JSON.stringify({ version: 1, lines }));
      } catch {
        return false;
      }
      count();
      return true;
    },
    // The address of a page from any page, also where no server adds index.html.
    link(address, key = "") {
      const file = location.protocol === "file:" && address.endsWith("/") ? "index.html" : "";
      return new URL(`.${address}${file}${key && "#" + encodeURIComponent(key)}`, root).href;
    },
  };
  window.storegenCart = cart;

  function count() {
    const lines = cart.read() ?? [];
    link.querySelector(".counted").textContent = lines.reduce((sum, line) => sum + line.quantity, 0);
    link.hidden = false;
  }

  function add(line, quantity) {
    const lines = cart.read();
    if (!lines) return blocked;
    const old = lines.find((one) => key(one) === key(line));
    const wanted = quantity + (old?.quantity ?? 0);
    const taken = { ...line, quantity: Math.min(wanted, room(line, lines)) };
    const only = few.replace("{count}", most(line));
    if (taken.quantity < 1) return only;
    if (!cart.write(old ? lines.map((one) => (one === old ? taken : one)) : [...lines, taken])) return blocked;
    return wanted > taken.quantity ? only : added;
  }

  const data = document.getElementById("shop-cart-data");
  const { variants, ...product } = data ? JSON.parse(data.textContent) : {};
  for (const form of document.querySelectorAll("form.add")) {
    const line = { ...product, variant: form.dataset.key, ...variants[form.dataset.key] };
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = form.querySelector("[role=status]");
      const open = document.createElement("a");
      open.href = link.href;
      open.textContent = link.dataset.open;
      const typed = [...form.querySelectorAll("[data-label]")].map((box) => [box.dataset.label, oneLine(box.value)]);
      const notes = typed.filter(([, value]) => value);
      said.replaceChildren(add({ ...line, notes }, form.elements.quantity.valueAsNumber), " ", open);
    });
  }
  count();
  addEventListener("storage", count);
  addEventListener("pageshow", count);
})();
