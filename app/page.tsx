import { redirect } from 'next/navigation'
import { DemoButton } from '../components/account/demo-button.tsx'
import { AppShell } from '../components/shell/app-shell.tsx'
import { ButtonLink } from '../components/ui/button.tsx'
import { LookRoundButton } from '../components/welcome/look-round-button.tsx'
import type { Stop } from '../components/welcome/look-round.ts'
import { SicEtNon } from '../components/welcome/sic-et-non.tsx'
import styles from '../components/welcome/welcome.module.css'
import { authSettings } from '../lib/auth/auth-settings.ts'
import { currentPerson } from '../lib/auth/current-person.ts'
import { DEMO_GROUP_ID } from '../lib/auth/demo-account.ts'
import { visitor } from '../lib/data/actor.ts'
import { openingQuestion, type OpeningQuestion } from '../lib/operations/opening-question.ts'
import { routes } from '../lib/routes.ts'

/** The first minute: a question, its answers, and two authors who part company, before anyone has signed in. */
export default async function WelcomePage() {
  if (await currentPerson()) redirect(routes.groups())
  const opening = await openingQuestion(visitor, DEMO_GROUP_ID)
  return (
    <AppShell person={null}>
      <div className={styles.page}>
        <h1 className={styles.question}>{opening?.question ?? 'Read together, and set yes beside no.'}</h1>
        <p className={styles.lead}>
          Import what your group reads, highlight the passages that matter, link them to claims on a map you build together, and see who says yes, who says no, and in
          what words.
        </p>
        <div className={styles.actions}>
          {opening ? <LookRoundButton stops={stopsOf(opening)} /> : null}
          {authSettings().demo && opening ? <DemoButton returnTo={routes.map(opening.map)} /> : null}
          <ButtonLink size="large" href={routes.signUp()}>
            Start my own group
          </ButtonLink>
        </div>
        {opening ? (
          <section aria-label="The answers, with the words for and against each">
            <div className={styles.key} aria-hidden>
              <span>The answers</span>
              <span>Who says so</span>
              <span>Who says not</span>
            </div>
            {opening.answers.map((answer) => (
              <SicEtNon key={answer.claim} answer={answer} map={opening.map} />
            ))}
            <p className={styles.foot}>
              Behind this stand {opening.documents} texts and a map of {opening.claims} claims.{' '}
              <ButtonLink look="secondary" href={routes.map(opening.map)}>
                Open the map
              </ButtonLink>
            </p>
          </section>
        ) : null}
      </div>
    </AppShell>
  )
}

function stopsOf(opening: OpeningQuestion): Stop[] {
  return [
    { href: routes.library(DEMO_GROUP_ID), title: 'The library', words: 'What the group reads. Texts come in as files or pasted; the report says what was repaired and what was left out.' },
    { href: opening.first ? routes.passage(opening.first.passage) : routes.library(DEMO_GROUP_ID), title: 'A passage', words: 'Select words to highlight them, comment, or make a claim of them. The margin shows what each passage is evidence for.' },
    { href: routes.map(opening.map), title: 'The map', words: 'Answers left and right of the question, reasons further out. Marks on a card say who asserts it and who denies it.' },
    { href: opening.answers[0] ? routes.claimOnMap(opening.map, opening.answers[0].claim) : routes.map(opening.map), title: 'A claim and its evidence', words: 'The inspector sets the authors’ own words side by side, and opens the text at the place.' },
    { href: routes.group(DEMO_GROUP_ID), title: 'The group', words: 'Who takes part, and what they have done. In your own group you invite people by a link.' },
  ]
}
