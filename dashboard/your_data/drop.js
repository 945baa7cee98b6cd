/** Files dropped or chosen, sent one after the other; what is sent is said, and can be stopped. */
const drops = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  let drop = drops.get(parentElement);
  if (!drop) {
    drop = createDrop();
    drops.set(parentElement, drop);
    const style = document.createElement("style");
    style.textContent = STYLES;
    parentElement.append(style, drop.root);
  }
  drop.arrived = (id) => setTriggerValue("arrived", id);
  drop.draw(data);
}

function make(tag, attributes = {}, text = undefined) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

function createDrop() {
  const root = make("div", { class: "drop", "data-testid": "table-drop" });
  const zone = make("div", { class: "zone" });
  const hint = make("span", { class: "hint" });
  const limit = make("span", { class: "limit" });
  const button = make("button", { type: "button" });
  const input = make("input", { type: "file", multiple: "", tabindex: "-1", "aria-hidden": "true" });
  const list = make("ul", { "aria-live": "polite" });
  zone.append(hint, button, limit, input);
  root.append(zone, list);
  const drop = { root, arrived: () => {}, data: null };
  const waiting = [];
  let busy = false;

  drop.draw = (data) => {
    drop.data = data;
    root.lang = data.lang;
    root.dir = data.dir;
    hint.textContent = data.words.hint;
    limit.textContent = data.words.limit;
    button.textContent = data.words.browse;
    input.setAttribute("aria-label", data.words.browse);
  };

  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => { take(input.files); input.value = ""; });
  zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take(event.dataTransfer.files);
  });

  function take(files) {
    for (const file of files) waiting.push({ file, line: line(file) });
    next();
  }

  function line(file) {
    const item = make("li");
    const name = make("bdi", {}, file.name);
    const bar = make("progress", { max: "1", value: "0", "aria-label": file.name });
    const said = make("span", { class: "said" }, drop.data.words.waits);
    const stop = make("button", { type: "button", class: "stop" }, drop.data.words.stop);
    item.append(name, bar, said, stop);
    list.append(item);
    return { item, bar, said, stop };
  }

  function next() {
    const sending = busy ? undefined : waiting.shift();
    if (!sending) return;
    busy = true;
    send(sending).then((id) => {
      busy = false;
      if (id) { sending.line.item.remove(); drop.arrived(id); }
      next();
    });
  }

  function send({ file, line: { item, bar, said, stop } }) {
    const { words, address, token, header, most } = drop.data;
    return new Promise((resolve) => {
      const fail = (why) => {
        bar.remove();
        said.textContent = why;
        item.classList.add("failed");
        stop.textContent = words.dismiss;
        stop.onclick = () => item.remove();
        resolve(null);
      };
      if (file.size > most) { fail(words.too_large); return; }
      const request = new XMLHttpRequest();
      stop.onclick = () => { request.abort(); };
      request.upload.onprogress = (event) => {
        const share = event.total ? event.loaded / event.total : 0;
        bar.value = share;
        said.textContent = share < 1 ? `${Math.floor(share * 100)} %` : words.looks;
      };
      request.onload = () => {
        let answer = {};
        try { answer = JSON.parse(request.responseText); } catch { /* said below */ }
        if (request.status === 201) resolve(answer.id);
        else fail(words[answer.error] ?? words.broken);
      };
      request.onerror = () => fail(words.broken);
      request.onabort = () => { item.remove(); resolve(null); };
      said.textContent = "0 %";
      request.open("PUT", `${address}?name=${encodeURIComponent(file.name)}`);
      request.setRequestHeader(header, token);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.send(file);
    });
  }
  return drop;
}
