/* Lets a provider's script take over, only once the shopper has asked for it.
   In: buttons whose `data-script` is a Script of storegen/checkout/actions.py as JSON, each followed by its note.
   Out: `storegenProvider`, for the cart too: `load` is a promise of the elements it made before the button.
   Everything is made of elements and attributes with known names; nothing is ever read as markup. */
(() => {
  "use strict";

  const ELEMENT = /^(?:div|span|form|[a-z]+(?:-[a-z0-9]+)+)$/;
  const ATTRIBUTE = /^(?!on|style$|srcdoc$)[a-z][a-z0-9_-]*$/;
  const NAME = /^[A-Za-z_$][\w$]*$/;
  const coming = new Map();
  const called = new Set();

  function must(fine, what) {
    if (!fine) throw new Error(what);
  }

  function withAttributes(element, attributes) {
    for (const [name, value] of attributes) {
      must(ATTRIBUTE.test(name), name);
      element.setAttribute(name, value);
    }
    return element;
  }

  /* What bears an id is there once: two buttons of one provider share it. */
  function makeElements(script, button) {
    const made = [];
    for (const [name, attributes] of script.elements) {
      must(ELEMENT.test(name), name);
      const id = attributes.find(([key]) => key === "id");
      if (id && document.getElementById(id[1])) continue;
      const element = withAttributes(document.createElement(name), attributes);
      button.before(element);
      made.push(element);
    }
    return made;
  }

  function arrival(element, key, address, place) {
    must(address.startsWith("https://"), address);
    element[key] = address;
    return new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => {
        element.remove();
        reject(new Error(address));
      };
      place.append(element);
    });
  }

  /* What failed may be tried again. */
  function once(address, start) {
    if (!coming.has(address)) {
      coming.set(address, start());
      coming.get(address).catch(() => coming.delete(address));
    }
    return coming.get(address);
  }

  function loadStyles(address) {
    const link = withAttributes(document.createElement("link"), [["rel", "stylesheet"]]);
    return arrival(link, "href", address, document.head);
  }

  /* A script with attributes looks at its own element, so each button has one of its own. */
  function loadScript({ src, attributes }, inside) {
    const start = (place) => arrival(withAttributes(document.createElement("script"), attributes), "src", src, place);
    return attributes.length ? start(inside || document.head) : once(src, () => start(document.head));
  }

  function find(path, start = window) {
    let owner, value = start;
    for (const name of path.split(".")) {
      must(NAME.test(name) && value, path);
      owner = value;
      value = owner[name];
    }
    must(value, path);
    return [owner, value];
  }

  function call(path, ...given) {
    const [owner, value] = find(path);
    return value.apply(owner, given);
  }

  async function make({ function: path, argument, once: single }) {
    if (single && called.has(path)) return;
    const answer = call(path, ...(argument ? [JSON.parse(argument)] : []));
    called.add(path);
    await answer;
  }

  async function load(script, button) {
    const made = makeElements(script, button);
    try {
      if (script.styles) await once(script.styles, () => loadStyles(script.styles));
      await loadScript(script, made[0]);
      if (script.ready) await find(script.ready)[1];
      for (const one of script.calls) await make(one);
    } catch (error) {
      made.forEach((element) => element.remove());
      throw error;
    }
    return made;
  }

  /* A second click while it goes on does nothing. */
  async function whileBusy(button, note, work) {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    note.textContent = note.dataset.busy;
    try {
      await work();
      note.textContent = "";
    } catch {
      note.textContent = note.dataset.failed;
    }
    button.removeAttribute("aria-disabled");
  }

  async function takeOver(button) {
    const script = JSON.parse(button.dataset.script);
    const shown = (await load(script, button)).find((element) => !element.hidden);
    if (shown && !script.calls.length) {
      button.hidden = true;
      shown.tabIndex = -1;
      shown.focus();
    }
  }

  window.storegenProvider = { call, find, load, whileBusy };
  for (const button of document.querySelectorAll("button[data-script]")) {
    const note = button.nextElementSibling;
    note.textContent = "";
    button.hidden = false;
    button.addEventListener("click", () => whileBusy(button, note, () => takeOver(button)));
  }
})();
