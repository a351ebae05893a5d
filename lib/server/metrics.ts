import { monitorEventLoopDelay } from 'node:perf_hooks'

export interface Gauges {
  openSockets: number
  /** Live maps held in memory, and sockets on them. */
  rooms?: number
  liveSockets?: number
}

/** Counts what the server does, and tells it in the text format of Prometheus (version 0.0.4). */
export function createMetrics() {
  const every = 20
  const delay = monitorEventLoopDelay({ resolution: every })
  delay.enable()
  // What is measured is the time from one timer to the next, so a loop that is never late reads as the interval.
  const late = (q: number) => Math.max(0, delay.percentile(q * 100) / 1e9 - every / 1e3)
  const requests = new Map<string, number>()
  const seconds = new Map<string, number>()
  return {
    /** One answered request; `took` in seconds. */
    countRequest(method: string, status: number, took: number): void {
      // Methods are words of the client's: whatever is not one of the usual ones is counted as one.
      const known = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method) ? method : 'OTHER'
      const labels = `method="${known}",status="${status}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      seconds.set(labels, (seconds.get(labels) ?? 0) + took)
    },
    print(gauges: Gauges): string {
      const memory = process.memoryUsage()
      const cpu = process.cpuUsage()
      const quantile = (q: number) => [`{quantile="${q}"}`, late(q)] as const
      const text = [
        metric('process_start_time_seconds', 'gauge', 'When the program started, in seconds since 1970.', [['', Date.now() / 1000 - process.uptime()]]),
        metric('process_cpu_seconds_total', 'counter', 'Processor time used.', [['', (cpu.user + cpu.system) / 1e6]]),
        metric('process_resident_memory_bytes', 'gauge', 'Memory held, as the system counts it.', [['', memory.rss]]),
        metric('nodejs_heap_size_used_bytes', 'gauge', 'Memory used by JavaScript.', [['', memory.heapUsed]]),
        metric('nodejs_external_memory_bytes', 'gauge', 'Memory held outside the heap.', [['', memory.external]]),
        metric('nodejs_eventloop_lag_seconds', 'summary', 'How late timers fire, since the last reading.', [0.5, 0.9, 0.99].map(quantile)),
        metric('http_requests_total', 'counter', 'Requests answered.', labelled(requests)),
        metric('http_request_duration_seconds_sum', 'counter', 'Time spent answering them.', labelled(seconds)),
        metric('http_open_sockets', 'gauge', 'Open connections, live maps included.', [['', gauges.openSockets]]),
        gauges.rooms === undefined ? '' : metric('sic_live_maps', 'gauge', 'Maps held in memory.', [['', gauges.rooms]]),
        gauges.liveSockets === undefined ? '' : metric('sic_live_map_sockets', 'gauge', 'Connections to live maps.', [['', gauges.liveSockets]]),
      ].join('')
      delay.reset()
      return text
    },
    stop: () => delay.disable(),
  }
}

const labelled = (counts: Map<string, number>) => [...counts].sort().map(([labels, value]) => [`{${labels}}`, value] as const)

function metric(name: string, type: string, help: string, samples: (readonly [labels: string, value: number])[]): string {
  const lines = samples.map(([labels, value]) => `${name}${labels} ${Number.isFinite(value) ? value : 0}`)
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n') + '\n'
}
