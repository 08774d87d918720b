import type { ComponentProps } from "react";

const kinds = {
  plain: "control",
  quiet: "control border-transparent bg-transparent",
  main: "control control-main",
} as const;

export interface ButtonProps extends ComponentProps<"button"> {
  /** `main` is the one thing a dialog is for; `quiet` stands in bars. */
  readonly kind?: keyof typeof kinds;
}

/** A button of the console. */
export function Button({ kind = "plain", className = "", ...props }: ButtonProps) {
  return <button type="button" className={`${kinds[kind]} ${className}`} {...props} />;
}
