import { answerOf } from './answer-of.ts'
import { failureResponse } from './failure-response.ts'

/** How far a long piece of work has come: `done` of `of` where that can be said. */
export type OnProgress = (step: string, done?: number, of?: number) => void

/** At most so many lines of one step a second: a thousand pages make no thousand lines. */
const PACE = 100

/**
 * Runs work that takes a while. Who accepts `application/x-ndjson` is told how far it is, a line each, and at the end
 * `{result}` or `{problem}`; everyone else gets the ordinary answer. The work's signal is aborted when the asker goes away.
 */
export async function progressAnswer(request: Request, status: number, work: (call: { signal: AbortSignal; onProgress: OnProgress }) => Promise<unknown>): Promise<Response> {
  if (!/\bapplication\/x-ndjson\b/i.test(request.headers.get('accept') ?? '')) return answerOf(await work({ signal: request.signal, onProgress: () => {} }), status)
  const gone = new AbortController()
  const signal = AbortSignal.any([request.signal, gone.signal])
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: unknown) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      write(await lastLine(request, status, () => work({ signal, onProgress: paced(write) })))
      if (!signal.aborted) controller.close()
    },
    cancel() {
      gone.abort()
    },
  })
  // Without this a proxy may hold the lines back until all are there.
  return answerOf(new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' } }))
}

async function lastLine(request: Request, status: number, work: () => Promise<unknown>): Promise<unknown> {
  const answer = await answered(request, status, work)
  return answer.ok ? { result: await answer.json() } : { problem: await answer.json() }
}

async function answered(request: Request, status: number, work: () => Promise<unknown>): Promise<Response> {
  try {
    return answerOf(await work(), status)
  } catch (error) {
    return failureResponse(error, request)
  }
}

function paced(write: (line: unknown) => void): OnProgress {
  let lastStep = ''
  let lastAt = 0
  return (step, done, of) => {
    const now = Date.now()
    if (step === lastStep && now - lastAt < PACE && done !== of) return
    lastStep = step
    lastAt = now
    write({ step, ...(done !== undefined && { done }), ...(of !== undefined && { of }) })
  }
}
