import type { Anchor, AnchorCandidate, AnchorState } from '../../domain/document/passage.ts'
import type { GroupId, PassageId, RevisionId, UserId } from '../../domain/ids.ts'
import type { Tx } from '../database.ts'

/** Where a passage stands on one revision, as the database has it. */
export interface KeptAnchor extends Anchor {
  passage: PassageId
  /** Who said so, and when; null where the machine did. */
  settled: { by: UserId | null; at: Date } | null
}

interface Row {
  passageId: PassageId
  state: string
  start: number | null
  end: number | null
  score: number
  candidates: unknown
  settledBy: UserId | null
  settledAt: Date | null
}

export function asAnchor({ passageId, state, start, end, score, candidates, settledBy, settledAt }: Row): KeptAnchor {
  const ranked = candidates as AnchorCandidate[]
  return {
    passage: passageId,
    state: state as AnchorState,
    score,
    ...(start === null || end === null ? {} : { start, end }),
    ...(ranked.length === 0 ? {} : { candidates: ranked }),
    settled: settledAt ? { by: settledBy, at: settledAt } : null,
  }
}

/** Keeps where passages stand on a revision, instead of whatever was said of them there before. */
export async function keepAnchors(tx: Tx, group: GroupId, revision: RevisionId, anchors: readonly KeptAnchor[]): Promise<void> {
  const rows = anchors.map(({ passage, state, start, end, score, candidates, settled }) => ({
    passage, state, score,
    start: placed(state) ? start : null,
    end: placed(state) ? end : null,
    candidates: candidates ?? [],
    by: settled?.by ?? null,
    at: settled?.at.toISOString() ?? null,
  }))
  await tx.$executeRaw`
    INSERT INTO passage_anchors (passage_id, revision_id, group_id, state, start, "end", score, candidates, settled_by, settled_at)
    SELECT x.passage, ${revision}, ${group}, x.state, x.start, x."end", x.score, x.candidates, x.by, x.at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(passage text, state text, start int, "end" int, score float8, candidates jsonb, by text, at timestamptz)
    ON CONFLICT (passage_id, revision_id) DO UPDATE SET state = excluded.state, start = excluded.start, "end" = excluded."end", score = excluded.score,
      candidates = excluded.candidates, settled_by = excluded.settled_by, settled_at = excluded.settled_at`
}

function placed(state: AnchorState): boolean {
  return state === 'exact' || state === 'moved'
}
