import { ClaimForm } from './claim-form.tsx'
import { firstWording } from './first-wording.ts'
import { linkToClaim, newClaimFrom } from './link-commands.ts'
import type { FoundClaim } from './find-claims.ts'
import { LinkForm } from './link-form.tsx'
import type { GroupMaps } from './use-group-maps.ts'
import type { PassageForm } from './use-passage-form.ts'

type Made = ReturnType<typeof linkToClaim>

interface Props {
  form: PassageForm
  groupId: string
  userId: string | null
  maps: GroupMaps
  /** Claims that the passage is evidence for already. */
  linked: ReadonlySet<string>
  /** Claims that were made of this text and are on their way to the server. */
  made: readonly FoundClaim[]
  /** Is given the passage's id once there is one, and what to say when it is done. */
  onFinish: (make: (passage: string) => Made, done: (link: Made['link']) => string) => void
  onCancel: () => void
}

export function PassageFormBody({ form, groupId, userId, maps, linked, made, onFinish, onCancel }: Props) {
  if (form.kind === 'link') {
    return <LinkForm groupId={groupId} linked={linked} made={made} onCancel={onCancel} onLink={(claim) => onFinish((passage) => linkToClaim(passage, claim, userId), (link) => `Linked to “${firstWording(link.claimText, 70)}”.`)} />
  }
  return (
    <ClaimForm
      maps={maps}
      words={firstWording(form.words)}
      onCancel={onCancel}
      onCreate={({ text, map }) => onFinish((passage) => newClaimFrom(passage, { text, map }, userId), (link) => `Claim made on “${link.mapTitle}”, with these words as its evidence.`)}
    />
  )
}
