/** What can be done to a block, named by its view's key: keys stay while indexes do not. */
export interface BlockActions {
  setKind: (key: string, value: string) => void
  leaveOut: (key: string) => void
  putBack: (key: string, item: number) => void
  joinNext: (key: string) => void
  joinPrevious: (key: string) => void
  move: (key: string, by: -1 | 1) => void
  edit: (key: string) => void
  /** Ends editing; `splitAt` cuts the block at that unit of `text`. Null leaves the words as they were. */
  write: (key: string, text: string | null, splitAt?: number) => void
  part: (key: string) => void
}
