import type { ExportPreview } from './export-preview.ts'
import styles from './export-panel.module.css'

/** The picture in small. It says nothing that the words beside it do not say. */
export function PreviewPicture({ preview, theme }: { preview: ExportPreview; theme: 'light' | 'dark' }) {
  const { width, height, sheets } = preview
  const thin = Math.max(width, height) / 240
  return (
    <svg className={styles.picture} data-ground={theme} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid meet" aria-hidden>
      <rect className={styles.ground} width={width} height={height} />
      <path className={styles.lines} d={preview.lines} strokeWidth={thin} />
      <path className={styles.cards} d={preview.cards} />
      <path className={styles.words} d={preview.words} />
      {sheets.map((sheet) => (
        <rect key={`${sheet.x} ${sheet.y}`} className={styles.sheet} {...sheet} strokeWidth={thin} strokeDasharray={`${thin * 3} ${thin * 2}`} />
      ))}
    </svg>
  )
}
