export interface PolicyFor {
  /** Fresh random text for this one answer. */
  nonce: string
  /** The host and port the page is asked by; the live connection goes to the same. */
  host: string
  /** Where the live connection goes instead, when the sockets are served apart: a ws: or wss: address. */
  sockets?: string
  /** Next's development server evaluates code and writes style elements without the nonce. */
  development: boolean
}

/**
 * [AU9] What a page may load and run: its own scripts by nonce and what those load, WebAssembly for layout and pictures, nothing else.
 * Style attributes are allowed, for React Flow and Radix place things with them; style elements need the nonce.
 * The socket's address is written out because not every browser counts `ws:` as `'self'`.
 */
export function pagePolicy({ nonce, host, sockets, development }: PolicyFor): string {
  return serialise({
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", "'wasm-unsafe-eval'", ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': development ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", `ws://${host}`, `wss://${host}`, ...(sockets ? [new URL(sockets).origin] : [])],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  })
}

/** For what the API answers with: a file opened by itself, such as an exported picture, may style itself and show its own fonts, and run nothing. */
export function dataPolicy(): string {
  return serialise({
    'default-src': ["'none'"],
    'style-src': ["'unsafe-inline'"],
    'font-src': ['data:'],
    'img-src': ['data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  })
}

/** For the service worker: it asks this site for things, and nothing else. */
export function workerPolicy(): string {
  return "default-src 'none'; connect-src 'self'"
}

/** For a file as it was imported: nothing but its bytes, in an origin of its own. */
export function filePolicy(): string {
  return "default-src 'none'; sandbox"
}

function serialise(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')
}
