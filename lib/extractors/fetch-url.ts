import type { Result } from '../domain/result.ts'
import { fetchLimits, fetchPage, openNet } from './fetch/fetch-page.ts'
import type { FetchedPage } from './fetch/fetch-page.ts'

/**
 * [IM72] A page of the web by its address: http and https on their usual ports, from public addresses only, without cookies; at most
 * five redirects, each checked anew, 30 MB and 20 seconds. Everything else gets a sentence. There is no way to allow more.
 */
export function fetchUrl(url: string, options: { signal?: AbortSignal } = {}): Promise<Result<FetchedPage>> {
  return fetchPage(url.trim(), openNet, fetchLimits, options.signal)
}
