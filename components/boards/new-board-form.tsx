"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type Board, blankBoard, boardLimits, boardTemplates, templateServices } from "@/lib/domain/index.ts";
import { currentFloor } from "@/lib/live/index.ts";
import { FormField, fieldLook } from "../admin/form-field.tsx";
import { Button } from "../ui/button.tsx";
import { boardRoutes } from "./board-routes.ts";
import { BoardSketch } from "./board-sketch.tsx";
import { useBoardDeed } from "./use-board-deed.ts";

interface Offer {
  readonly id: string;
  readonly board: Board;
}

/** The templates as boards of the services that there are, and the name of the new board. */
export function NewBoardForm({
  onMade,
  onClose,
}: {
  readonly onMade: (board: Board) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("boards.new");
  const deed = useBoardDeed();
  const offers = useOffers();
  const [first] = offers;
  const [chosenId, setChosenId] = useState(first?.id);
  const [written, setWritten] = useState<string>();
  const chosen = offers.find(({ id }) => id === chosenId);
  const name = written ?? chosen?.board.name ?? "";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === undefined) return;
    const board = { ...chosen.board, name: name.trim() };
    if (await deed.act(() => boardRoutes.create(board))) onMade(board);
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex flex-col gap-4 text-[0.8125rem]"
      aria-busy={deed.isBusy}
    >
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-medium">{t("template")}</legend>
        {offers.map((offer) => (
          <OfferChoice
            key={offer.id}
            offer={offer}
            isChosen={offer.id === chosenId}
            onChoose={() => setChosenId(offer.id)}
          />
        ))}
      </fieldset>
      <FormField label={t("name")}>
        {(links) => (
          <input
            {...links}
            className={fieldLook}
            autoComplete="off"
            maxLength={boardLimits.name}
            value={name}
            onChange={({ target }) => setWritten(target.value)}
          />
        )}
      </FormField>
      <p role="alert" className="text-fault empty:hidden">
        {deed.problem}
      </p>
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 border-t border-line bg-surface px-4 py-3">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="main" type="submit" disabled={deed.isBusy || name.trim() === ""}>
          {t("create")}
        </Button>
      </div>
    </form>
  );
}

function OfferChoice({
  offer: { id, board },
  isChosen,
  onChoose,
}: {
  readonly offer: Offer;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const t = useTranslations("boards");
  const { pages, theme, name } = board;
  const tiles = pages.reduce((sum, page) => sum + page.tiles.length, 0);
  return (
    <label
      data-template={id}
      className={`flex cursor-pointer items-center gap-3 rounded-md border p-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--focus) ${isChosen ? "border-accent bg-(--chosen)" : "border-line"}`}
    >
      <input
        type="radio"
        name="template"
        className="ms-1 size-4 shrink-0 accent-(--accent)"
        checked={isChosen}
        onChange={onChoose}
      />
      <span className="w-36 shrink-0 overflow-hidden rounded-md border border-line max-sm:w-24">
        <BoardSketch tiles={pages[0]?.tiles ?? []} theme={theme} />
      </span>
      <span className="flex min-w-0 flex-col gap-0.5">
        <span className="font-semibold">{name}</span>
        <span className="text-ink-soft">{t(`template.about_${id}`)}</span>
        <span className="text-xs text-ink-soft">{t("size", { pages: pages.length, tiles })}</span>
      </span>
    </label>
  );
}

/** Made once, when the sheet opens: they do not change under somebody's hands. */
function useOffers(): readonly Offer[] {
  const t = useTranslations("boards.template");
  const [offers] = useState((): readonly Offer[] => {
    const services = templateServices(currentFloor()?.services ?? {});
    const made = [...boardTemplates].map(([id, template]) => ({
      id,
      board: template(services, (word) => t(word)),
    }));
    return [...made, { id: "blank", board: blankBoard(t("name_blank")) }];
  });
  return offers;
}
