// The order form: filled with the lines of the cart that can be ordered by post, at today's prices; without them it
// stays empty to write on.
(() => {
  "use strict";
  const { code, money, plain, sumOf, totals } = window.storegenOrder;
  const { data, known, make, pairs, today } = window.storegenPage;
  const section = document.querySelector(".order");
  const find = (name) => section.querySelector(name);
  const table = find("tbody");
  const empty = [...table.rows];
  const print = find(".order-print");

  function row(line) {
    const item = document.createElement("tr");
    const [each, sum] = [line.price, sumOf([line])].map((amount) => money(amount, line.currency, data.language));
    const what = [make("bdi", { textContent: line.title }), ...pairs(line).flatMap((pair) => ["\n", ...pair])];
    for (const texts of [what, [line.sku ?? ""], [line.quantity], [each], [sum]]) item.insertCell().append(...texts);
    return item;
  }

  function show(all) {
    const lines = all.filter((line) => !line.gone && Object.keys(line.channels).length);
    const sums = totals(lines).map(([currency, amount]) => money(amount, currency, data.language));
    table.replaceChildren(...(lines.length ? lines.map(row) : empty));
    Object.assign(find(".order-total b"), { textContent: sums.join(" + "), className: sums.length ? "" : "blank" });
    find(".order-filled").hidden = !lines.length;
    find(".order-code b").textContent = code(lines);
    find(".order-text").textContent = lines.map(plain).join("\n");
    find(".order-code").hidden = find(".order-text").hidden = !lines.length;
  }

  async function fillIn() {
    const lines = (window.storegenCart.read() ?? []).map(known);
    show(lines);
    if (lines.length) show((await today(lines))(lines));
    section.ariaBusy = "false";
  }

  print.hidden = false;
  print.addEventListener("click", () => window.print());
  fillIn();
})();
