import css from "./Kbd.module.css";
import { nameKeys } from "./keys";

/** `<Kbd keys="Mod+K" />` */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={css.kbd}>{nameKeys(keys)}</kbd>;
}
