const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** Names of AI providers, as the server gives them, in a sentence: "OpenAI or Gemini". */
export const providerWords = (providers: readonly string[]): string => list.format(providers);
