/** One thing wrong with one field. `pointer` is a JSON pointer into what was sent, as in RFC 9457's own example. */
export interface FieldError {
  pointer: string
  detail: string
}

export interface ProblemBody {
  status: number
  /** A stable word for programs. */
  code: string
  /** A sentence for a person: what is wrong and what to do. */
  detail: string
  errors?: FieldError[]
  /** Names the entry in the server's log, where there is one. */
  id?: string
  /** Whatever else the error carries for programs, such as the id of the document that is already there. */
  about?: Readonly<Record<string, unknown>>
}

const TITLES: Record<number, string> = {
  400: 'Not understood',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'In the way of something else',
  410: 'No longer there',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Wrong kind of content',
  422: 'Cannot be done',
  428: 'Say which state is meant',
  429: 'Too many attempts',
  500: 'Something went wrong',
  503: 'Not available just now',
}

/** An answer that says what is wrong, as `application/problem+json` (RFC 9457). */
export function problemResponse({ status, code, detail, errors, id, about }: ProblemBody, headers: Record<string, string> = {}): Response {
  const body = { ...about, type: 'about:blank', title: TITLES[status] ?? 'Problem', status, code, detail, ...(errors && { errors }), ...(id && { id }) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'private, no-store', ...(status === 401 && { 'www-authenticate': 'Bearer' }), ...headers },
  })
}
