import type { ShownColumn } from "./shown-columns.ts";

const fromClasses = { sm: "max-sm:hidden", lg: "max-lg:hidden" } as const;

/** Class and place of a cell of a column. */
export function cellLook({ column, pinnedAtRem, from }: ShownColumn<never>): {
  readonly className: string;
  readonly style?: { readonly insetInlineStart: string };
} {
  const classes = [
    column.align === "end" ? "number" : "",
    pinnedAtRem === undefined ? "" : "pinned",
    from === undefined ? "" : fromClasses[from],
  ];
  return {
    className: classes.filter((each) => each !== "").join(" "),
    ...(pinnedAtRem === undefined ? {} : { style: { insetInlineStart: `${pinnedAtRem}rem` } }),
  };
}
