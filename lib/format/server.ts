export { catalogues } from "./catalogues.ts";
