// @ts-check
// A process that writes one comparison, started by comparison-apart.ts: says what the file is, writes its bytes to its output, says that it is done, and ends.
import { once } from 'node:events'
import { writeComparison } from './write-comparison.ts'

// Nobody waits for the file any more.
process.once('disconnect', () => process.exit(1))
process.stdout.on('error', () => process.exit(1))

process.once('message', async ({ bundle, wish }) => {
  const written = await writeComparison(bundle, wish)
  if (!written.ok) {
    process.send?.(written)
    return
  }
  const { bytes, ...head } = written.value
  process.send?.({ ok: true, value: head })
  if (!process.stdout.write(bytes)) await once(process.stdout, 'drain')
  process.send?.({ done: true, peak: process.resourceUsage().maxRSS * 1024 })
  process.stdout.end()
})
