import { FACTS_CACHE, isPersonal, PERSON_KEY } from './device-words.ts'

/** Whose things are kept on this device, and whether what comes from the network may still be kept for them. */
export interface Who {
  /** An id, '' for a visitor, undefined while nobody can say: then nothing is kept and nothing given out. */
  person(): Promise<string | undefined>
  /** The server made a page for this person: what is kept of anyone else goes. */
  is(person: string): Promise<void>
  /** Somebody may have signed in: until a page says who, nothing is given out. What is kept waits, for it may be the same person again. */
  mayHaveChanged(): Promise<void>
  /** Everything of persons goes from the device. */
  forget(): Promise<void>
  /** Grows with every change of person: an answer asked for under one number is not kept under another. */
  turn(): number
}

/** [OF4] Nothing of one person is shown to another on the same device. Remembered in a cache, for a worker is ended whenever it rests. */
export function createWho(caches: CacheStorage): Who {
  let known: Promise<string | undefined> | undefined
  let turn = 0

  async function read(): Promise<string | undefined> {
    const said = await (await caches.open(FACTS_CACHE)).match(PERSON_KEY)
    return said ? said.text() : undefined
  }

  async function become(person: string | undefined): Promise<void> {
    turn++
    known = Promise.resolve(person)
    const facts = await caches.open(FACTS_CACHE)
    if (person === undefined) await facts.delete(PERSON_KEY)
    else await facts.put(PERSON_KEY, new Response(person))
  }

  async function dropAllBut(person: string | undefined): Promise<void> {
    for (const name of await caches.keys()) if (isPersonal(name) && (person === undefined || !name.endsWith(`:${person}`))) await caches.delete(name)
  }

  const person = () => (known ??= read().catch(() => undefined))
  return {
    person,
    turn: () => turn,
    async is(other) {
      if ((await person()) === other) return
      await become(other)
      await dropAllBut(other)
    },
    mayHaveChanged: () => become(undefined),
    async forget() {
      await become(undefined)
      await dropAllBut(undefined)
    },
  }
}
