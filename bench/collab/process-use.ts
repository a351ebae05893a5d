import { readFileSync } from 'node:fs'

export interface ProcessUse {
  /** Resident memory in MB. */
  memory: number
  /** Seconds of processor time so far. */
  processor: number
}

const ticksPerSecond = 100

/** What a process uses, where the system says so (Linux); else null. */
export function processUse(pid: number): ProcessUse | null {
  try {
    const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
    // After the name in brackets, which may hold blanks; user and system time are the 14th and 15th fields.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return { memory, processor: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond }
  } catch {
    return null
  }
}
