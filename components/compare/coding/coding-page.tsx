'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { WallList } from '../wall/wall-list.tsx'
import { NewRound } from './new-round.tsx'
import { RoundList } from './round-list.tsx'
import { RoundView } from './round-view.tsx'
import { useMembers } from './use-members.ts'
import { useRounds } from './use-rounds.ts'
import styles from './coding.module.css'

/** Reading apart, then together: rounds in which members read cells without seeing what the others find. */
export function CodingPage() {
  const { groupId, userId } = useMapRoom()
  const [opened, setOpened] = useState<string | null>(null)
  const [making, setMaking] = useState(false)
  const members = useMembers(groupId)
  const role = members?.find((member) => member.userId === userId)?.role
  const holds = role === 'owner' || role === 'editor'
  const { rounds: all, problem, reload, take } = useRounds(holds)
  const rounds = all?.filter(({ kind }) => kind === 'apart') ?? null
  const walls = all?.filter(({ kind }) => kind === 'wall') ?? []
  const round = rounds?.find(({ id }) => id === opened) ?? null

  function began(made: Round) {
    take(made)
    setMaking(false)
    setOpened(made.id)
  }
  return (
    <section className={styles.page} aria-label="Reading apart">
      {problem ? <Notice look="error">{problem}</Notice> : null}
      {making && members ? (
        <NewRound members={members} onMade={began} onLeave={() => setMaking(false)} />
      ) : round ? (
        <RoundView key={round.id} round={round} holds={holds} userId={userId} onChange={take} onReload={reload} onLeave={() => setOpened(null)} />
      ) : rounds === null ? (
        problem ? null : <p role="status">Looking for rounds …</p>
      ) : rounds.length === 0 ? (
        <EmptyState title="Reading apart, then together" actions={holds ? <Begin onClick={() => setMaking(true)} /> : undefined}>
          <p>Two or more of you read the same cells, none seeing what the others find. Then it is revealed: how far you agree, and where you differ, to talk over.</p>
          {holds ? null : <p>An editor of the group opens a round.</p>}
        </EmptyState>
      ) : (
        <>
          {holds ? <Begin onClick={() => setMaking(true)} /> : null}
          <RoundList rounds={rounds} userId={userId} onOpen={setOpened} />
        </>
      )}
      {all === null || making || round ? null : <WallList rounds={walls} />}
    </section>
  )
}

function Begin({ onClick }: { onClick: () => void }) {
  return (
    <div>
      <Button look="primary" icon={<Plus size={16} aria-hidden />} onClick={onClick}>
        Open a round
      </Button>
    </div>
  )
}
