"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { Tooltip } from "./tooltip.tsx";

/** A button that shows only a sign; its word is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  className = "",
  ...props
}: ButtonProps & { readonly label: string; readonly icon: ReactNode }) {
  return (
    <Tooltip content={label}>
      <Button kind="quiet" aria-label={label} className={`w-8 justify-center px-0 ${className}`} {...props}>
        {icon}
      </Button>
    </Tooltip>
  );
}
