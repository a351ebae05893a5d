/** A map's state as an ETag: the last row of its log, in its epoch. */
export function mapTag({ epoch, head }: { epoch: number; head: number }): string {
  return `"${epoch}-${head}"`
}
