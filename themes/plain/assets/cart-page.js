// What the cart's page and the order form share: the page's data, its elements, and lines brought up to date.
(() => {
  "use strict";
  const cart = window.storegenCart;
  const data = JSON.parse(document.getElementById("shop-cart").textContent);
  const open = new Set(data.channels.map((channel) => channel.name));
  const make = (name, properties) => Object.assign(document.createElement(name), properties);

  // Changes a text only where it differs: screen readers say again what is set again.
  function put(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  // What was chosen of a line and what was typed for it. Each has a direction of its own: "50 ml" stays so on a page that
  // runs from right to left.
  const pairs = (line) =>
    [...line.choices, ...line.notes].map(([name, value]) => [
      make("bdi", { textContent: name }),
      ": ",
      make("bdi", { textContent: value }),
    ]);

  // A channel that is closed by now takes nothing, whatever the line remembers.
  const known = (line) => ({
    ...line,
    address: line.addresses[data.language] ?? Object.values(line.addresses)[0] ?? "/",
    channels: Object.fromEntries(Object.entries(line.channels).filter(([name]) => open.has(name))),
  });

  // The data of a product's page; null where it sells nothing any more, undefined where nothing can be learned.
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

  function renewed({ gone, ...line }, found) {
    if (found === undefined) return line;
    const { variants = {}, ...product } = found ?? {};
    const variant = product.product === line.product && variants[line.variant];
    return variant ? known({ ...line, ...product, ...variant }) : { ...line, gone: true };
  }

  // Lines of one variant share what there is of it; the one for which nothing is left cannot be ordered.
  function shared(lines) {
    const fitting = [];
    for (const line of lines) {
      const left = cart.room(line, fitting);
      const quantity = Math.min(line.quantity, left);
      fitting.push(line.gone ? line : left > 0 ? { ...line, quantity } : { ...line, gone: true });
    }
    return fitting;
  }

  // Prices, stock and channels of today from the products' own pages, as a function from lines to the same lines today.
  // From a USB stick there is only what the line remembers.
  async function today(lines) {
    const isServed = location.protocol.startsWith("http");
    const pages = new Map(isServed ? lines.map((line) => [line.address, undefined]) : []);
    await Promise.all([...pages.keys()].map(async (address) => pages.set(address, await read(address))));
    return (lines) => shared(lines.map((line) => renewed(line, pages.get(line.address))));
  }

  window.storegenPage = { data, known, make, pairs, put, today };
})();
