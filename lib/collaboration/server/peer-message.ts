import { z } from 'zod'

const presence = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative(), state: z.record(z.string(), z.unknown()).nullable() })
const count = z.int().nonnegative()

const peerMessage = z.discriminatedUnion('type', [
  /** The log of the channel's map has grown. */
  z.object({ type: z.literal('head'), from: z.string(), epoch: count, head: count }),
  /** What those who sit at the sender look at, on the channel's map. */
  z.object({ type: z.literal('presence'), from: z.string(), epoch: count, people: z.array(presence).max(10_000) }),
  /** Who sits where on the channel's map? */
  z.object({ type: z.literal('ask'), from: z.string(), epoch: count }),
  /** Said every two seconds by whoever is alive. */
  z.object({ type: z.literal('alive'), from: z.string() }),
  /** Said by whoever ends in good order. */
  z.object({ type: z.literal('gone'), from: z.string() }),
])

/** What instances say to each other through Redis. */
export type PeerMessage = z.infer<typeof peerMessage>

/** UTF-16 code units; far above everybody's presence on a map, and little enough to be read while people wait. */
const longest = 16_000_000

/** Null for what none of ours says. */
export function readPeerMessage(text: string): PeerMessage | null {
  if (text.length > longest) return null
  try {
    return peerMessage.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
