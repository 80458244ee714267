import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { useOffered } from "~/actions";
import { call, commands } from "~/backend";
import { Code, Icon, Kbd } from "~/components";
import { recentRecords } from "~/features/record/recent";
import { useDesk } from "~/shell/desk";
import { usePlaces } from "~/shell/places";
import { answered } from "~/shell/questions";
import { useGo } from "~/shell/route";
import { useText } from "~/text";
import { makeLines, type Line } from "./lines";
import { useTabs } from "./tabs";
import css from "./Palette.module.css";

/** Find or do: places, records by code or words, everything a person can do, and words in the file. */
export function Palette() {
  const { t } = useText();
  const go = useGo();
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed.trim());
  const isOpen = Boolean(useDesk().data?.open);
  const search = useQuery({
    queryKey: ["search", words],
    queryFn: () => call(commands.search(words, 20)),
    enabled: isOpen && words.length > 0,
    placeholderData: keepPreviousData,
  });
  const places = usePlaces();
  const tabs = useTabs();
  const groups = makeLines({
    typed,
    actions: useOffered().filter((action) => !action.quiet),
    places: isOpen ? places : [],
    tabs: isOpen ? tabs : [],
    hits: words === "" ? [] : (search.data?.hits ?? []),
    recent: recentRecords.use(),
    placeName: (place) => t(`place-${place}`),
    kindName: (kind) => t(`kind-${kind}`),
    open: (record, place) => go({ ...(place ? { place } : {}), record: record.id }),
  });
  const choose = (line: Line) => {
    answered();
    line.run();
  };
  const isBehind = isOpen && (words !== typed.trim() || search.isPlaceholderData);
  const { onKeyDownCapture, onPointerMove } = useFirstLine(
    typed,
    isBehind ? undefined : groups[0]?.lines[0],
    choose,
  );
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && answered()}
      className={css.veil ?? ""}
    >
      <Modal className={css.modal ?? ""}>
        <Dialog aria-label={t("palette-name")} className={css.dialog ?? ""}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField
              aria-label={t("palette-name")}
              autoFocus
              // Escape means "away with it" here; the field alone would only empty itself.
              onKeyDown={(event) => (event.key === "Escape" ? answered() : event.continuePropagation())}
              className={css.search ?? ""}
            >
              <Icon of={Search} />
              <Input placeholder={t("palette-hint")} dir="auto" onKeyDownCapture={onKeyDownCapture} />
            </SearchField>
            {/* The list scrolls, so keyboards reach it too; the arrow keys walk its lines from the field. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className={css.scroll} tabIndex={0} onPointerMove={onPointerMove}>
              <Menu
                aria-label={t("palette-lines")}
                className={css.list ?? ""}
                renderEmptyState={() => <div className={css.none}>{t("palette-none")}</div>}
              >
                {groups.map(({ group, lines }) => (
                  <MenuSection key={group} className={css.group ?? ""}>
                    <Header className={css.head ?? ""}>{t(`palette-${group}`)}</Header>
                    {lines.map((line, at) => (
                      <MenuItem
                        key={line.id}
                        id={line.id}
                        textValue={line.name}
                        className={css.item ?? ""}
                        onAction={() => choose(line)}
                      >
                        <span className={css.kind} aria-hidden>
                          {at === 0 ? t(`palette-${group}`) : null}
                        </span>
                        <PaletteLine line={line} />
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Keys that mark another line. */
const WALKING = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp"]);

/**
 * Enter takes the first line of what was typed last: it waits where the lines are still those of fewer letters, and it
 * does not need the list to have marked a line yet. A line that was walked or pointed to is the list's own to take.
 */
function useFirstLine(typed: string, first: Line | undefined, choose: (line: Line) => void) {
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const walkedIn = useRef<string | null>(null);
  useEffect(() => {
    if (askedFor === typed && first) choose(first);
  }, [askedFor, typed, first, choose]);
  const walk = () => {
    walkedIn.current = typed;
  };
  return {
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (WALKING.has(event.key)) walk();
      if (event.key !== "Enter" || event.nativeEvent.isComposing || walkedIn.current === typed) return;
      event.preventDefault();
      event.stopPropagation();
      setAskedFor(typed);
    },
    onPointerMove: walk,
  };
}

function PaletteLine({ line }: { line: Line }) {
  return (
    <>
      <span className={css.name}>
        {line.label ? <Code>{line.label}</Code> : null} <bdi>{line.name}</bdi>
      </span>
      <span className={css.place}>{line.place}</span>
      {line.shortcut ? <Kbd keys={line.shortcut} /> : <span />}
      {line.excerpt ? (
        <span className={css.excerpt} dir="auto">
          <Excerpt text={line.excerpt} />
        </span>
      ) : null}
    </>
  );
}

/** The words found stand between U+0002 and U+0003. */
function Excerpt({ text }: { text: string }) {
  return text.split("\u0002").map((piece, at) => {
    const end = piece.indexOf("\u0003");
    if (at === 0 || end < 0) return piece;
    return (
      <span key={at}>
        <mark>{piece.slice(0, end)}</mark>
        {piece.slice(end + 1)}
      </span>
    );
  });
}
