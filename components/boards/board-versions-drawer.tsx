"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { BoardSummary, BoardVersion } from "@/lib/domain/index.ts";
import { Moment } from "../admin/moment.tsx";
import { Button } from "../ui/button.tsx";
import { Drawer } from "../ui/drawer.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { boardRoutes } from "./board-routes.ts";
import { useBoardDeed } from "./use-board-deed.ts";

/** The board whose versions are shown. */
type Versioned = Pick<BoardSummary, "id" | "name" | "version">;

interface VersionsProps {
  readonly mayManage: boolean;
  /** The version that was put back, and how the board is called now. */
  readonly onRestored: (version: number, name: string) => void;
}

/** How a board was before, in a sheet beside the page: who saved what when, and the way back to it. */
export function BoardVersionsDrawer({
  board,
  onClose,
  ...props
}: VersionsProps & {
  /** Undefined = it is closed. */
  readonly board: Versioned | undefined;
  readonly onClose: () => void;
}) {
  const t = useTranslations("boards.versions");
  return (
    <Drawer
      title={t("title", { name: board?.name ?? "" })}
      isOpen={board !== undefined}
      onOpenChange={(isWanted) => (isWanted ? undefined : onClose())}
    >
      {board === undefined ? null : <Versions key={board.id} board={board} {...props} />}
    </Drawer>
  );
}

function Versions({ board, mayManage, onRestored }: VersionsProps & { readonly board: Versioned }) {
  const t = useTranslations("boards.versions");
  const asked = useQuery({
    queryKey: ["boards", board.id, "versions"],
    queryFn: ({ signal }) => boardRoutes.versions(board.id, signal),
  });
  const deed = useBoardDeed();
  const restore = async ({ version, name }: BoardVersion) => {
    if (await deed.act(() => boardRoutes.restore(board.id, version))) onRestored(version, name);
  };
  if (asked.data === undefined) return <EmptyNote>{t(asked.isError ? "failed" : "loading")}</EmptyNote>;
  const [newest] = asked.data;
  return (
    <div className="flex flex-col gap-3 text-[0.8125rem]" aria-busy={deed.isBusy}>
      <p className="text-ink-soft">{t("intro")}</p>
      <p role="alert" className="text-fault empty:hidden">
        {deed.problem}
      </p>
      <ol className="flex flex-col">
        {asked.data.map((version) => (
          <VersionLine
            key={version.version}
            version={version}
            isCurrent={version === newest && version.version >= board.version}
            isBusy={deed.isBusy}
            onRestore={mayManage ? () => void restore(version) : undefined}
          />
        ))}
      </ol>
    </div>
  );
}

function VersionLine({
  version,
  isCurrent,
  isBusy,
  onRestore,
}: {
  readonly version: BoardVersion;
  readonly isCurrent: boolean;
  readonly isBusy: boolean;
  /** Undefined for whoever may not. */
  readonly onRestore: (() => void) | undefined;
}) {
  const t = useTranslations("boards");
  const { version: number, name, pages, tiles, restoredFrom } = version;
  return (
    <li data-version={number} className="flex min-h-14 items-center gap-4 border-b border-line py-2">
      <span className="w-8 shrink-0 text-end font-semibold tabular-nums">{number}</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium" title={name}>
          {name}
        </span>
        <span className="block text-xs text-ink-soft">
          <Moment at={version.savedAt} /> · {version.savedBy} · {t("size", { pages, tiles })}
          {restoredFrom === undefined ? null : ` · ${t("versions.from", { version: restoredFrom })}`}
        </span>
      </span>
      {isCurrent ? <span className="shrink-0 text-xs text-ink-soft">{t("versions.current")}</span> : null}
      {isCurrent || onRestore === undefined ? null : (
        <Button
          disabled={isBusy}
          aria-label={t("versions.restoreOf", { version: number })}
          onClick={onRestore}
        >
          {t("versions.restore")}
        </Button>
      )}
    </li>
  );
}
