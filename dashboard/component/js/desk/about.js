/** What a person says about an article: who published it, where and when. */

import { el } from "../dom.js";
import { button, line, values } from "./form.js";

/** @param {{words: Object, lang: string, act: function(string, Object): string}} desk */
export function makeAbout(desk) {
  const summary = el("summary");
  const body = el("div");
  const node = el("details", { class: "about" }, summary, body);
  let drawn = "";
  let article = null;
  let form = null;
  let request = null;

  /** Show what is known of an article; what is being typed about the same one stays. */
  function draw(next) {
    const text = JSON.stringify([next, desk.lang]);
    if (text === drawn) return;
    const same = article?.id === next.id;
    const typed = same && form && isChanged() ? values(form) : null;
    [drawn, article] = [text, next];
    const { words } = desk;
    const told = [article.publisher, article.day || article.published].filter(Boolean).join(" · ");
    summary.replaceChildren(words.details, ...(told ? [" ", el("bdi", { text: told })] : []));
    const ask = article.published || article.lent ? null : el("p", { class: "missing", text: words.published_ask });
    form = article.lent ? null : makeForm(typed ?? article, words);
    body.replaceChildren(...[ask, form].filter(Boolean));
    if (!same) node.open = ask !== null;
  }

  function makeForm({ publisher, url, published }, words) {
    return el(
      "form",
      { on: { submit: save } },
      line(words.published, "published", published, "2020-03-26"),
      line(words.publisher, "publisher", publisher),
      line(words.url, "url", url),
      el("button", { type: "submit", class: "quiet", "data-act": "about", text: words.save }),
      button(words.remove, "remove", () => desk.act("remove", {})),
      el("p", { class: "missing", role: "alert", hidden: true }),
    );
  }

  function isChanged() {
    return Object.entries(values(form)).some(([name, value]) => value !== form.querySelector(`[name=${name}]`).defaultValue);
  }

  function save(event) {
    event.preventDefault();
    say(null);
    request = desk.act("about", values(form));
  }

  /** Hear that the server did, or could not do, what was asked; tell whether that was asked here. */
  function hear(answered, said) {
    if (request === null || answered !== request) return false;
    request = null;
    if (!said) node.open = !article.published;
    return say(said);
  }

  function say(text) {
    const place = form?.querySelector("[role=alert]");
    if (!place) return false;
    place.textContent = text ?? "";
    place.hidden = !text;
    return Boolean(text);
  }

  return { node, draw, hear };
}
