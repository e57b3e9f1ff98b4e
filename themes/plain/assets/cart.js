// The cart's page: shows the lines, brings them up to date, and lets them be handed over to the channels in use.
(() => {
  "use strict";
  const cart = window.storegenCart;
  const { money, sumOf, totals } = window.storegenOrder;
  const { language, channels } = JSON.parse(document.getElementById("shop-cart").textContent);
  const say = JSON.parse(document.getElementById("shop-cart-words").textContent);
  const section = document.querySelector(".cart");
  const find = (name, within = section) => within.querySelector(name);
  const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const { key } = cart;
  const nameOf = (line) => [line.title, line.label].filter(Boolean).join(", ");
  const open = new Map(channels.map((channel) => [channel.name, channel]));
  // What changed since it was put in, by line; said until the page is left.
  const news = new Map();

  // A channel that is closed by now takes nothing, whatever the line remembers.
  const known = (line) => ({
    ...line,
    address: String(line.addresses[language] ?? Object.values(line.addresses)[0] ?? "/"),
    channels: Object.fromEntries(Object.entries(line.channels).filter(([name]) => open.has(name))),
  });
  const kept = cart.read();
  let lines = (kept ?? []).map(known);

  function keep(changed) {
    lines = changed;
    find(".cart-news").textContent = cart.write(lines) ? "" : say.blocked;
    show();
  }

  function row(line) {
    const item = copyOf("shop-cart-line");
    const [link, image, input] = ["a", "img", "input"].map((name) => find(name, item));
    const write = (name, text) => (find(name, item).textContent = text);
    const sum = sumOf([line]);
    item.dataset.key = key(line);
    Object.assign(link, { textContent: line.title, href: cart.link(line.address, line.variant), lang: line.words ?? "" });
    if (line.picture) image.src = cart.link(line.picture);
    else image.remove();
    write(".choices", [...line.choices, ...line.notes].map((pair) => pair.join(": ")).join(say.separator));
    write(".sku", line.sku ? `${say.sku} ${line.sku}` : "");
    write(".each", fill(say.each, { price: line.priceText }));
    write(".news", (news.get(key(line)) ?? []).join(" "));
    for (const unseen of item.querySelectorAll(".unseen")) unseen.append(nameOf(line));
    Object.assign(find("data", item), { value: sum, textContent: money(sum, line.currency, language) });
    Object.assign(input, { value: line.quantity, max: cart.most(line) });
    input.addEventListener("change", () => change(line, input));
    find(".remove", item).addEventListener("click", () => remove(line));
    alone(line, find(".alone", item));
    item.classList.toggle("gone", Boolean(line.gone));
    if (line.gone) for (const part of item.querySelectorAll("label, .price, .each")) part.remove();
    return item;
  }

  // Channels that take one variant at a time: a link to its row on its own page.
  function alone(line, place) {
    const names = Object.keys(line.channels).filter((name) => !open.get(name).handOver);
    if (line.gone || !names.length) place.remove();
    names.forEach((name, number) => {
      const href = cart.link(line.address, line.variant);
      place.append(number ? say.separator : "", make("a", { href, textContent: open.get(name).label }));
    });
  }

  function change(line, input) {
    const wanted = input.valueAsNumber;
    if (!(Number.isInteger(wanted) && wanted > 0)) {
      input.value = line.quantity;
      return;
    }
    const quantity = Math.min(wanted, cart.most(line));
    news.set(key(line), quantity < wanted ? [fill(say.few, { count: quantity })] : []);
    keep(lines.map((one) => (one === line ? { ...line, quantity } : one)));
  }

  function remove(line) {
    const place = lines.indexOf(line);
    keep(lines.filter((one) => one !== line));
    find(".cart-news").textContent = fill(say.removed, { name: nameOf(line) });
    const buttons = section.querySelectorAll(".cart-lines .remove");
    (buttons[Math.min(place, buttons.length - 1)] ?? find(".cart-empty a")).focus();
  }

  // A way to order several lines in one step; nothing where it takes none of them.
  function way({ name, label, handOver }) {
    const here = lines.filter((line) => !line.gone);
    const sold = here.filter((line) => line.channels[name]);
    // A person who answers can add up several currencies and read notes; a checkout can neither.
    const isByHand = handOver.kind === "text" || handOver.kind === "print";
    const simple = sold.filter((line) => !line.notes.length);
    const taken = isByHand ? sold : simple.filter((line) => line.currency === simple[0].currency);
    if (!taken.length) return [];
    const left = here.filter((line) => !taken.includes(line));
    const item = copyOf("shop-cart-way");
    item.dataset.channel = name;
    if (left.length) find(".left-out", item).textContent = fill(say.leftOut, { names: left.map(nameOf).join("; ") });
    const said = fill(left.length ? say.some : say.all, { channel: label, count: taken.length, total: here.length });
    const given = taken.map((line) => ({ ...line, fields: line.channels[name] }));
    window.storegenHandOver[handOver.kind](handOver, given, said, item);
    return [item];
  }

  function show() {
    const here = lines.filter((line) => !line.gone);
    const focused = document.activeElement;
    const [at, tag] = [focused.closest("[data-key]")?.dataset.key, focused.localName];
    find(".cart-empty").hidden = lines.length > 0;
    find(".cart-sum").hidden = find(".cart-ways").hidden = !here.length;
    find(".cart-lines").replaceChildren(...lines.map(row));
    find(".cart-totals").replaceChildren(
      ...totals(here).map(([currency, amount]) => {
        const item = make("li");
        item.append(make("data", { value: amount, textContent: money(amount, currency, language) }));
        return item;
      }),
    );
    const items = channels.filter((channel) => channel.handOver).flatMap(way);
    find(".cart-ways ul").replaceChildren(...items);
    for (const item of items.slice(1)) find(".way-button .button, summary.button", item)?.classList.add("quiet");
    if (at) find(`[data-key="${CSS.escape(at)}"] ${tag}`)?.focus();
  }

  // Prices, stock and channels of today from the products' own pages; from a USB stick there is only the snapshot.
  async function refresh() {
    section.ariaBusy = "true";
    const pages = new Map(lines.map((line) => [line.address, null]));
    await Promise.all([...pages.keys()].map(async (address) => pages.set(address, await read(address))));
    keep(lines.map((line) => renewed(line, pages.get(line.address))));
    section.ariaBusy = "false";
  }

  // The page's data; null where it sells nothing any more, undefined where nothing can be learned.
  async function read(address) {
    try {
      const answer = await fetch(cart.link(address), { cache: "no-cache" });
      if (!answer.ok) return [404, 410].includes(answer.status) ? null : undefined;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      return JSON.parse(page.getElementById("shop-cart-data")?.textContent ?? null);
    } catch {
      return undefined;
    }
  }

  function renewed({ gone, ...line }, data) {
    if (data === undefined) return line;
    const { variants = {}, ...product } = data ?? {};
    const variant = product.product === line.product && variants[line.variant];
    const said = [];
    const now = variant ? known({ ...line, ...product, ...variant }) : { ...line, gone: true };
    now.quantity = Math.min(now.quantity, cart.most(now));
    if (now.gone) said.push(say.gone);
    if (now.currency === line.currency && now.price !== line.price)
      said.push(fill(say.price, { old: line.priceText, new: now.priceText }));
    if (now.quantity < line.quantity) said.push(fill(say.few, { count: now.quantity }));
    news.set(key(line), said);
    return now;
  }

  find(".cart-clear").addEventListener("click", () => {
    keep([]);
    find(".cart-empty a").focus();
  });
  find(".cart-off").hidden = true;
  if (kept === null) {
    find(".cart-news").textContent = say.blocked;
    return;
  }
  show();
  section.ariaBusy = "false";
  if (lines.length && location.protocol.startsWith("http")) refresh();
  addEventListener("storage", () => {
    lines = (cart.read() ?? []).map(known);
    show();
  });
})();
