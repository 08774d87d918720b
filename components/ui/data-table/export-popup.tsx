"use client";

import { useState } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { ItemOfMenu, MenuPopup } from "../menu-parts.tsx";
import type { OpenedProps } from "../use-opener.ts";
import { downloadText } from "./download-text.ts";
import { ExportProblem } from "./export-problem.tsx";
import { fileName } from "./file-name.ts";
import { type ExportRefusal, noteExport } from "./note-export.ts";
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

/** The ways out of the screen, and the writing itself: what is on screen at the press, once the server has noted it. */
export function ExportPopup<Row>({
  subject,
  columns,
  view,
  readRows,
  readNowMs,
  ...opened
}: ExportMenuProps<Row> & OpenedProps) {
  const t = useWords("table");
  const [refusal, setRefusal] = useState<ExportRefusal>();
  const save = async (reasonsHeader?: string) => {
    setRefusal(undefined);
    const shown = shownColumns(columns, view).map(({ column }) => column);
    const [rows, name] = [readRows(), fileName(subject, readNowMs())];
    const text = writeCsv(rows, shown, reasonsHeader === undefined ? {} : { reasonsHeader });
    const written = shown.filter(({ csv }) => csv !== undefined).map(({ header }) => header);
    const refused = await noteExport({ columns: written, rows: rows.length });
    if (refused === undefined) downloadText(name, text);
    else setRefusal(refused);
  };
  return (
    <>
      <MenuPopup {...opened}>
        <ItemOfMenu onPress={() => void save()}>{t("csv")}</ItemOfMenu>
        <ItemOfMenu onPress={() => void save(t("whyEmpty"))}>{t("csvWithReasons")}</ItemOfMenu>
        <ItemOfMenu onPress={() => setTimeout(() => window.print())}>{t("print")}</ItemOfMenu>
      </MenuPopup>
      <ExportProblem refusal={refusal} onClose={() => setRefusal(undefined)} />
    </>
  );
}
