import { createGoogle } from '@ai-sdk/google';
import { createOpenAI } from '@ai-sdk/openai';
import type { NamedModel } from '../analyse-with-models.ts';
import type { ProviderStub } from './start-provider-stub.ts';

/** The real clients of the three APIs, pointed at a stub. */
export function connectModels(stub: Pick<ProviderStub, 'openAiBaseUrl' | 'googleBaseUrl'>) {
  const openAi = createOpenAI({ baseURL: stub.openAiBaseUrl, apiKey: 'stub' });
  const google = createGoogle({ baseURL: stub.googleBaseUrl, apiKey: 'stub' });
  return {
    responses: {
      provider: 'OpenAI',
      modelId: 'gpt-6-luna',
      model: openAi('gpt-6-luna'),
      reasoning: 'low',
      providerOptions: { openai: { reasoningSummary: null } },
    },
    chat: { provider: 'Local', modelId: 'local-model', model: openAi.chat('local-model'), temperature: 0 },
    gemini: {
      provider: 'Gemini',
      modelId: 'gemini-3.8-flash',
      model: google('gemini-3.8-flash'),
      reasoning: 'low',
    },
  } as const satisfies Record<string, NamedModel>;
}
