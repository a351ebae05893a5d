/** How far an XML file's own word about its encoding is looked for. */
const head = 200

/**
 * A map file's bytes as text: by its byte order mark, by what an XML declaration says, as UTF-8, and where it is none as Windows-1252, as
 * older programs wrote. Never throws.
 */
export function decodeMapFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const said = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, head)))?.[1]
    return decoderOf(said).decode(bytes)
  }
}

function decoderOf(label = 'windows-1252'): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('windows-1252')
  }
}
