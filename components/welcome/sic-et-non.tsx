import Link from 'next/link'
import { routes } from '../../lib/routes.ts'
import styles from './welcome.module.css'

interface Saying {
  passage: string
  quote: string
  document: string
}

export interface Answer {
  claim: string
  text: string
  sic: readonly Saying[]
  non: readonly Saying[]
}

/** One answer with the words of those who say yes on the one side and of those who say no on the other. */
export function SicEtNon({ answer, map }: { answer: Answer; map: string }) {
  return (
    <article className={styles.answer}>
      <h2 className={styles.claim}>
        <Link href={routes.claimOnMap(map, answer.claim)}>{answer.text}</Link>
      </h2>
      <Side word="Sic" title="Says yes" sayings={answer.sic} look={styles.sic} none="Nobody says so in so many words." />
      <Side word="Non" title="Says no" sayings={answer.non} look={styles.non} none="Nobody denies it in so many words." />
    </article>
  )
}

function Side({ word, title, sayings, look, none }: { word: string; title: string; sayings: readonly Saying[]; look?: string; none: string }) {
  const [first, ...rest] = sayings
  return (
    <div className={`${styles.side} ${look}`}>
      <p className={styles.word} title={title}>
        {word}
      </p>
      {first ? (
        <>
          <blockquote className={styles.quote}>
            <Link href={routes.passage(first.passage)}>“{first.quote}”</Link>
          </blockquote>
          <p className={styles.who}>
            {first.document}
            {rest.length > 0 ? (
              <>
                {' '}
                · also{' '}
                {rest.map((saying, index) => (
                  <span key={saying.passage}>
                    {index > 0 ? ', ' : ''}
                    <Link href={routes.passage(saying.passage)}>{saying.document}</Link>
                  </span>
                ))}
              </>
            ) : null}
          </p>
        </>
      ) : (
        <p className={styles.none}>{none}</p>
      )}
    </div>
  )
}
