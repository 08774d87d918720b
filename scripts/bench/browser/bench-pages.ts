/** A page that the browser bench opens. */
export interface BenchPage {
  readonly path: string;
  /** What shows a number once the floor is on screen. */
  readonly numbers: string;
}

const service = encodeURIComponent("interact:Atendimento 1");
const agent = encodeURIComponent("interact:Ana Araújo 0000");

/** To have another page measured, name it here. */
export const benchPages: readonly BenchPage[] = [
  { path: "/", numbers: "main [data-metric]" },
  { path: "/services", numbers: "main [data-service] [data-metric]" },
  { path: `/services/${service}`, numbers: "main [data-metric]" },
  { path: "/agents", numbers: "main [data-agent]" },
  { path: `/agents/${agent}`, numbers: "main [data-metric]" },
  // Without alarms its only number is the age of the data.
  { path: "/alarms", numbers: "[data-age]" },
  { path: "/chats", numbers: "main [data-agent]" },
  { path: "/chats/services", numbers: "main [data-metric]" },
];

/** The page that shows the most, on which growth is watched. */
export const fullestPage: BenchPage = { path: "/agents", numbers: "main [data-agent]" };
