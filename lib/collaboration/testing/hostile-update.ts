import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Random = (below: number) => number

/** What nobody's program sends: each breaks one rule of a map's document, or tries to. */
const crafted: readonly ((doc: Y.Doc, random: Random) => void)[] = [
  (doc) => doc.getMap('hidden').set('a', 1),
  (doc) => doc.getArray('claims').push(['a list where claims are']),
  (doc) => doc.getText('meta').insert(0, 'a text where the map’s fields are'),
  (doc) => doc.getMap('claims').set('c-plain', 'no claim at all'),
  (doc) => doc.getMap('claims').set('c-empty', new Y.Map()),
  (doc) => doc.getMap('claims').set('', claim('nameless')),
  (doc) => doc.getMap('claims').set('x'.repeat(5_000), claim('long id')),
  (doc) => doc.getMap('claims').set('c-xml', new Y.XmlElement('script')),
  (doc) => doc.getMap('claims').set('c-doc', new Y.Doc()),
  (doc) => doc.getMap('claims').set('c-hook', new Y.XmlHook('hook')),
  (doc) => doc.getMap('claims').set('c-bytes', withField('tags', new Uint8Array(50))),
  (doc) => doc.getMap('claims').set('c-kind', withField('kind', { toString: 'no' })),
  (doc) => doc.getMap('claims').set('c-deep', withField('note', nested(3_000))),
  (doc) => doc.getMap('claims').set('c-nul', claim('a\0b')),
  (doc) => doc.getMap('claims').set('c-huge', claim('x'.repeat(2_000_000))),
  (doc) => doc.getMap('claims').set('__proto__', claim('proto')),
  (doc) => doc.getMap('relations').set('r', withField('premises', null)),
  (doc) => doc.getMap('evidence').set('e', withField('target', 7)),
  (doc) => doc.getMap('meta').set('views', 'no list'),
  (doc) => {
    const text = new Y.Text()
    doc.getMap('claims').set('c-embed', withField('text', text))
    text.insertEmbed(0, { image: 'x' })
    text.format(0, 1, { bold: true })
  },
  (doc, random) => {
    for (let i = 0; i < 300; i++) doc.getMap('claims').set(`c-many-${random(1e9)}`, withField(`f${i}`, i))
  },
]

/** An update that says one of the things above. */
export function craftedUpdate(random: Random): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1 + random(0xffff)
  crafted[random(crafted.length)]!(doc, random)
  return Y.encodeStateAsUpdate(doc)
}

/** A well-formed update spoilt as a broken line, a broken client or an enemy would spoil it. */
export function mutatedUpdate(valid: readonly Uint8Array[], random: Random): Uint8Array {
  let bytes: Uint8Array = Uint8Array.from(valid[random(valid.length)]!)
  for (let times = 1 + random(3); times > 0; times--) bytes = mutations[random(mutations.length)]!(bytes, valid, random)
  return bytes
}

const mutations: readonly ((bytes: Uint8Array, valid: readonly Uint8Array[], random: Random) => Uint8Array)[] = [
  (bytes, _, random) => {
    for (let flips = 1 + random(4); flips > 0 && bytes.length > 0; flips--) bytes[random(bytes.length)]! ^= 1 << random(8)
    return bytes
  },
  (bytes, _, random) => bytes.slice(0, random(bytes.length + 1)),
  (bytes, _, random) => bytes.slice(random(bytes.length + 1)),
  (bytes, _, random) => join(bytes.slice(0, random(bytes.length + 1)), Uint8Array.from({ length: random(40) }, () => random(256)), bytes),
  (bytes, valid, random) => join(bytes.slice(0, random(bytes.length + 1)), valid[random(valid.length)]!.slice(random(20))),
  (bytes, _, random) => join(bytes, bytes.slice(random(bytes.length + 1))),
  (bytes, _, random) => {
    // A count that cannot be true.
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, [2 ** 31, 2 ** 40, 2 ** 53 - 1, 0xffff][random(4)]!)
    const at = random(bytes.length + 1)
    return join(bytes.slice(0, at), encoding.toUint8Array(encoder), bytes.slice(at + 1))
  },
  (bytes, _, random) => bytes.fill(random(2) === 0 ? 0xff : 0, random(bytes.length + 1)),
]

function join(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}

function claim(text: string): Y.Map<unknown> {
  return withField('text', new Y.Text(text))
}

function withField(field: string, value: unknown): Y.Map<unknown> {
  return new Y.Map<unknown>(Object.entries({ id: 'x', kind: 'claim', text: new Y.Text('words'), [field]: value }))
}

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = [value]
  return value
}
