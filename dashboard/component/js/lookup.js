/** A name that was looked up: what the library answered, and the place it stands for brought into view. */

/** @param {{chosen: Object, parts: function(): Object, placeOf: function(string): ?Object, pick: function(string)}} view */
export function createLookUp({ chosen, parts, placeOf, pick }) {
  /** The library's answer: said, and brought into view where it is a place. */
  function hear(found) {
    if (!found || found.asked !== chosen.asked || parts().answered === found.asked) return;
    parts().answered = found.asked;
    chosen.asked = "";
    parts().bar?.finder?.answer(found.text, !found.base, found.choices);
    bringIntoView(placeOf(found.base));
  }

  /** Choose a place that was offered, and bring it into view. */
  function goTo(id) {
    if (chosen.base !== id) pick(id);
    bringIntoView(placeOf(id));
  }

  function bringIntoView(place) {
    if (place) parts().map.panInside([place.lat, place.lon], { padding: [80, 60], animate: false });
  }

  return { hear, goTo };
}
