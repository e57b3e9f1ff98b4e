// An order in words: the lines of a cart in, sums, the order's code and the message that a seller reads out.
// storegen's checkout/order_code.py reads the plain lines again and checks the code.
(() => {
  "use strict";
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const digitsOf = (amount) => (amount.split(".")[1] ?? "").length;
  const pairText = (pair) => pair.join(": ");
  // What was chosen of a line and what was typed for it.
  const pairTexts = (line) => [...line.choices, ...line.notes].map(pairText);
  const plain = (line) =>
    `${line.product}#${line.variant}*${line.quantity}=${line.price} ${line.currency}` +
    line.notes.map((note) => ` [${pairText(note)}]`).join("");

  // Whole minor units as canonical text: 1050 with 2 digits is 10.50.
  const amountOf = (units, digits) => {
    const text = String(units).padStart(digits + 1, "0");
    return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  };

  const money = (amount, currency, language) => {
    const digits = digitsOf(amount);
    const style = { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(language, style).format(amount);
  };

  const sumOf = (lines) =>
    amountOf(
      lines.reduce((sum, line) => sum + Number(line.price.replace(".", "")) * line.quantity, 0),
      digitsOf(lines[0].price),
    );

  // [currency, canonical amount], one for each currency.
  const totals = (lines) =>
    [...new Set(lines.map((line) => line.currency))].map((currency) => [
      currency,
      sumOf(lines.filter((line) => line.currency === currency)),
    ]);

  // CRC-32 of the plain lines in Crockford's base 32.
  const code = (lines) => {
    let crc = -1;
    for (const byte of new TextEncoder().encode(lines.map(plain).sort().join("\n"))) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
    }
    let number = ~crc >>> 0;
    let text = "";
    for (let place = 0; place < 7; place++) {
      text = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[number % 32] + text;
      number = Math.floor(number / 32);
    }
    return `${text.slice(0, 3)}-${text.slice(3)}`;
  };

  const block = (line, words, language, page) => [
    "",
    `${words.order}: ${line.title}`,
    ...pairTexts(line),
    ...(line.sku ? [`${words.sku}: ${line.sku}`] : []),
    `${words.quantity}: ${line.quantity}`,
    `${words.price}: ${money(line.price, line.currency, language)} (${line.price} ${line.currency})`,
    ...(page ? [`${words.page}: ${page}`] : []),
  ];

  const brief = (line) => `${line.quantity} × ${[line.title, ...line.choices.map(([, choice]) => choice)].join(", ")}`;

  // The message from whole to short: without pages, without lines to fill in, a line for each block, then nothing but
  // the plain lines. With fewer of those it is no longer the whole order, which it says.
  function* messages(lines, words, language, pageOf) {
    const first = `${words.code}: ${code(lines)}`;
    const blocks = (withPages) => lines.flatMap((line) => block(line, words, language, withPages && pageOf(line)));
    const sums = totals(lines).map(
      ([currency, amount]) => `${words.total}: ${money(amount, currency, language)} (${amount} ${currency})`,
    );
    const end = ["", ...lines.map(plain)];
    const whole = (...parts) => ({ whole: true, lines: [first, ...parts.flat()] });
    yield whole(blocks(true), "", sums, "", words.to_fill_in, end);
    yield whole(blocks(false), "", sums, "", words.to_fill_in, end);
    yield whole(blocks(false), "", sums, end);
    yield whole("", lines.map(brief), sums, "", words.to_fill_in, end);
    yield whole("", lines.map(brief), sums, end);
    yield whole(words.to_fill_in, end);
    yield whole(end);
    for (let kept = lines.length - 1; kept > 0; kept--) {
      const more = words.more.replace("{count}", lines.length - kept);
      yield { whole: false, lines: [first, "", ...lines.slice(0, kept).map(plain), more] };
    }
  }

  window.storegenOrder = { code, fill, messages, money, plain, sumOf, totals };
})();
