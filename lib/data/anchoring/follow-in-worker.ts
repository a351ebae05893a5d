import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Conflict } from '../data-errors.ts'
import { followPassages, type FollowedPassage, type FollowJob } from '../../domain/anchoring/follow-passages.ts'

/** Milliseconds, far beyond what a book and all that was ever highlighted in it take. */
const timeLimit = 300_000

/** As much work as takes a few milliseconds: less than to start a worker. In units of text times passages. */
const littleWork = 400_000

/** The same as `followPassages`, but never so long here that others who are served by this process would wait. */
export async function followInWorker(job: FollowJob, onProgress?: (done: number) => void): Promise<FollowedPassage[]> {
  if (job.text.length * job.passages.length <= littleWork) return followPassages(job, onProgress)
  // The worker's file is named from the project's folder, because the web bundle of this module lies elsewhere.
  const worker = new Worker(join(process.cwd(), 'lib/data/anchoring/follow-worker.js'), { workerData: job, execArgv: ['--disable-warning=ExperimentalWarning'] })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Conflict('took-too-long', 'Finding the passages in this text took too long, so nothing was changed.')), timeLimit)
    worker.on('message', ({ done, followed }: { done?: number; followed?: FollowedPassage[] }) => {
      if (done !== undefined) onProgress?.(done)
      if (followed) resolve(followed)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The worker that follows passages ended early (${code}).`))
    })
  }).finally(() => void worker.terminate()) as Promise<FollowedPassage[]>
}
