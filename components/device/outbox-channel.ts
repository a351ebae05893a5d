/** What the tabs of one browser tell each other: that something was put into the outbox or taken out, or that all was forgotten. */
export type OutboxNews = 'changed' | 'forgotten'

const name = 'sic-outbox'

/** Without a channel a tab learns of the others' work when it looks itself: before it sends, and when it is seen again. */
export function openOutboxChannel(): { tell(news: OutboxNews): void; hear(listener: (news: OutboxNews) => void): () => void } {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, hear: () => () => {} }
  const channel = new BroadcastChannel(name)
  return {
    tell: (news) => channel.postMessage(news),
    hear(listener) {
      const heard = ({ data }: MessageEvent) => listener(data as OutboxNews)
      channel.addEventListener('message', heard)
      return () => channel.removeEventListener('message', heard)
    },
  }
}
