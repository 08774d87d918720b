"use client";

import { useWords } from "@/lib/format/index.ts";
import { ItemOfMenu, MenuPopup } from "../menu-parts.tsx";
import type { OpenedProps } from "../use-opener.ts";
import { downloadText } from "./download-text.ts";
import { fileName } from "./file-name.ts";
import { shownColumns } from "./shown-columns.ts";
import type { TableColumn } from "./table-column.ts";
import type { TableView } from "./table-view.ts";
import { writeCsv } from "./write-csv.ts";

export interface ExportMenuProps<Row> {
  /** What the file is about: the first part of its name. */
  readonly subject: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly view: TableView;
  /** The rows that the table shows, in its order. */
  readonly readRows: () => readonly Row[];
  /** The server's time, epoch milliseconds; undefined before it is known. */
  readonly readNowMs: () => number | undefined;
}

/** The ways out of the screen, and the writing itself. */
export function ExportPopup<Row>({
  subject,
  columns,
  view,
  readRows,
  readNowMs,
  ...opened
}: ExportMenuProps<Row> & OpenedProps) {
  const t = useWords("table");
  const save = (reasonsHeader?: string) => {
    const shown = shownColumns(columns, view).map(({ column }) => column);
    const text = writeCsv(readRows(), shown, reasonsHeader === undefined ? {} : { reasonsHeader });
    downloadText(fileName(subject, readNowMs()), text);
  };
  return (
    <MenuPopup {...opened}>
      <ItemOfMenu onPress={() => save()}>{t("csv")}</ItemOfMenu>
      <ItemOfMenu onPress={() => save(t("whyEmpty"))}>{t("csvWithReasons")}</ItemOfMenu>
      <ItemOfMenu onPress={() => setTimeout(() => window.print())}>{t("print")}</ItemOfMenu>
    </MenuPopup>
  );
}
