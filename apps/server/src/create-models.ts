import { createGoogle } from '@ai-sdk/google';
import { createOpenAI } from '@ai-sdk/openai';
import type { NamedModel } from '@vitae/analysis/ai/analyse-with-models';
import type { Env } from './env.ts';

/** Quick and cheap models: reading a CV asks for care with words, not for long thought. */
const DEFAULT_OPENAI_MODEL = 'gpt-6-luna';
const DEFAULT_GOOGLE_MODEL = 'gemini-3.8-flash';
const DEFAULT_LOCAL_MODEL = 'llama3.1';
/** Local servers want some key, and look at none. */
const NO_KEY = 'none';

type ProviderName = NonNullable<Env['AI_PROVIDERS']>[number];

/** OpenAI itself through its Responses API. */
function openAi(env: Env): NamedModel {
  const modelId = env.OPENAI_MODEL ?? DEFAULT_OPENAI_MODEL;
  const model = createOpenAI({ apiKey: env.OPENAI_API_KEY })(modelId);
  return {
    provider: 'OpenAI',
    modelId,
    model,
    reasoning: 'low',
    providerOptions: { openai: { reasoningSummary: null } },
  };
}

/** Any server that speaks Chat Completions: Ollama, LM Studio, vLLM, a gateway. Few of them know the Responses API. */
function openAiCompatible(env: Env, baseURL: string): NamedModel {
  const modelId = env.OPENAI_MODEL ?? DEFAULT_LOCAL_MODEL;
  const model = createOpenAI({ baseURL, apiKey: env.OPENAI_API_KEY ?? NO_KEY }).chat(modelId);
  return { provider: new URL(baseURL).host, modelId, model, temperature: 0 };
}

function google(env: Env): NamedModel {
  const modelId = env.GOOGLE_MODEL ?? DEFAULT_GOOGLE_MODEL;
  const connect = createGoogle({
    apiKey: env.GOOGLE_GENERATIVE_AI_API_KEY,
    ...(env.GOOGLE_BASE_URL && { baseURL: env.GOOGLE_BASE_URL }),
  });
  return { provider: 'Gemini', modelId, model: connect(modelId), reasoning: 'low' };
}

const CREATE: Record<ProviderName, (env: Env) => NamedModel> = {
  openai: (env) => (env.OPENAI_BASE_URL ? openAiCompatible(env, env.OPENAI_BASE_URL) : openAi(env)),
  google,
};

/** The models to ask, in order; empty when no provider is set up. Keys travel to their provider and nowhere else. */
export function createModels(env: Env): NamedModel[] {
  const configured: ProviderName[] = [];
  if (env.OPENAI_API_KEY || env.OPENAI_BASE_URL) configured.push('openai');
  if (env.GOOGLE_GENERATIVE_AI_API_KEY) configured.push('google');
  return (env.AI_PROVIDERS ?? configured).map((name) => CREATE[name](env));
}
