import { linesOf, type Line } from "./lines";

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

/** Pictures leave the program in the light colours that paper has, whatever the window wears. */
function inLight<T>(work: () => T): T {
  const root = document.documentElement;
  const theme = root.dataset["theme"];
  root.dataset["theme"] = "light";
  try {
    return work();
  } finally {
    if (theme === undefined) delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
  }
}

function file(width: number, height: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

/**
 * A drawn picture as a file of its own: what the style sheets say of it is written into it, and several sheets stand one
 * below the other.
 */
export function svgFile(sheets: readonly SVGSVGElement[]): string {
  return inLight(() => {
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
    return file(width, top, bodies.join(""));
  });
}

/**
 * A picture whose words stand on the page over its vectors, as a file of vectors: the vectors, the rules between rows, and
 * every line of words where the page broke it.
 */
export function svgOfPage(frame: HTMLElement): string {
  return inLight(() => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    const ground = `<rect width="${width}" height="${height}" fill="${getComputedStyle(document.body).backgroundColor}"/>`;
    const drawn = [...frame.querySelectorAll("svg")].map((svg) => {
      const copy = svg.cloneNode(true) as SVGSVGElement;
      inline(svg, copy);
      const box = svg.getBoundingClientRect();
      const [x, y] = [box.left - left, box.top - top];
      // From right to left the page turns the vectors round, and so does the file.
      const turned = getComputedStyle(svg).transform.startsWith("matrix(-1");
      const place = turned ? `translate(${x + box.width} ${y}) scale(-1 1)` : `translate(${x} ${y})`;
      copy.setAttribute("overflow", "visible");
      return `<g transform="${place}">${new XMLSerializer().serializeToString(copy)}</g>`;
    });
    const rules = [...frame.querySelectorAll("li")].map((item) => {
      const { borderBlockEndColor } = getComputedStyle(item);
      const box = item.getBoundingClientRect();
      const y = box.bottom - top - 0.5;
      return `<line x1="${box.left - left}" x2="${box.right - left}" y1="${y}" y2="${y}" stroke="${borderBlockEndColor}"/>`;
    });
    const words = linesOf(frame).map((line) => textOf(line, left, top));
    return file(Math.ceil(width), Math.ceil(height), [ground, ...drawn, ...rules, ...words].join(""));
  });
}

function textOf({ text, box, within }: Line, left: number, top: number): string {
  const said = getComputedStyle(within);
  const node = document.createElementNS("http://www.w3.org/2000/svg", "text");
  const mirrored = said.direction === "rtl";
  node.setAttribute("x", `${(mirrored ? box.right : box.left) - left}`);
  node.setAttribute("y", `${box.top - top + ascent(said, box.height)}`);
  node.setAttribute("fill", said.color);
  if (mirrored) node.setAttribute("direction", "rtl");
  for (const name of ["font-family", "font-size", "font-weight"] as const)
    node.setAttribute(name, said.getPropertyValue(name));
  // Where the letters are missing, others keep the width.
  node.setAttribute("textLength", `${box.right - box.left}`);
  node.setAttribute("lengthAdjust", "spacingAndGlyphs");
  node.textContent = text;
  return new XMLSerializer().serializeToString(node);
}

/** How far below the top of a line its letters stand. */
function ascent(said: CSSStyleDeclaration, height: number): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return height * 0.8;
  pen.font = `${said.fontWeight} ${said.fontSize} ${said.fontFamily}`;
  return pen.measureText("x").fontBoundingBoxAscent;
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
