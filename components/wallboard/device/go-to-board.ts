/** Opens a board as a page of its own: the server now knows this browser as another. */
export function goToBoard(board: string): void {
  window.location.replace(`/wallboard/${encodeURIComponent(board)}`);
}
