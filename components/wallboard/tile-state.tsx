import type { StateMark, StateTone } from "@/lib/format/index.ts";
import { StateIcon } from "../ui/state-icon.tsx";

const tones: Record<StateTone, string> = {
  ready: "text-ready",
  ringing: "text-ringing",
  contact: "text-contact",
  after: "text-after",
  pause: "text-pause",
  fault: "text-fault",
  quiet: "text-quiet",
};

/** A state as shape, colour and word; a long word is cut, the shape never. */
export function TileState({
  mark: { shape, tone },
  word,
}: {
  readonly mark: StateMark;
  readonly word: string;
}) {
  return (
    <span className={`state-mark tile-state ${tones[tone]}`}>
      <StateIcon shape={shape} />
      <span data-cut-name="">{word}</span>
    </span>
  );
}
