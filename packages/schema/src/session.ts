import { z } from 'zod';

/** The answer of tRPC `session.get`: who is here and what this server can do. */
export const SessionView = z.object({
  kind: z.enum(['none', 'guest', 'account']),
  email: z.string().nullable(),
  name: z.string().nullable(),
  /** names of the configured AI providers, in order; empty: offline only */
  aiProviders: z.array(z.string()),
  /** `ask`: a CV is sent to a provider only with the person's consent for it */
  aiConsent: z.enum(['ask', 'given']),
  /** an account sign-in still carries a guest's data over */
  absorbing: z.boolean(),
  maxCvs: z.number().int(),
});
export type SessionView = z.infer<typeof SessionView>;
