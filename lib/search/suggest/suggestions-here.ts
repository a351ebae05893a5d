import { join } from 'node:path'
import { readEnv } from '../../env.ts'
import { EncoderQueue } from './encoder-queue.ts'
import { GroupSuggestions } from './group-suggestions.ts'
import { LibraryThread } from './library-thread.ts'
import { SentenceEncoder } from './sentence-encoder.ts'

// Next bundles modules apart, so module state would exist more than once; this symbol exists once.
const key = Symbol.for('sic.suggestions')
const holder = globalThis as unknown as { [key]?: GroupSuggestions }

/** [SG11] The suggestions of this process, begun when first asked. One thread encodes: pages and maps are served beside it. */
export function suggestionsHere(): GroupSuggestions {
  if (!holder[key]) {
    const env = readEnv(process.env, process.cwd())
    const folder = join(env.dataFolder, 'vectors')
    holder[key] = new GroupSuggestions({ thread: (onEnd) => new LibraryThread(folder, onEnd), ...(env.encoder && { encoder: new EncoderQueue(new SentenceEncoder(1)) }) })
  }
  return holder[key]
}
