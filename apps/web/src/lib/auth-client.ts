import { type Problem, ProblemError } from './errors.ts';

type AuthPath = 'sign-in/anonymous' | 'sign-up/email' | 'sign-in/email' | 'sign-out';

const TOO_MANY_REQUESTS = 429;
const CALM_DOWN = 'Too many attempts. Wait a moment and try again.';
const UNEXPECTED = 'Something went wrong on the server. Try again.';

/** better-auth's codes in people's words; what is not listed keeps the server's own message. */
const AUTH_WORDS: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail and password do not belong together.',
  USER_ALREADY_EXISTS: 'There is an account with this e-mail already. Sign in instead.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'There is an account with this e-mail already. Sign in instead.',
  PASSWORD_TOO_SHORT: 'The password is too short: use at least 8 characters.',
  PASSWORD_TOO_LONG: 'The password is too long: use at most 128 characters.',
  INVALID_EMAIL: 'This is no valid e-mail address.',
};

async function readProblem(response: Response): Promise<Problem> {
  if (response.status === TOO_MANY_REQUESTS) return { code: 'RATE_LIMITED', message: CALM_DOWN };
  const body: unknown = await response.json().catch(() => null);
  const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown };
  const words = typeof code === 'string' ? AUTH_WORDS[code] : undefined;
  if (words !== undefined) return { code: null, message: words };
  return { code: null, message: typeof message === 'string' && message !== '' ? message : UNEXPECTED };
}

/** One call of the account system. @throws ProblemError with words for the person */
export async function callAuth(path: AuthPath, body: Record<string, string> = {}): Promise<void> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new ProblemError({
      code: null,
      message: 'The server cannot be reached. Check your connection and try again.',
    });
  }
  if (!response.ok) throw new ProblemError(await readProblem(response));
}

/** Moves the end of the session and of its cookie together, when that is due. What fails now is tried at the next visit. */
export async function renewSession(): Promise<void> {
  await fetch('/api/auth/get-session').catch(() => undefined);
}
