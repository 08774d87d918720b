import type { ComponentType } from "react";
import { lateComponent } from "../ui/late-component.tsx";

/**
 * A component that asks the server for what the stream does not bring. It comes late, with the library that asks: no
 * answer could be shown in the first moment anyway.
 */
export function lateQuerying<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType<Props>,
): ComponentType<Props> {
  return lateComponent(async () => {
    const [Component, { QueryProvider }] = await Promise.all([
      fetchComponent(),
      import("./query-provider.tsx"),
    ]);
    // biome-ignore lint/correctness/noComponentHookFactories: made once, when its code has come.
    return function Querying(props: Props) {
      return (
        <QueryProvider>
          <Component {...props} />
        </QueryProvider>
      );
    };
  }, Waiting);
}
