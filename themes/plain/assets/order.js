// The order form: filled with the lines of the cart that can be ordered by post; without them it stays empty to write on.
(() => {
  "use strict";
  const { code, money, plain, sumOf, totals } = window.storegenOrder;
  const { language, channels } = JSON.parse(document.getElementById("shop-cart").textContent);
  const section = document.querySelector(".order");
  const find = (name) => section.querySelector(name);
  const names = channels.map((channel) => channel.name);
  const lines = (window.storegenCart.read() ?? []).filter(
    (line) => !line.gone && names.some((name) => line.channels[name]),
  );
  const print = find(".order-print");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
  if (!lines.length) return;

  const table = find("tbody");
  table.replaceChildren();
  for (const line of lines) {
    const row = table.insertRow();
    const what = [line.title, ...[...line.choices, ...line.notes].map((pair) => pair.join(": "))].join("\n");
    const sum = money(sumOf([line]), line.currency, language);
    for (const text of [what, line.sku ?? "", line.quantity, line.priceText, sum]) row.insertCell().textContent = text;
  }
  const sums = totals(lines).map(([currency, amount]) => money(amount, currency, language));
  Object.assign(find(".order-total b"), { textContent: sums.join(" + "), className: "" });
  find(".order-code b").textContent = code(lines);
  find(".order-code").hidden = false;
  Object.assign(find(".order-text"), { hidden: false, textContent: lines.map(plain).join("\n") });
})();
