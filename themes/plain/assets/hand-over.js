// How the lines of a cart go to one channel in one step: a function for each kind of hand-over of checkout/hand_over.py.
// Each takes the channel and its list item, which it fills once, and returns the function that is told the lines (with
// `fields` of that channel) and what the button says, again and again.
(() => {
  "use strict";
  const cart = window.storegenCart;
  const { fill, messages } = window.storegenOrder;
  const { data, make, put } = window.storegenPage;
  const { language, shop, order, words } = data;
  const say = JSON.parse(document.getElementById("shop-cart-words").textContent);
  const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt().toString(16)}`);

  function place(item, element) {
    item.querySelector(".way-button").append(element);
    return element;
  }

  const button = (item, name, more) => place(item, make(name, { className: "button", ...more }));

  function link({ handOver: { start, each, between, end, most } }, item) {
    const follow = button(item, "a", { rel: "noopener nofollow" });
    return (lines, label) => {
      const parts = lines.map((line, at) => fill(each, { ...line.fields, quantity: line.quantity, n: at + 1 }));
      const href = start + parts.join(between) + end;
      const fits = href.length <= most;
      follow.href = href;
      put(follow, label);
      follow.parentElement.hidden = !fits;
      put(item.querySelector(".trouble"), fits ? "" : say.tooLong);
    };
  }

  function form({ handOver: { action, fields, name, quantity } }, item) {
    const element = place(item, make("form", { method: "post", action }));
    const send = make("button", { className: "button" });
    element.append(send);
    return (lines, label) => {
      const posted = [...fields];
      lines.forEach((line, at) => {
        const n = at + 1;
        const posts = Object.entries(line.fields).filter(([field]) => !quantity.includes(`{${field}}`));
        for (const [field, value] of posts) posted.push([fill(name, { field, n }), value]);
        posted.push([fill(quantity, { ...line.fields, n }), line.quantity]);
      });
      for (const old of element.querySelectorAll("input")) old.remove();
      send.before(...posted.map(([name, value]) => make("input", { type: "hidden", name, value })));
      put(send, label);
    };
  }

  // Its cart holds afterwards what this one holds, however often it is told.
  async function tell({ each, state, items, change, last }, lines) {
    const { call, find } = window.storegenProvider;
    for (const { fields: { json = "{}", ...fields }, quantity } of lines) {
      const given = { ...fields, ...JSON.parse(json), quantity };
      const there = find(items, call(state))[1].find((one) => one.id === given.id);
      if (!there) await call(each, given);
      else if (there.quantity !== quantity) await call(change, { uniqueId: there.uniqueId, quantity });
    }
    if (last) await call(last);
  }

  function script({ label: channel, handOver }, item) {
    const start = button(item, "button", { type: "button" });
    const [what, note] = [make("span"), item.querySelector(".trouble")];
    const host = new URL(handOver.script.src).host;
    start.append(what, " ", make("small", { className: "loads", textContent: fill(say.loads, { host }) }));
    Object.assign(note.dataset, { busy: fill(say.loading, { channel }), failed: fill(say.failed, { channel }) });
    let given = [];
    start.addEventListener("click", () =>
      window.storegenProvider.whileBusy(start, note, async () => {
        await window.storegenProvider.load(handOver.script, start);
        await tell(handOver, given);
      }),
    );
    return (lines, label) => {
      given = lines;
      put(what, label);
    };
  }

  function text({ handOver: { start, subject, body, to, most, breaks } }, item) {
    const base = shop ?? (location.protocol.startsWith("http") ? cart.link("/").slice(0, -1) : "");
    const page = (line) => base && `${base}${encodeURI(line.address)}#${encodeURIComponent(line.variant)}`;
    const href = ({ lines }) =>
      start + (subject && `${subject}=${encode(lines[0])}&`) + (body && `${body}=`) + encode(lines.join(breaks));
    const whole = item.querySelector(".whole");
    const opens = start ? button(item, "a", { rel: "noopener nofollow" }) : whole.querySelector("summary");
    opens.classList.add("button");
    whole.hidden = false;
    put(whole.querySelector("b"), to);
    whole.querySelector("button").addEventListener("click", () => copy(whole));
    let wasCut = false;
    return (lines, label) => {
      const all = [...messages(lines, words, language, page)];
      const fits = all.find((one) => href(one).length <= most) ?? all.at(-1);
      const isCut = Boolean(start) && !fits.whole;
      if (isCut && !wasCut) whole.open = true;
      wasCut = isCut;
      put(whole.querySelector("pre"), all[0].lines.join("\n"));
      if (start) opens.href = href(fits);
      put(opens, label);
      put(item.querySelector(".trouble"), isCut ? say.cut : "");
    };
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

  function print(_, item) {
    const open = button(item, "a", { href: cart.link(order) });
    return (_lines, label) => put(open, label);
  }

  window.storegenHandOver = { link, form, script, text, print };
})();
