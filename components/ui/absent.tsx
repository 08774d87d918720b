/** What is not known: an em dash that tells why on hover and to a screen reader. Never a zero. */
export function Absent({
  reason,
  hooks,
}: {
  readonly reason: string;
  /** Data attributes of the value that would stand here. */
  readonly hooks?: Readonly<Record<`data-${string}`, string | undefined>>;
}) {
  return (
    <span title={reason} className="text-ink-soft">
      <span aria-hidden="true" {...hooks}>
        —
      </span>
      <span className="sr-only">{reason}</span>
    </span>
  );
}
