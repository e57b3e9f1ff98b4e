// How the lines of a cart go to one channel in one step: a function for each kind of hand-over of checkout/hand_over.py.
// Each takes the hand-over, its lines (with `fields` of that channel), what the button says and the list item to fill.
(() => {
  "use strict";
  const cart = window.storegenCart;
  const { messages } = window.storegenOrder;
  const { language, shop, order, words } = JSON.parse(document.getElementById("shop-cart").textContent);
  const say = JSON.parse(document.getElementById("shop-cart-words").textContent);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt().toString(16)}`);
  const button = (name, label, more) => make(name, { className: "button", textContent: label, ...more });
  const place = (item, ...elements) => item.querySelector(".way-button").append(...elements);
  // What a provider's script was told since the page was opened, so that a second click orders nothing twice.
  const told = new Set();
  const warn = (item, text) => item.querySelector(".trouble").append(text);

  function link({ start, each, between, end, most }, lines, label, item) {
    const parts = lines.map((line, place) => fill(each, { ...line.fields, quantity: line.quantity, n: place + 1 }));
    const href = start + parts.join(between) + end;
    if (href.length > most) warn(item, say.tooLong);
    else place(item, button("a", label, { href, rel: "noopener nofollow" }));
  }

  function form({ action, fields, name, quantity }, lines, label, item) {
    const posted = [...fields];
    lines.forEach((line, place) => {
      const n = place + 1;
      const posts = Object.entries(line.fields).filter(([field]) => !quantity.includes(`{${field}}`));
      for (const [field, value] of posts) posted.push([fill(name, { field, n }), value]);
      posted.push([fill(quantity, { ...line.fields, n }), line.quantity]);
    });
    const element = make("form", { method: "post", action });
    element.append(...posted.map(([name, value]) => make("input", { type: "hidden", name, value })));
    element.append(button("button", label));
    place(item, element);
  }

  function script({ script, each, last }, lines, label, item) {
    const call = (name, ...given) => {
      const path = name.split(".");
      const own = path.pop();
      return path.reduce((found, part) => found[part], window)[own](...given);
    };
    const start = button("button", `${label} `, { type: "button" });
    start.append(make("small", { className: "loads", textContent: fill(say.loads, { host: new URL(script.src).host }) }));
    start.addEventListener("click", async () => {
      try {
        await window.storegenLoad(script, start);
        for (const { fields: { json = "{}", ...fields }, quantity } of lines) {
          const given = { ...fields, ...JSON.parse(json), quantity };
          const text = JSON.stringify(given);
          if (!told.has(text)) await call(each, given);
          told.add(text);
        }
        if (last) await call(last);
      } catch {
        warn(item, say.failed);
      }
    });
    place(item, start);
  }

  function text({ start, subject, body, to, most, breaks }, lines, label, item) {
    const base = shop ?? (location.protocol.startsWith("http") ? cart.link("/").slice(0, -1) : "");
    const page = (line) => base && `${base}${encodeURI(line.address)}#${encodeURIComponent(line.variant)}`;
    const all = [...messages(lines, words, language, page)];
    const href = ({ lines: found }) =>
      start + (subject && `${subject}=${encode(found[0])}&`) + (body && `${body}=`) + encode(found.join(breaks));
    const fits = all.find((one) => href(one).length <= most) ?? all.at(-1);
    const whole = item.querySelector(".whole");
    whole.hidden = false;
    whole.open = Boolean(start) && !fits.whole;
    whole.querySelector("pre").textContent = all[0].lines.join("\n");
    whole.querySelector("b").textContent = to;
    whole.querySelector("button").addEventListener("click", () => copy(whole));
    if (start) place(item, button("a", label, { href: href(fits), rel: "noopener nofollow" }));
    else Object.assign(whole.querySelector("summary"), { className: "button", textContent: label });
    if (start && !fits.whole) warn(item, say.cut);
  }

  async function copy(whole) {
    const text = whole.querySelector("pre");
    let said = say.copied;
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      getSelection().selectAllChildren(text);
      said = say.select;
    }
    whole.querySelector("[role=status]").textContent = said;
  }

  function print(_, lines, label, item) {
    place(item, button("a", label, { href: cart.link(order) }));
  }

  window.storegenHandOver = { link, form, script, text, print };
})();
