/** An argumentation graph as arg-microtexts has it (Peldszus & Stede 2013): units of text, the claims they make, and edges between claims and edges. */
export interface AgxmlPlain {
  id: string
  /** Attributes of the graph but for its id: `topic_id`, `stance`, whatever else. */
  attributes: Record<string, string>
  /** Elementary discourse units in the order of the text. `implicit`: it is said nowhere in the text. */
  edus: { id: string; text: string; implicit: boolean }[]
  joints: { id: string }[]
  /** `pro` or `opp`, or what else a file says. */
  adus: { id: string; type: string }[]
  edges: { id: string; src: string; trg: string; type: string }[]
}

/** The title that a topic stands for, and the topic that a title makes. */
export function topicTitle(topic: string): string {
  return topic.replace(/_/g, ' ').trim()
}

export function titleTopic(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}\s._-]/gu, '')
    .replace(/[\s_]+/gu, '_')
    .replace(/^_|_$/g, '')
}
