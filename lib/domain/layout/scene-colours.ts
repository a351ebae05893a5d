import type { RelationMeaning } from './relation-meaning.ts'

/** The interface's colours as sRGB, because image renderers do not read oklch. The same hues as components/ui/tokens.css. */
export interface SceneColours {
  paper: string
  card: string
  ink: string
  soft: string
  hairline: string
  line: string
  relations: Record<RelationMeaning, string>
  stances: Record<'asserts' | 'denies' | 'uses' | 'rejects' | 'none' | 'mixed', string>
  qualified: string
  /** Eight document hues; the first is hue 1. */
  documents: readonly string[]
}

const lightSupport = '#1c6473'
const lightAttack = '#a84218'
const darkSupport = '#62bccd'
const darkAttack = '#ec8f62'

export const sceneColours: Record<'light' | 'dark', SceneColours> = {
  light: {
    paper: '#fbfaf7',
    card: '#fefdfc',
    ink: '#141a24',
    soft: '#4f5561',
    hairline: '#dcd9d3',
    line: '#868b93',
    relations: {
      supports: lightSupport,
      attacks: lightAttack,
      undercuts: '#833a79',
      backs: '#3f8594',
      answers: '#4f5561',
      equals: '#2c4f9c',
      contradictory: lightAttack,
      contrary: lightAttack,
      specialises: '#4f5561',
      rephrases: '#4f5561',
    },
    stances: { asserts: lightSupport, uses: lightSupport, denies: lightAttack, rejects: lightAttack, none: '#5f656e', mixed: '#833a79' },
    qualified: '#a06b00',
    documents: ['#2f68b7', '#b0602a', '#257f53', '#9c4191', '#857115', '#1f7d8c', '#b8414c', '#6c4bb5'],
  },
  dark: {
    paper: '#11141a',
    card: '#191d24',
    ink: '#e1dfda',
    soft: '#b5b2ad',
    hairline: '#2e333b',
    line: '#747a83',
    relations: {
      supports: darkSupport,
      attacks: darkAttack,
      undercuts: '#dd9cd2',
      backs: '#4d9dac',
      answers: '#b5b2ad',
      equals: '#8fb4f0',
      contradictory: darkAttack,
      contrary: darkAttack,
      specialises: '#b5b2ad',
      rephrases: '#b5b2ad',
    },
    stances: { asserts: darkSupport, uses: darkSupport, denies: darkAttack, rejects: darkAttack, none: '#a5a9b0', mixed: '#dd9cd2' },
    qualified: '#e0b050',
    documents: ['#7fabee', '#e09b63', '#65c492', '#dd8fd2', '#cdb554', '#62bccd', '#f08a8d', '#b49af0'],
  },
}
