import { shortenQuote } from '../../../lib/domain/comparison/writing/shorten-quote.ts'
import type { Handout, HandoutItem, HandoutSide } from '../../../lib/domain/comparison/writing/handout.ts'
import styles from './handout-text.module.css'

/** What the sheet says, as text: read aloud by a screen reader, and shown where a sheet of paper would be too small to read. */
export function HandoutText({ handout, items, id }: { handout: Handout; items: readonly HandoutItem[]; id?: string }) {
  return (
    <article className={styles.text} aria-label="The handout as text" id={id} data-handout-text>
      <h3 className={styles.title}>{handout.title}</h3>
      <p className={styles.soft}>{handout.texts.join(' · ')}</p>
      {handout.answers.length > 0 ? (
        <>
          <h4 className={styles.kicker}>The answers, and who takes them</h4>
          <ul className={styles.list}>
            {handout.answers.map(({ claim, words, taken }) => (
              <li key={claim}>
                {words} <span className={styles.soft}>{taken.length > 0 ? taken.join(' · ') : 'Taken by none of these texts'}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ol className={styles.items}>
        {items.map((item) => (
          <li key={item.id}>
            <h4 className={styles.headline}>{item.headline}</h4>
            {item.sentence === '' ? null : <p>{item.sentence}</p>}
            <Side side={item.for} stance="for" />
            <Side side={item.against} stance="against" />
          </li>
        ))}
      </ol>
      {handout.common.length > 0 ? (
        <>
          <h4 className={styles.kicker}>Common ground: said by several, denied by none</h4>
          <ul className={styles.list}>
            {handout.common.slice(0, 2).map(({ words, by }) => (
              <li key={words}>
                {words} <span className={styles.soft}>{by.join(' · ')}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </article>
  )
}

function Side({ side: { word, passages }, stance }: { side: HandoutSide; stance: 'for' | 'against' }) {
  return (
    <div className={styles.side} data-side={stance}>
      <h5 className={styles.word}>{word}</h5>
      {passages.slice(0, 3).map(({ id, words, cited, marks }) => (
        <blockquote key={id} className={styles.quote}>
          <p>“{shortenQuote(words, 340)}”</p>
          <footer className={styles.soft}>{[cited, ...marks].join(' · ')}</footer>
        </blockquote>
      ))}
    </div>
  )
}
