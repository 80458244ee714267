function px(token: string, otherwise: number): number {
  const value = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(token));
  return Number.isFinite(value) ? value : otherwise;
}

/** Heights the density gives rows, in px. */
export function rowHeights(): { row: number; head: number } {
  return { row: px("--row", 30), head: px("--row-head", 28) };
}
