import { crc32 } from 'node:zlib'

/** Parts by name → an archive that stores them as they are. For handing checked parts to a library that takes only archives. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of parts) {
    const local = header(0x04034b50, name, content)
    const central = header(0x02014b50, name, content)
    central.writeUInt32LE(at, 42)
    directory.push(central)
    pieces.push(local, Buffer.from(content.buffer, content.byteOffset, content.byteLength))
    at += local.length + content.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, listed, end])
}

/** A local header, or the longer one of the directory, which repeats it. */
function header(signature: 0x04034b50 | 0x02014b50, name: string, content: Uint8Array): Buffer {
  const central = signature === 0x02014b50
  const encoded = Buffer.from(name, 'utf8')
  const fixed = Buffer.alloc(central ? 46 : 30)
  const from = central ? 6 : 4
  fixed.writeUInt32LE(signature, 0)
  fixed.writeUInt16LE(20, 4)
  fixed.writeUInt16LE(20, from)
  fixed.writeUInt16LE(0x800, from + 2)
  fixed.writeUInt32LE(crc32(content), from + 10)
  fixed.writeUInt32LE(content.length, from + 14)
  fixed.writeUInt32LE(content.length, from + 18)
  fixed.writeUInt16LE(encoded.length, from + 22)
  return Buffer.concat([fixed, encoded])
}
