import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { call, commands } from "~/backend";
import { useOpenRecord } from "~/shell/route";
import { finder } from "./terms";
import css from "./glossary.module.css";

function useFinder() {
  const glossary = useQuery({ queryKey: ["record", "glossary"], queryFn: () => call(commands.glossary()) });
  return useMemo(() => finder(glossary.data ?? []), [glossary.data]);
}

/** Words of the plan, in which each acronym says what it means on hover and focus, and leads to who says so. */
export function Glossed({ children }: { children: string }) {
  const find = useFinder();
  const open = useOpenRecord();
  return (
    <>
      {find(children).map(({ text, entry }, at) =>
        entry ? (
          // A text never changes its order; a stretch has no other name than its place.
          <TooltipTrigger key={at} delay={300} closeDelay={0}>
            <Button className={css.term ?? ""} onPress={() => open(entry.id)}>
              {text}
            </Button>
            <Tooltip className={css.tip ?? ""} placement="bottom" offset={4}>
              {entry.definition}
            </Tooltip>
          </TooltipTrigger>
        ) : (
          text
        ),
      )}
    </>
  );
}
