"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoardSummary } from "@/lib/domain/index.ts";
import type { Question } from "../admin/confirm-dialog.tsx";
import type { ExportRefusal } from "../ui/data-table/note-export.ts";
import type { BoardActs } from "./board-card.tsx";
import { boardRoutes } from "./board-routes.ts";
import { copyName } from "./copy-name.ts";
import { takeBoardAlong } from "./take-board-along.ts";
import { useBoardDeed } from "./use-board-deed.ts";

/** What is done about boards from their cards, what is open over the page, and what was said of it last. */
export function useBoardsDesk() {
  const t = useTranslations("boards");
  const deed = useBoardDeed();
  const [said, setSaid] = useState("");
  const [sheet, setSheet] = useState<"new" | "import">();
  const [versioned, setVersioned] = useState<Pick<BoardSummary, "id" | "name" | "version">>();
  const [question, setQuestion] = useState<Question>();
  const [unexported, setUnexported] = useState<ExportRefusal>();

  const act = async (work: () => Promise<unknown>, words: string) => {
    setSaid("");
    if (await deed.act(work)) setSaid(words);
  };
  const acts: Omit<BoardActs, "mayManage" | "mayExport"> = {
    onDuplicate: ({ id, name }) => {
      const copy = copyName(name, (of) => t("copyOf", { name: of }));
      const work = async () => boardRoutes.create({ ...(await boardRoutes.find(id)).board, name: copy });
      void act(work, t("said.duplicated", { name, copy }));
    },
    onExport: ({ id }) => void deed.act(async () => setUnexported(await takeBoardAlong(id))),
    onVersions: setVersioned,
    onRemove: ({ id, name }) =>
      setQuestion({
        title: t("ask.title", { name }),
        text: t("ask.text"),
        yes: t("act.remove"),
        onYes: () => void act(() => boardRoutes.remove(id), t("said.removed", { name })),
      }),
  };
  /** Closes what is open and says what came of it. */
  const end = (words = "") => {
    setSheet(undefined);
    setVersioned(undefined);
    deed.forgive();
    setSaid(words);
  };
  return {
    ...{ acts, said, problem: deed.problem, end },
    ...{ sheet, openSheet: setSheet, versioned, question, unexported },
    closeQuestion: () => setQuestion(undefined),
    closeUnexported: () => setUnexported(undefined),
  };
}
