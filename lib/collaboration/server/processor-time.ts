/** Milliseconds this thread has computed, so that a busy machine makes nobody's edit heavier; the clock's, where that is not told. */
export function processorTime(): number {
  const use = (process as { threadCpuUsage?: () => { user: number; system: number } }).threadCpuUsage?.()
  return use === undefined ? performance.now() : (use.user + use.system) / 1000
}
