import "server-only";

export { createSavedViews, type SavedViewsOptions } from "./create-saved-views.ts";
export type {
  KeepViewAnswer,
  SavedView,
  SavedViewChange,
  SavedViewDraft,
  SavedViews,
} from "./saved-views.ts";
