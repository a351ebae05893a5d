export { applyTextChange, mergeTexts, textChange } from '../../domain/argument/text-change.ts'
