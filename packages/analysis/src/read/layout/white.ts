/** White between paragraphs that a reader notices, as a share of the size of the words below it. */
export const CLEAR_GAP = 0.45;
