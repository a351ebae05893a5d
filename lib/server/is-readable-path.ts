/** Whether an address's percent signs mean something. Next answers one where they do not as if the program had failed. */
export function isReadablePath(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
