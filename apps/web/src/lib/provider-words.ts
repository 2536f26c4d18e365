const NAMES: Record<string, string> = { openai: 'OpenAI', google: 'Google Gemini' };

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** Names of AI providers as people know them: "OpenAI or Google Gemini". */
export const providerWords = (providers: readonly string[]): string =>
  list.format(providers.map((provider) => NAMES[provider] ?? provider));
