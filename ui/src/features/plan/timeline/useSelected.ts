import { useState } from "react";
import { useOpenRecord, useWhere } from "~/shell/route";

/**
 * The line that is selected. While the pane is open both show the same: the record in the pane is selected, and what is
 * selected goes into the pane. A pane that is closed stays closed, so that the picture keeps its room.
 */
export function useSelected(canOpen: (key: string) => boolean) {
  const { record } = useWhere();
  const openRecord = useOpenRecord();
  const [selected, setSelected] = useState(record);
  const [inPane, setInPane] = useState(record);
  if (inPane !== record) {
    setInPane(record);
    // A pane that is closed leaves the selection as it is.
    if (record !== null) setSelected(record);
  }
  const select = (key: string) => {
    if (key === selected) return;
    setSelected(key);
    if (record !== null && canOpen(key)) openRecord(key);
  };
  return { selected, select };
}
