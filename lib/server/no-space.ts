/** Whether an error or a program's output says that the disk is full, in any of the ways that reach us. */
export function noSpace(said: unknown): boolean {
  if (typeof said === 'string') return /no space left on device|ENOSPC|disk quota exceeded|could not extend file/i.test(said)
  for (let error = said; error instanceof Error; error = error.cause) {
    const code = (error as { code?: unknown }).code
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return true
    if (noSpace(error.message)) return true
  }
  return false
}
noSpace.sentence = (folder: string) => `The disk that holds ${folder} is full: make room on it, or set SIC_DATA to a folder on another disk, and start again.`
