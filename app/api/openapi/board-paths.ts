import { newBoardShape, restoredBoardShape, savedBoardShape } from "@/app/api/boards/board-shape.ts";
import type { Operation, Paths } from "./operation.ts";
import { bodyOf, listOf, record, reference } from "./schema.ts";

const stored = reference("StoredBoard");
const board = reference("Board");

function change(summary: string, rest: Omit<Operation, "summary" | "permission">): Operation {
  return { summary, permission: "manageBoards", ...rest };
}

export const boardPaths: Paths = {
  "/api/boards": {
    get: {
      summary: "Wallboards in short, by name, and beside them those that were damaged",
      answer: record({
        boards: listOf(reference("BoardSummary")),
        damaged: listOf(reference("DamagedBoard")),
      }),
      isTagged: true,
    },
    post: change("A board; 400 tells its `faults` by path, 409 that no more fit", {
      ...{ body: bodyOf(newBoardShape, { board }), status: 201, answer: stored, refusals: [409] },
    }),
  },
  "/api/boards/[id]": {
    get: {
      ...{ summary: "One board with its version; 409 of one that was damaged", answer: stored },
      ...{ screens: "too", isTagged: true, refusals: [404, 409] },
    },
    put: change(
      "In place of the `version` that it was made from; 409 `conflict` with the one `stored` meanwhile",
      {
        ...{ body: bodyOf(savedBoardShape, { board }), answer: stored, refusals: [404, 409] },
      },
    ),
    delete: change("The board and its versions are no more", { refusals: [404] }),
  },
  "/api/boards/[id]/versions": {
    get: {
      ...{ summary: "The versions that are kept, the newest first", isTagged: true, refusals: [404] },
      answer: record({ versions: listOf(reference("BoardVersion")) }),
    },
  },
  "/api/boards/[id]/restore": {
    post: change("One of its versions becomes the newest again", {
      ...{ body: bodyOf(restoredBoardShape), answer: stored, refusals: [404, 409] },
    }),
  },
};
