/** The APIs the stub speaks, by the clients' names for them. */
export type ProviderApi = 'responses' | 'chat' | 'gemini';

/** What a model says, before it is put into a provider's words. */
export type StubAnswer = { text: string; finish: 'stop' | 'length' | 'refusal'; model: string };

type Json = Record<string, unknown>;

const INPUT_TOKENS = 1_200;
const OUTPUT_TOKENS = 340;

/** https://platform.openai.com/docs/api-reference/responses/object */
function writeResponses({ text, finish, model }: StubAnswer): Json {
  const content =
    finish === 'refusal'
      ? { type: 'refusal', refusal: text }
      : { type: 'output_text', text, annotations: [] };
  return {
    id: 'resp_stub',
    object: 'response',
    created_at: 1_760_000_000,
    status: finish === 'length' ? 'incomplete' : 'completed',
    error: null,
    incomplete_details: finish === 'length' ? { reason: 'max_output_tokens' } : null,
    model,
    output: [{ type: 'message', id: 'msg_stub', role: 'assistant', status: 'completed', content: [content] }],
    usage: {
      input_tokens: INPUT_TOKENS,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: OUTPUT_TOKENS,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: INPUT_TOKENS + OUTPUT_TOKENS,
    },
  };
}

/** https://platform.openai.com/docs/api-reference/chat/object */
function writeChat({ text, finish, model }: StubAnswer): Json {
  const refused = finish === 'refusal';
  return {
    id: 'chatcmpl-stub',
    object: 'chat.completion',
    created: 1_760_000_000,
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: refused ? null : text, refusal: refused ? text : null },
        logprobs: null,
        finish_reason: finish === 'length' ? 'length' : 'stop',
      },
    ],
    usage: {
      prompt_tokens: INPUT_TOKENS,
      completion_tokens: OUTPUT_TOKENS,
      total_tokens: INPUT_TOKENS + OUTPUT_TOKENS,
    },
  };
}

/** https://ai.google.dev/api/generate-content#v1beta.GenerateContentResponse */
function writeGemini({ text, finish, model }: StubAnswer): Json {
  const usageMetadata = {
    promptTokenCount: INPUT_TOKENS,
    candidatesTokenCount: OUTPUT_TOKENS,
    totalTokenCount: INPUT_TOKENS + OUTPUT_TOKENS,
  };
  if (finish === 'refusal') {
    return { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata, modelVersion: model };
  }
  const candidate = {
    content: { role: 'model', parts: [{ text }] },
    finishReason: finish === 'length' ? 'MAX_TOKENS' : 'STOP',
    index: 0,
  };
  return { candidates: [candidate], usageMetadata, modelVersion: model };
}

/** The body of a provider's 200. */
export function writeAnswer(api: ProviderApi, answer: StubAnswer): Json {
  if (api === 'gemini') return writeGemini(answer);
  return api === 'chat' ? writeChat(answer) : writeResponses(answer);
}

const OPENAI_CODES: Readonly<Record<number, string>> = {
  401: 'invalid_api_key',
  404: 'model_not_found',
  429: 'rate_limit_exceeded',
};

/** The body of a provider's error. `code` replaces the code that usually comes with the status. */
export function writeError(api: ProviderApi, status: number, code?: string): Json {
  const message = `stub error ${status}`;
  if (api === 'gemini') return { error: { code: status, message, status: code ?? 'UNKNOWN' } };
  const type = status >= 500 ? 'server_error' : 'invalid_request_error';
  return { error: { message, type, param: null, code: code ?? OPENAI_CODES[status] ?? null } };
}

const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function textOfParts(content: unknown): string {
  if (typeof content === 'string') return content;
  return asList(content)
    .map((part) => String(asObject(part).text ?? ''))
    .join('');
}

/** The words sent to the model, one element per message, the instructions first. */
export function readMessages(api: ProviderApi, body: Json): string[] {
  if (api === 'gemini') {
    const messages = [asObject(body.systemInstruction), ...asList(body.contents).map(asObject)];
    return messages.map(({ parts }) => textOfParts(parts));
  }
  return asList(api === 'chat' ? body.messages : body.input).map((message) =>
    textOfParts(asObject(message).content),
  );
}

/** The JSON schema the answer is bound to, and whether strictly. */
export function readSchema(api: ProviderApi, body: Json): { schema: unknown; strict: unknown } {
  if (api === 'gemini') return { schema: asObject(body.generationConfig).responseJsonSchema, strict: true };
  const format =
    api === 'chat'
      ? asObject(asObject(body.response_format).json_schema)
      : asObject(asObject(body.text).format);
  return { schema: format.schema, strict: format.strict };
}
