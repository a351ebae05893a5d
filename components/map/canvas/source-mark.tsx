import type { CSSProperties } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { SourceMark as Mark } from './evidence-marks.ts'
import { StanceGlyph } from './stance-glyph.tsx'
import styles from './source-mark.module.css'

/**
 * What one document says of a claim or an inference: the stance's glyph over a bar in the document's hue, with its name
 * where there is room for names, else with its number among the map's sources.
 */
export function SourceMark({ mark, named, at, width }: { mark: Mark; named: boolean; at: { x: number; y: number }; width: number }) {
  const hue = mark.hue > 0 ? `var(--document-${mark.hue})` : 'var(--line)'
  return (
    <span
      className={classNames(styles.mark, named && styles.named, mark.patterned && styles.patterned)}
      style={{ '--document': hue, left: at.x, top: at.y, width } as CSSProperties}
      title={mark.words}
    >
      <StanceGlyph mark={mark} />
      <span aria-hidden className={styles.source}>
        {named ? mark.name : mark.key}
      </span>
    </span>
  )
}
