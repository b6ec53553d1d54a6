// Making and finding elements. What people and bots wrote goes into the page as text nodes, never as markup.

export const at = id => document.getElementById(id);

/** Makes an element: properties, "on..." listeners, attributes with a dash, and children (nodes or texts). */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) {
      continue;
    }
    if (name.startsWith("on")) {
      made.addEventListener(name.slice(2), value);
    } else if (name === "role" || name.includes("-")) {
      made.setAttribute(name, value);
    } else {
      made[name] = value;
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

export const button = (properties, ...children) => element("button", { type: "button", ...properties }, ...children);

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const made = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", "icons.svg#" + name);
  made.setAttribute("aria-hidden", "true");
  made.append(use);
  return made;
}

/** A round picture with the first letter of a name, in a colour that goes with the id. */
export function avatar(id, name) {
  return element("span", { className: "avatar " + tone(id), "aria-hidden": "true" }, [...name][0] ?? "");
}

// By the sum of the digits, since ids in a row would else be strewn badly over so few colours.
export const tone = id => "tone-" + [...String(Math.abs(id))].reduce((sum, digit) => sum + Number(digit), 4) % 7;

/** Puts new children into a place, and the focus back to where it was: on the element of the same id. */
export function refill(place, ...children) {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  place.replaceChildren(...children);
  if (focused) {
    at(focused)?.focus();
  }
}

/** Moves the focus among elements by the arrow keys. Says whether the key was one of those. */
export function moveFocus(key, elements) {
  const steps = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  if (!(key.key in steps) || key.altKey || key.ctrlKey || key.metaKey || elements.length === 0) {
    return false;
  }
  const current = elements.findIndex(each => each === document.activeElement);
  const wanted = Math.min(elements.length - 1, Math.max(0, current + steps[key.key]));
  elements[wanted].focus();
  key.preventDefault();
  return true;
}
