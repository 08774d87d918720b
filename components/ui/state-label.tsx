import type { StateMark, StateTone } from "@/lib/format/index.ts";
import { StateIcon } from "./state-icon.tsx";

const toneClasses: Record<StateTone, string> = {
  ready: "text-ready",
  ringing: "text-ringing",
  contact: "text-contact",
  after: "text-after",
  pause: "text-pause",
  fault: "text-fault",
  quiet: "text-quiet",
};

/** A state as shape, colour and word together. */
export function StateLabel({ mark, word }: { readonly mark: StateMark; readonly word: string }) {
  return (
    <span
      className={`state-mark inline-flex items-baseline gap-1.5 whitespace-nowrap ${toneClasses[mark.tone]}`}
    >
      <StateIcon shape={mark.shape} />
      {word}
    </span>
  );
}
