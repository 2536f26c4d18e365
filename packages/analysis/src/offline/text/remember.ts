const LIMIT = 20_000; // the words of a few CVs; past it the memory starts anew
const MAX_CHARS = 200; // longer texts are paragraphs, seldom asked about twice

/** A pure function of a text that remembers its answers: the same words of a CV are asked about many times. */
export function remember<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > MAX_CHARS) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = answer(text);
    if (known.size >= LIMIT) known.clear();
    known.set(text, found);
    return found;
  };
}
