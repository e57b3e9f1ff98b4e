// The page says which generation of the shop it was made from, the server says which one is current: where they
// differ the page loads itself again. Nothing can be missed, whenever the connection comes about.
(() => {
  const { generation, token } = document.currentScript.dataset;
  const address = `ws://${location.host}/storegen/live?token=${encodeURIComponent(token)}`;
  let wasOpen = false;
  let wait = 250;

  const connect = () => {
    const socket = new WebSocket(address);
    socket.onopen = () => { wasOpen = true; wait = 250; };
    socket.onmessage = (message) => { if (message.data !== generation) location.reload(); };
    socket.onclose = () => { setTimeout(again, wait); wait = Math.min(2 * wait, 4000); };
  };
  // A server started anew has another token, which only a new page can know.
  const again = () => {
    if (!wasOpen) return connect();
    fetch(location.href, { method: "HEAD", cache: "no-store" })
      .then(() => location.reload(), () => { setTimeout(again, wait); wait = Math.min(2 * wait, 4000); });
  };
  connect();

  // A panel that was closed stays closed while the problems are the same.
  const panel = document.querySelector("#storegen-preview details");
  if (!panel) return;
  const key = "storegen-preview-closed";
  if (sessionStorage.getItem(key) === panel.dataset.digest) panel.open = false;
  panel.addEventListener("toggle", () => sessionStorage.setItem(key, panel.open ? "" : panel.dataset.digest));
})();
