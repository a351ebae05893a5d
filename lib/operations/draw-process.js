// Plain JavaScript, because a process is started from its file as it is. Draws one map to standard output and ends.
import { once } from 'node:events'
import { drawMap } from './draw-map.ts'

// Nobody waits for the picture any more.
process.once('disconnect', () => process.exit(1))
process.stdout.on('error', () => process.exit(1))

process.once('message', async ({ bundle, options }) => {
  const drawn = drawMap(bundle, options)
  if (!drawn.ok) {
    process.send(drawn)
    return
  }
  const { bytes, ...head } = drawn.value
  process.send({ ok: true, value: head })
  for await (const piece of bytes) if (piece.length > 0 && !process.stdout.write(piece)) await once(process.stdout, 'drain')
  process.send({ done: true, peak: process.resourceUsage().maxRSS * 1024 })
  process.stdout.end()
})
