export { Button, IconButton, TextLink, type ButtonProps } from "./Button";
export { ComboField, SelectField, type Option } from "./Choice";
export { Checkbox, Radios, Segmented } from "./Choices";
export { DataTable, type DataTableProps } from "./DataTable";
export { Day, DaySpan, useFiscalSpan } from "./Day";
export { DayField } from "./DayField";
export { isDay } from "./day";
export { Dialog, type DialogProps } from "./Dialog";
export { ErrorBoundary, FaultNote, sayFault, Waiting } from "./Fault";
export { TextField } from "./Field";
export { Icon, type IconType } from "./Icon";
export { tablesOf, useKept, useKeptOverall, useLeft } from "./kept";
export { Kbd } from "./Kbd";
export {
  Approximate,
  BasisMark,
  Code,
  ConflictMark,
  SourceMark,
  SourceMarks,
  StatusMark,
  Tag,
  type Status,
} from "./Marks";
export { MenuButton, type MenuEntry } from "./Menu";
export { Page, PageHead, Toolbar, type PageTab } from "./Page";
export { Pane, PaneFold, PanePart, type PaneStep } from "./Pane";
export { EmptyState, FactList, Section, SectionHead, type FactRow } from "./Section";
export { PLAIN_LOOK, readLook, useTableLook, type TableLook } from "./tableLook";
export { ToastRegion } from "./Toast";
export { dismissToast, passToast, showToast } from "./toasts";
export { TreeTable, type TreeTableProps } from "./TreeTable";
export type { SheetPart, TableColumn } from "./columns";
export type { RowDrag, RowPlace } from "./grid/useRowDrag";
