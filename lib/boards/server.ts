import "server-only";

export type {
  BoardBook,
  CreateBoardAnswer,
  FoundBoard,
  RestoreBoardAnswer,
  SaveBoardAnswer,
} from "./board-book.ts";
export { type BoardBookOptions, createBoardBook } from "./create-board-book.ts";
