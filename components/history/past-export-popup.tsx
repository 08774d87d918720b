"use client";

import { useState } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { currentNow } from "@/lib/live/index.ts";
import {
  downloadText,
  ExportProblem,
  type ExportRefusal,
  fileName,
  noteExport,
} from "../ui/data-table/index.ts";
import { ItemOfMenu, MenuPopup } from "../ui/menu-parts.tsx";
import type { OpenedProps } from "../ui/use-opener.ts";

/** The same rows as a file for spreadsheets and as one for programs. */
export interface PastFile {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly csv: string;
  readonly json: unknown;
}

export interface PastExportProps {
  /** What the file is about: the first part of its name. */
  readonly subject: string;
  /** What is on screen at the press; undefined where that cannot be had. */
  readonly makeFile: () => Promise<PastFile | undefined>;
}

/** The ways out of the screen, and the writing itself, once the server has noted it. */
export function PastExportPopup({ subject, makeFile, ...opened }: PastExportProps & OpenedProps) {
  const t = useWords("table");
  const history = useWords("history");
  const [refusal, setRefusal] = useState<ExportRefusal>();
  const save = async (format: "csv" | "json") => {
    setRefusal(undefined);
    const file = await makeFile().catch(() => undefined);
    const refused =
      file === undefined
        ? ({ reason: "failed", waitSeconds: 60 } as const)
        : await noteExport({ columns: file.columns, rows: file.rows });
    if (file === undefined || refused !== undefined) setRefusal(refused);
    else if (format === "csv") downloadText(fileName(subject, currentNow()), file.csv);
    else
      downloadText(
        fileName(subject, currentNow(), "json"),
        `${JSON.stringify(file.json, null, 2)}\n`,
        "application/json",
      );
  };
  return (
    <>
      <MenuPopup {...opened}>
        <ItemOfMenu onPress={() => void save("csv")}>{t("csv")}</ItemOfMenu>
        <ItemOfMenu onPress={() => void save("json")}>{history("json")}</ItemOfMenu>
        <ItemOfMenu onPress={() => setTimeout(() => window.print())}>{t("print")}</ItemOfMenu>
      </MenuPopup>
      <ExportProblem refusal={refusal} onClose={() => setRefusal(undefined)} />
    </>
  );
}
