'use client'
import { Telescope } from 'lucide-react'
import { useState } from 'react'
import type { Stance } from '../../lib/domain/argument/evidence.ts'
import { callApi } from '../api/call-api.ts'
import { useToast } from '../ui/toast.tsx'
import { BasisLine } from './basis-line.tsx'
import { groups, stancesFor, type SuggestedClaim, type SuggestedClaims } from './suggested.ts'
import styles from './suggested.module.css'
import { useSuggested } from './use-suggested.ts'

interface Props {
  groupId: string
  passage: { id: string; document: string; revision: string; start: number | null; end: number | null }
  /** Absent where one may not link. */
  onLink: ((claim: SuggestedClaim, stance: Stance) => void) | undefined
}

/** In the reader: claims of the group's maps on which a passage may bear. */
export function ClaimsForPassage({ groupId, passage, onLink }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <section className={styles.section} aria-label="Claims that it may bear on">
      <button type="button" className={styles.look} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Telescope size={14} aria-hidden /> {open ? 'Hide suggested claims' : 'Suggest claims'}
      </button>
      {open ? <Claims groupId={groupId} passage={passage} onLink={onLink} /> : null}
    </section>
  )
}

function Claims({ groupId, passage, onLink }: Props) {
  const toast = useToast()
  const suggested = useSuggested<SuggestedClaims>(`groups/${groupId}/suggested/claims?passage=${encodeURIComponent(passage.id)}`)
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const nameOf = ({ map, claim }: SuggestedClaim) => `${map}/${claim}`
  const claims = suggested.answer?.claims.filter((claim) => !gone.has(nameOf(claim))) ?? []
  const maps = new Set(claims.map(({ map }) => map))
  const done = (claim: SuggestedClaim) => setGone((before) => new Set(before).add(nameOf(claim)))

  async function dismiss(claim: SuggestedClaim) {
    const { document, revision, start, end } = passage
    const answer = await callApi<{ id: string }>('POST', `groups/${groupId}/suggested/dismissed`, { map: claim.map, claim: claim.claim, document, revision, start, end })
    if (!answer.ok) return toast.show({ message: answer.problem.detail, urgent: true })
    done(claim)
    toast.show({
      message: 'Put aside. It is not suggested for this claim again.',
      undo: () => void callApi('DELETE', `groups/${groupId}/suggested/dismissed/${answer.value.id}`).then(({ ok }) => ok && setGone((before) => new Set([...before].filter((name) => name !== nameOf(claim))))),
    })
  }
  return (
    <>
      <BasisLine suggested={suggested} count={claims.length} none="It does not seem to bear on any claim yet." read="claims" />
      {groups.map(({ group, title }) => {
        const own = claims.filter((claim) => claim.group === group)
        return own.length === 0 ? null : (
          <section key={group} className={styles.group} aria-label={title}>
            <h4 className={styles.title}>{title}</h4>
            <ul className={styles.list}>
              {own.map((claim) => (
                <li key={nameOf(claim)} className={styles.item}>
                  <p className={styles.claim}>{claim.text}</p>
                  {maps.size > 1 ? <p className={styles.map}>{claim.mapTitle}</p> : null}
                  {onLink ? (
                    <div className={styles.choices} role="group" aria-label={`Link it to “${claim.text}”`}>
                      <span className={styles.asks}>The author</span>
                      {stancesFor(claim.kind === 'definition').map(({ stance, words }) => (
                        <button
                          key={stance}
                          type="button"
                          className={styles.choice}
                          data-stance={stance}
                          onClick={() => {
                            onLink(claim, stance)
                            done(claim)
                          }}
                        >
                          {words}
                        </button>
                      ))}
                      {passage.start === null ? null : (
                        <button type="button" className={styles.aside} onClick={() => void dismiss(claim)} title="It is not suggested for this claim again, to anyone">
                          Not about this
                        </button>
                      )}
                    </div>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
