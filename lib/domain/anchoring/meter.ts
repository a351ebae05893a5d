/**
 * How much anchoring has compared in this process so far: pairs of letters, cells of tables, hits held against each other. By it
 * the work for one passage is bounded, and a test can tell that it is.
 */
export const meter = { steps: 0 }
