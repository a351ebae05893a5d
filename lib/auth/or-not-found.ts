import { NotFound } from '../data/data-errors.ts'

/** For pages: what a read gives, or Next's own “not found” where there is nothing for this reader. Other failures stay what they are. */
export async function orNotFound<T>(read: Promise<T>, notFound: () => never): Promise<T> {
  try {
    return await read
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
