import { crc32, deflateRawSync } from 'node:zlib'

export interface HostilePart {
  name: string
  content: Uint8Array | string
  /** What the headers say instead of the truth. */
  says?: { size?: number; packedSize?: number; crc?: number; flags?: number; method?: number }
  /** Stored instead of deflated. */
  stored?: true
  /** Already packed: so that one content can be packed once and stand under many names. */
  packed?: Buffer
}

/** An archive as no honest program would write it. */
export function hostileZip(parts: readonly HostilePart[], says: { count?: number } = {}): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const data = part.packed ?? (part.stored ? content : deflateRawSync(content))
    const name = Buffer.from(part.name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800 | (part.says?.flags ?? 0), 2)
    common.writeUInt16LE(part.says?.method ?? (part.stored ? 0 : 8), 4)
    common.writeUInt32LE(part.says?.crc ?? crc32(content), 10)
    common.writeUInt32LE(part.says?.packedSize ?? data.length, 14)
    common.writeUInt32LE(part.says?.size ?? content.length, 18)
    common.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, data)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name)
    at += 30 + name.length + data.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  const count = (says.count ?? parts.length) & 0xffff
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...local, listed, end]))
}

/** An honest archive of texts by name. */
export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  return hostileZip(Object.entries(parts).map(([name, content]) => ({ name, content })))
}
