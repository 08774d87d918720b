"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "../admin/confirm-dialog.tsx";
import { Button } from "../ui/button.tsx";
import { ExportProblem } from "../ui/data-table/export-problem.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import type { BoardActs } from "./board-card.tsx";
import { boardRoutes } from "./board-routes.ts";
import { BoardVersionsDrawer } from "./board-versions-drawer.tsx";
import { BoardsGrid } from "./boards-grid.tsx";
import { ImportBoardDrawer } from "./import-board-drawer.tsx";
import { NewBoardDrawer } from "./new-board-drawer.tsx";
import { useBoardsDesk } from "./use-boards-desk.ts";

/** Others make boards meanwhile. */
const everyMs = 10_000;

/** The wallboards: what there are, and for whoever manages them the ways to make, copy, take along and delete them. */
export function BoardsView({ mayManage, mayExport }: Pick<BoardActs, "mayManage" | "mayExport">) {
  const t = useTranslations("boards");
  const desk = useBoardsDesk();
  const [search, setSearch] = useState("");
  const listed = useQuery({
    queryKey: ["boards"],
    queryFn: ({ signal }) => boardRoutes.list(signal),
    refetchInterval: everyMs,
  });
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <PageHeader title={t("title")}>
        <SearchBox label={t("find")} value={search} onChange={setSearch} />
        {mayManage ? (
          <div className="flex flex-wrap gap-2 sm:ms-auto">
            <Button onClick={() => desk.openSheet("import")}>
              <Upload className="size-4" aria-hidden="true" />
              {t("importJson")}
            </Button>
            <Button kind="main" onClick={() => desk.openSheet("new")}>
              <Plus className="size-4" aria-hidden="true" />
              {t("make")}
            </Button>
          </div>
        ) : null}
      </PageHeader>
      <p className="max-w-[100ch] text-[0.8125rem] text-ink-soft">{t("intro")}</p>
      <p role="status" className="text-[0.8125rem] font-medium empty:sr-only">
        {desk.said}
      </p>
      <p role="alert" className="text-[0.8125rem] text-fault empty:hidden">
        {desk.problem}
      </p>
      <BoardsGrid
        list={listed.data}
        isFailed={listed.isError}
        search={search}
        mayManage={mayManage}
        mayExport={mayExport}
        onNew={() => desk.openSheet("new")}
        {...desk.acts}
      />
      <NewBoardDrawer
        isOpen={desk.sheet === "new"}
        onMade={({ name }) => desk.end(t("said.made", { name }))}
        onClose={() => desk.openSheet(undefined)}
      />
      <ImportBoardDrawer
        isOpen={desk.sheet === "import"}
        onImported={({ name }) => desk.end(t("said.imported", { name }))}
        onClose={() => desk.openSheet(undefined)}
      />
      <BoardVersionsDrawer
        board={desk.versioned}
        mayManage={mayManage}
        onRestored={(version, name) => desk.end(t("said.restored", { name, version }))}
        onClose={() => desk.end()}
      />
      <ConfirmDialog question={desk.question} onClose={desk.closeQuestion} />
      <ExportProblem refusal={desk.unexported} onClose={desk.closeUnexported} />
    </div>
  );
}
