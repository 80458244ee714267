/** A line of words as the page broke it. */
export interface Line {
  text: string;
  box: { left: number; right: number; top: number; height: number };
  /** What the words stand in, which has their look. */
  within: Element;
}

/** The lines of all words that are seen in a part of the page; what is cut off ends with an ellipsis. */
export function linesOf(frame: HTMLElement): Line[] {
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const within = node.parentElement;
    // What only screen readers hear is no part of the picture.
    if (!within || within.closest(".aside, svg, [hidden]")) continue;
    lines.push(...broken(node, within, cutBy(within, frame)));
  }
  return lines.filter((line) => line.text.trim() !== "");
}

/** The box at whose edges words are cut off. */
function cutBy(element: Element, frame: Element): DOMRect | null {
  for (let each: Element | null = element; each && each !== frame; each = each.parentElement)
    if (getComputedStyle(each).overflow === "hidden") return each.getBoundingClientRect();
  return null;
}

function broken(node: Text, within: Element, edge: DOMRect | null): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  let at = 0;
  for (const letter of node.data) {
    range.setStart(node, at);
    range.setEnd(node, at + letter.length);
    at += letter.length;
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    const isOver =
      edge && (box.right > edge.right + 1 || box.left < edge.left - 1 || box.bottom > edge.bottom + 1);
    if (isOver) {
      if (last) last.text = `${last.text.trimEnd()}…`;
      break;
    }
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.text += letter;
      last.box.left = Math.min(last.box.left, box.left);
      last.box.right = Math.max(last.box.right, box.right);
    } else {
      const { left, right, top, height } = box;
      lines.push({ text: letter, box: { left, right, top, height }, within });
    }
  }
  return lines;
}
