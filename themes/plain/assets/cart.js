// The cart's page: shows the lines, brings them up to date, and lets them be handed over to the channels in use.
// Elements are kept and changed, never made anew: what is clicked, typed into or opened has to stay.
(() => {
  "use strict";
  const cart = window.storegenCart;
  const { fill, money, sumOf, totals } = window.storegenOrder;
  const { data, known, make, pairs, put, today } = window.storegenPage;
  const { language, channels } = data;
  const say = JSON.parse(document.getElementById("shop-cart-words").textContent);
  const section = document.querySelector(".cart");
  const find = (name, within = section) => within.querySelector(name);
  const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const { key } = cart;
  const nameOf = (line) => [line.title, line.label].filter(Boolean).join(", ");
  const open = new Map(channels.map((channel) => [channel.name, channel]));
  // What changed since it was put in, by line; said until the page is left.
  const news = new Map();
  // By channel: the list item, and the function that tells it its lines.
  const ways = new Map();
  const kept = cart.read();
  let lines = (kept ?? []).map(known);

  function keep(changed) {
    lines = changed;
    put(find(".cart-news"), cart.write(lines) ? "" : say.blocked);
    show();
  }

  // Puts items in their order and touches none that stands in its place.
  function arrange(list, items) {
    for (const old of [...list.children]) if (!items.includes(old)) old.remove();
    items.forEach((item, place) => {
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
    });
  }

  function exchange(old, now) {
    if (!old.isEqualNode(now)) old.replaceWith(now);
  }

  function newRow(name) {
    const item = copyOf("shop-cart-line");
    const input = find("input", item);
    const change = (after) => () => {
      const line = lines.find((one) => key(one) === name);
      if (line) after(line);
    };
    item.dataset.key = name;
    input.addEventListener("input", change((line) => count(line, input.valueAsNumber)));
    input.addEventListener("change", change((line) => settle(line, input)));
    find(".remove", item).addEventListener("click", change(remove));
    return item;
  }

  function row(line) {
    const item = [...find(".cart-lines").children].find((one) => one.dataset.key === key(line)) ?? newRow(key(line));
    const [link, image, input] = ["a", "img", "input"].map((name) => find(name, item));
    const write = (name, text) => put(find(name, item), text);
    const sum = sumOf([line]);
    Object.assign(link, { href: cart.link(line.address, line.variant), lang: line.words ?? "" });
    put(link, line.title);
    image.hidden = !line.picture;
    if (line.picture && image.src !== cart.link(line.picture)) image.src = cart.link(line.picture);
    const chosen = make("p", { className: "choices" });
    chosen.append(...pairs(line).flatMap((pair, place) => [...(place ? [say.separator] : []), ...pair]));
    exchange(find(".choices", item), chosen);
    find(".sku", item).hidden = !line.sku;
    write(".sku bdi", line.sku ?? "");
    write(".each", fill(say.each, { price: money(line.price, line.currency, language) }));
    write(".news", (news.get(key(line)) ?? []).join(" "));
    for (const name of item.querySelectorAll(".name")) put(name, nameOf(line));
    Object.assign(find("data", item), { value: sum, textContent: money(sum, line.currency, language) });
    // What is being typed stays as it is; even the same number, written again, would take away the dot of 1.5.
    const isTyped = input.value !== input.defaultValue;
    Object.assign(input, { max: Math.max(cart.room(line, lines), 1), defaultValue: line.quantity });
    if (!isTyped && input.value !== input.defaultValue) input.value = line.quantity;
    alone(line, find(".alone", item));
    item.classList.toggle("gone", Boolean(line.gone));
    for (const part of item.querySelectorAll("label, .price, .each")) part.hidden = Boolean(line.gone);
    return item;
  }

  // Channels that take one variant at a time: a link to its row on its own page.
  function alone(line, place) {
    const names = Object.keys(line.channels).filter((name) => !open.get(name).handOver);
    const href = cart.link(line.address, line.variant);
    const links = make("span");
    names.forEach((name, number) =>
      links.append(number ? say.separator : "", make("a", { href, textContent: open.get(name).label })),
    );
    place.hidden = Boolean(line.gone) || !names.length;
    exchange(find("span", place), links);
  }

  const isCount = (number) => Number.isInteger(number) && number > 0;

  // Typing is over: what is no number of pieces is taken back, and said.
  function settle(line, input) {
    if (!isCount(input.valueAsNumber)) news.set(key(line), [fill(say.whole, { count: line.quantity })]);
    input.value = line.quantity;
    show();
  }

  function count(line, wanted) {
    if (!isCount(wanted)) return;
    const quantity = Math.max(Math.min(wanted, cart.room(line, lines)), 1);
    news.set(key(line), quantity < wanted ? [fill(say.few, { count: cart.most(line) })] : []);
    keep(lines.map((one) => (one === line ? { ...line, quantity } : one)));
  }

  function remove(line) {
    const place = lines.indexOf(line);
    keep(lines.filter((one) => one !== line));
    put(find(".cart-news"), fill(say.removed, { name: nameOf(line) }));
    const buttons = section.querySelectorAll(".cart-lines .remove");
    (buttons[Math.min(place, buttons.length - 1)] ?? find(".cart-empty a")).focus();
  }

  // The lines that a channel takes in one step.
  function takenBy({ name, handOver }, here) {
    const sold = here.filter((line) => line.channels[name]);
    // A person who answers can add up several currencies and read notes; a checkout can neither.
    if (handOver.kind === "text" || handOver.kind === "print") return sold;
    const simple = sold.filter((line) => !line.notes.length);
    return simple.filter((line) => line.currency === simple[0].currency);
  }

  // As the lines' own channels stand, for a product can have its own order; where lines contradict, as the store has it.
  function ordered(offered, here) {
    const orders = here.map((line) => Object.keys(line.channels));
    const waits = ({ name }, rest) =>
      orders.some((names) => rest.some((other) => names.slice(0, Math.max(names.indexOf(name), 0)).includes(other.name)));
    const found = [];
    for (let rest = offered; rest.length; rest = rest.filter((one) => !found.includes(one))) {
      const next = rest.find((one) => !waits(one, rest));
      if (!next) return offered;
      found.push(next);
    }
    return found;
  }

  // A way to order several lines in one step.
  function way(channel, here) {
    const { name, label, countries = [], handOver } = channel;
    if (!ways.has(name)) {
      const item = copyOf("shop-cart-way");
      item.dataset.channel = name;
      if (countries.length) put(find(".only", item), fill(say.only, { countries: countries.join(say.separator) }));
      ways.set(name, [item, window.storegenHandOver[handOver.kind](channel, item)]);
    }
    const [item, tell] = ways.get(name);
    const taken = takenBy(channel, here);
    const left = here.filter((line) => !taken.includes(line));
    put(find(".left-out", item), left.length ? fill(say.leftOut, { names: left.map(nameOf).join("; ") }) : "");
    const said = fill(left.length ? say.some : say.all, { channel: label, count: taken.length, total: here.length });
    tell(taken.map((line) => ({ ...line, fields: line.channels[name] })), said);
    return item;
  }

  function show() {
    const here = lines.filter((line) => !line.gone);
    const offered = channels.filter((channel) => channel.handOver);
    const taking = ordered(offered.filter((channel) => takenBy(channel, here).length), here);
    const others = offered.filter((channel) => !taking.includes(channel)).map((channel) => channel.label);
    find(".cart-empty").hidden = lines.length > 0;
    find(".cart-sum").hidden = find(".cart-ways").hidden = !here.length;
    arrange(find(".cart-lines"), lines.map(row));
    find(".cart-totals").replaceChildren(
      ...totals(here).map(([currency, amount]) => {
        const item = make("li");
        item.append(make("data", { value: amount, textContent: money(amount, currency, language) }));
        return item;
      }),
    );
    const items = taking.map((channel) => way(channel, here));
    arrange(find(".cart-ways ul"), items);
    items.forEach((item, place) =>
      find(".way-button .button, summary.button", item).classList.toggle("quiet", place > 0),
    );
    put(find(".ways-not"), others.length ? fill(say.notThese, { channels: others.join(say.separator) }) : "");
  }

  function changes(old, now) {
    const said = now.gone ? [say.gone] : [];
    const text = ({ price }) => money(price, now.currency, language);
    if (now.currency === old.currency && now.price !== old.price)
      said.push(fill(say.price, { old: text(old), new: text(now) }));
    if (now.quantity < old.quantity) said.push(fill(say.few, { count: cart.most(now) }));
    return said;
  }

  async function refresh() {
    section.ariaBusy = "true";
    const renew = await today(lines);
    const renewed = renew(lines);
    renewed.forEach((now, place) => news.set(key(now), changes(lines[place], now)));
    keep(renewed);
    section.ariaBusy = "false";
  }

  find(".cart-clear").addEventListener("click", () => {
    keep([]);
    find(".cart-empty a").focus();
  });
  find(".cart-off").hidden = true;
  if (kept === null) {
    put(find(".cart-news"), say.blocked);
    return;
  }
  show();
  section.ariaBusy = "false";
  if (lines.length) refresh();
  addEventListener("storage", () => {
    lines = (cart.read() ?? []).map(known);
    show();
  });
})();
