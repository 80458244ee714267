import type { Host } from "../host.ts";

/** A row of the plan, as the commands list it. */
interface Row {
  record: { id: string; label: string; name: string };
}

/** The records of the plan by their labels, for tests that begin with a plan that has something in it already. */
export async function idsByLabel(host: Host): Promise<(label: string) => string> {
  const { rows } = await host.call<{ rows: Row[] }>("outline_whole", { inCase: "base" });
  return (label) => {
    const row = rows.find((each) => each.record.label === label);
    if (!row) throw new Error(`the plan has no ${label}`);
    return row.record.id;
  };
}
