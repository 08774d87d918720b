"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { FaultMenu } from "./fault-menu.tsx";
import type { FaultPlace } from "./fault-place.ts";
import { FileMenu } from "./file-menu.tsx";
import { type ScreenSize, screenSizes } from "./screen-size.ts";
import type { BoardEditing } from "./use-board-editor.ts";

/** How the preview is looked at. */
export interface Looking {
  readonly size: ScreenSize;
  readonly isNight: boolean;
}

/** The name of the board, the steps back and forth, how the preview is looked at, what is wrong, and the way to save. */
export function EditorToolbar({
  editing,
  looking,
  onLook,
  onGo,
}: {
  readonly editing: BoardEditing;
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  readonly onGo: (place: FaultPlace) => void;
}) {
  const t = useTranslations("boardEditor");
  const { state, act, board, isDirty, isSaving, faults, stored } = editing;
  const { past, future } = state.history;
  return (
    <PageHeader title={board.name.trim() === "" ? t("unnamed") : board.name}>
      <p className="text-xs text-ink-soft" data-dirty={isDirty}>
        {isDirty ? t("dirty") : t("clean", { version: stored.version })}
      </p>
      <div className="flex grow flex-wrap items-center justify-end gap-2">
        <div className="flex">
          <IconButton
            label={t("undo")}
            aria-keyshortcuts="Control+Z"
            icon={<Undo2 className="size-4" aria-hidden="true" />}
            disabled={past.length === 0}
            onClick={() => act({ do: "undo" })}
          />
          <IconButton
            label={t("redo")}
            aria-keyshortcuts="Control+Shift+Z"
            icon={<Redo2 className="size-4" aria-hidden="true" />}
            disabled={future.length === 0}
            onClick={() => act({ do: "redo" })}
          />
        </div>
        <LookFields looking={looking} hasNight={board.night !== undefined} onLook={onLook} />
        <FaultMenu board={board} faults={faults} onGo={onGo} />
        <FileMenu editing={editing} />
        <Button
          kind="main"
          aria-keyshortcuts="Control+S"
          disabled={!isDirty || isSaving}
          onClick={() => void editing.save()}
        >
          {t(isSaving ? "saving" : "save")}
        </Button>
      </div>
    </PageHeader>
  );
}

function LookFields({
  looking,
  hasNight,
  onLook,
}: {
  readonly looking: Looking;
  readonly hasNight: boolean;
  readonly onLook: (looking: Looking) => void;
}) {
  const t = useTranslations("boardEditor");
  return (
    <>
      <select
        aria-label={t("screenSize")}
        className="control"
        value={looking.size}
        onChange={({ target }) =>
          onLook({ ...looking, size: screenSizes.find((size) => size === target.value) ?? "fit" })
        }
      >
        {screenSizes.map((size) => (
          <option key={size} value={size}>
            {size === "fit" ? t("fit") : size.replace("x", " × ")}
          </option>
        ))}
      </select>
      {hasNight ? (
        <SegmentedControl
          label={t("light")}
          value={looking.isNight ? "night" : "day"}
          options={(["day", "night"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(light) => onLook({ ...looking, isNight: light === "night" })}
        />
      ) : null}
    </>
  );
}
