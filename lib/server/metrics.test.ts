import { expect, it } from 'vitest'
import { createMetrics } from './metrics.ts'

it('prints every number once, in the text format of Prometheus', () => {
  const metrics = createMetrics()
  metrics.countRequest('GET', 200, 0.25)
  metrics.countRequest('GET', 200, 0.25)
  metrics.countRequest('BREW', 405, 0)
  const text = metrics.print({ openSockets: 3, rooms: 1, liveSockets: 2 })
  metrics.stop()
  expect(text).toContain('http_requests_total{method="GET",status="200"} 2\n')
  expect(text).toContain('http_request_duration_seconds_sum{method="GET",status="200"} 0.5\n')
  // A word of the client's must not become a label: anybody could fill the memory with them.
  expect(text).toContain('http_requests_total{method="OTHER",status="405"} 1\n')
  expect(text).toContain('http_open_sockets 3\n')
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [0-9.e+-]+)$/)
})
