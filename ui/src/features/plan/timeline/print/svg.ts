const KEPT = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
  "opacity",
  "paint-order",
  "text-anchor",
  "text-decoration",
] as const;

/**
 * A drawn picture as a file of its own: what the style sheets say of it is written into it, in the light colours that
 * paper has, and several sheets stand one below the other.
 */
export function svgFile(sheets: readonly SVGSVGElement[]): string {
  const root = document.documentElement;
  const theme = root.dataset["theme"];
  root.dataset["theme"] = "light";
  try {
    const width = Math.max(...sheets.map((sheet) => sheet.viewBox.baseVal.width));
    let top = 0;
    const bodies = sheets.map((sheet) => {
      const copy = sheet.cloneNode(true) as SVGSVGElement;
      inline(sheet, copy);
      const { width: wide, height } = sheet.viewBox.baseVal;
      for (const [name, value] of Object.entries({ x: 0, y: top, width: wide, height }))
        copy.setAttribute(name, `${value}`);
      top += height;
      return new XMLSerializer().serializeToString(copy);
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}">${bodies.join("")}</svg>`;
  } finally {
    if (theme === undefined) delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
  }
}

function inline(from: Element, to: Element): void {
  const said = getComputedStyle(from);
  for (const name of KEPT) {
    const value = said.getPropertyValue(name);
    if (value !== "") to.setAttribute(name, value);
  }
  to.removeAttribute("class");
  to.removeAttribute("style");
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy) inline(child, copy);
  }
}
