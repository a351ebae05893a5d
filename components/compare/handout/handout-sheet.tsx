import type { Picture } from '../../../lib/domain/interchange/picture/shape.ts'
import { writePiece } from '../../../lib/domain/interchange/svg/write-piece.ts'
import styles from './handout-sheet.module.css'

/** The sheet as it is printed, and as the PDF has it. What it says is also there as text (`HandoutText`). */
export function HandoutSheet({ picture }: { picture: Picture }) {
  const { width, height, paper, pieces } = picture
  return (
    <svg className={styles.sheet} viewBox={`0 0 ${width} ${height}`} aria-hidden data-handout-sheet>
      <rect width={width} height={height} fill={paper} />
      {pieces.map((piece, index) => (
        // Words are escaped where they are written.
        <g key={index} transform={piece.at ? `translate(${piece.at.x} ${piece.at.y}) scale(${piece.at.scale})` : undefined} dangerouslySetInnerHTML={{ __html: writePiece(piece) }} />
      ))}
    </svg>
  )
}
