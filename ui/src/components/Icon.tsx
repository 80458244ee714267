import type { LucideIcon } from "lucide-react";

export type IconType = LucideIcon;

/** A Lucide icon in our line. It is never the only carrier of a meaning: a name stands beside it or on its button. */
export function Icon({
  of: Shape,
  size = 16,
  turns = false,
}: {
  of: IconType;
  size?: number;
  turns?: boolean;
}) {
  return (
    <Shape size={size} strokeWidth={1.6} aria-hidden focusable={false} data-turns={turns || undefined} />
  );
}
